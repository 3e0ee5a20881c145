import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/{unit,content,golden,reference}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A busy machine is no fault of the code: no test here measures time.
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
  },
});

import { defineConfig } from 'vitest/config';

/** Tests of the built site: run after `npm run build`. */
export default defineConfig({
  test: {
    include: ['tests/built/**/*.test.ts'],
    environment: 'node',
    reporters: ['default', ['json', { outputFile: 'reports/built.json' }]],
  },
});

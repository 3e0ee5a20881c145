/** Random regimens for property tests. */
import fc from 'fast-check';
import type { Regimen, Segment } from '../../../src/domain/simulator/regimen.ts';

const half = (max: number) => fc.integer({ min: 1, max: max * 2 }).map((n) => n / 2);

export const segments: fc.Arbitrary<Segment> = fc.record(
  {
    weeks: half(78),
    doseMg: fc.double({ min: 0, max: 8, noNaN: true }),
    toMg: fc.double({ min: 0, max: 8, noNaN: true }),
    inputFactor: fc.double({ min: 0, max: 2, noNaN: true }),
  },
  { requiredKeys: ['weeks', 'doseMg'] },
);

export const regimens: fc.Arbitrary<Regimen> = fc.record({
  onset: fc.record({
    sigma: fc.double({ min: 0, max: 0.4, noNaN: true }),
    triggerWeeks: fc.integer({ min: 0, max: 26 }),
    untreatedWeeks: fc.integer({ min: 0, max: 208 }),
  }),
  segments: fc.array(segments, { minLength: 1, maxLength: 5 }),
});

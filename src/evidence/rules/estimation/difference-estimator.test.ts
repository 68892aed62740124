import fc from 'fast-check';
import { expect, test } from 'vitest';

import { differenceEstimator, type EstimatedUnit } from './difference-estimator.ts';

test('without an audit the hours are the model sum with the model doubt', () => {
  const result = differenceEstimator([{ minutes: 100, p: 0.4 }], 0.9);
  expect(result.estimate).toBe(40);
  expect(result.se).toBeCloseTo(Math.sqrt(100 * 100 * 0.24), 10);
  expect(result).toMatchObject({ naive: 40, df: 2, lo: 0, hi: 100 });
});

test('an audited error counts for the series that could have been drawn instead', () => {
  const result = differenceEstimator(
    [
      { minutes: 100, p: 0.5, audit: { pi: 0.5, y: 1 } },
      { minutes: 60, p: 0 },
    ],
    0.9,
  );
  // 50 + 50 / .5; variance (1 - .5) / .25 * 50^2.
  expect(result.estimate).toBe(150);
  expect(result.se).toBeCloseTo(Math.sqrt(2 * 2500), 10);
});

test('when a person has labelled everything there is no doubt left', () => {
  const result = differenceEstimator(
    [
      { minutes: 100, p: 0.3, audit: { pi: 1, y: 1 } },
      { minutes: 60, p: 0.9, audit: { pi: 1, y: 0 } },
    ],
    0.9,
  );
  expect(result).toMatchObject({ estimate: 100, se: 0, lo: 100, hi: 100 });
});

test('nothing recorded is no time, not an error', () => {
  expect(differenceEstimator([], 0.9)).toMatchObject({ estimate: 0, se: 0, lo: 0, hi: 0 });
});

test('order does not matter, the unit carries over and the ends stay possible', () => {
  const unit = fc.record(
    {
      minutes: fc.integer({ min: 0, max: 900 }),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
      audit: fc.record({
        pi: fc.double({ min: 0.02, max: 1, noNaN: true }),
        y: fc.constantFrom<0 | 1>(0, 1),
      }),
    },
    { requiredKeys: ['minutes', 'p'] },
  );
  fc.assert(
    fc.property(fc.array(unit), (units: EstimatedUnit[]) => {
      const result = differenceEstimator(units, 0.9);
      const total = units.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(result.lo).toBeGreaterThanOrEqual(0);
      expect(result.hi).toBeLessThanOrEqual(total);
      expect(result.lo).toBeLessThanOrEqual(result.hi);
      expect(differenceEstimator(units.toReversed(), 0.9).estimate).toBeCloseTo(result.estimate, 6);
      const inHours = units.map((u) => ({ ...u, minutes: u.minutes / 60 }));
      expect(differenceEstimator(inHours, 0.9).se * 60).toBeCloseTo(result.se, 6);
    }),
  );
});

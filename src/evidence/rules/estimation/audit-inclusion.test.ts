import fc from 'fast-check';
import { expect, test } from 'vitest';

import { auditInclusion } from './audit-inclusion.ts';

test('large and doubtful series are audited more often', () => {
  const chances = auditInclusion(
    [
      { minutes: 600, pMax: 0.9 },
      { minutes: 300, pMax: 0.5 },
    ],
    1,
  );
  const [first, second] = [600 * Math.sqrt(0.14), 300 * Math.sqrt(0.3)];
  expect(chances[0]).toBeCloseTo(first / (first + second), 12);
  expect(chances[1]).toBeCloseTo(second / (first + second), 12);
});

test('even a series without minutes has its chance', () => {
  expect(auditInclusion([{ minutes: 0, pMax: 0.5 }], 30)).toEqual([0.02]);
  expect(auditInclusion([], 30)).toEqual([]);
});

test('a chance is a probability and never below the floor', () => {
  const series = fc.record({
    minutes: fc.integer({ min: 0, max: 5000 }),
    pMax: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(series), fc.integer({ min: 1, max: 60 }), (all, budget) => {
      for (const chance of auditInclusion(all, budget, 0.02)) {
        expect(chance).toBeGreaterThanOrEqual(0.02);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }),
  );
});

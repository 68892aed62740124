import fc from 'fast-check';
import { expect, test } from 'vitest';

import { roundTogether } from './round-together.ts';

test('three times 1.4 is 4, so one of them is shown as 2', () => {
  expect(roundTogether([1.4, 1.4, 1.4])).toEqual([2, 1, 1]);
  expect(roundTogether([-5.5, -6.6])).toEqual([-5, -7]);
  expect(roundTogether([])).toEqual([]);
});

test('shown values always add up to the shown sum, and none is off by one or more', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -500, max: 5_000, noNaN: true })), (values) => {
      const shown = roundTogether(values);
      const sum = values.reduce((a, b) => a + b, 0);
      expect(shown.reduce((a, b) => a + b, 0)).toBe(Math.round(sum) + 0);
      shown.forEach((value, index) => {
        expect(Math.abs(value - (values[index] ?? 0))).toBeLessThanOrEqual(1);
      });
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { quantile7 } from './quantile.ts';

test('quantiles are read off the line between order statistics', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  expect(quantile7(values, 0.5)).toBe(3.5);
  expect(quantile7(values, 0.05)).toBe(1);
  expect(quantile7(values, 0.95)).toBeCloseTo(7.95, 12);
  expect(values[0]).toBe(3);
});

test('one value is its own quantile, no value has none', () => {
  expect(quantile7([7], 0.3)).toBe(7);
  expect(quantile7([], 0.3)).toBeNull();
});

test('order does not matter and quantiles rise with p', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), share, share, (values, p, q) => {
      const low = quantile7(values, Math.min(p, q)) ?? Number.NaN;
      const high = quantile7(values, Math.max(p, q)) ?? Number.NaN;
      expect(low).toBeLessThanOrEqual(high);
      expect(quantile7(values.toReversed(), p)).toBe(quantile7(values, p));
    }),
  );
});

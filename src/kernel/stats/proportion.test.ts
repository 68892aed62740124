import fc from 'fast-check';
import { expect, test } from 'vitest';

import { betaTails } from './beta.ts';
import { clopperPearsonUpper, jeffreys, kish, wilson } from './proportion.ts';

test("Wilson's interval reproduces Newcombe's published examples", () => {
  const published: [number, number, number, number][] = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ];
  for (const [k, n, lo, hi] of published) {
    expect(wilson(k, n, 0.95)?.lo).toBeCloseTo(lo, 4);
    expect(wilson(k, n, 0.95)?.hi).toBeCloseTo(hi, 4);
  }
});

test('an interval contains its point, stays a share and mirrors', () => {
  const size = fc.double({ min: 0.1, max: 5000, noNaN: true });
  fc.assert(
    fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
      const interval = wilson(p * n, n, 0.9);
      const mirrored = wilson((1 - p) * n, n, 0.9);
      expect(interval?.lo).toBeLessThanOrEqual(p + 1e-12);
      expect(interval?.hi).toBeGreaterThanOrEqual(p - 1e-12);
      expect(interval?.lo).toBeGreaterThanOrEqual(0);
      expect(interval?.hi).toBeLessThanOrEqual(1);
      expect((interval?.lo ?? 0) + (mirrored?.hi ?? 0)).toBeCloseTo(1, 9);
    }),
  );
});

test('next to nothing known is next to no limit', () => {
  const interval = wilson(1e-200, 2e-200, 0.9);
  expect(interval?.lo).toBeCloseTo(0, 12);
  expect(interval?.hi).toBeCloseTo(1, 12);
});

test('no records give no interval', () => {
  expect(wilson(0, 0, 0.9)).toBeNull();
  expect(jeffreys(0, 0, 0.9)).toBeNull();
});

test("Jeffreys' interval is pinned to the ends when all or none succeed", () => {
  expect(jeffreys(0, 10, 0.9)?.lo).toBe(0);
  expect(jeffreys(10, 10, 0.9)?.hi).toBe(1);
  const interval = jeffreys(7, 20, 0.9);
  expect(interval?.lo).toBeCloseTo(0.19695270513, 10);
  expect(interval?.hi).toBeCloseTo(0.53316532123, 10);
});

test('equal clusters count in full, one giant cluster counts as one', () => {
  expect(kish([1, 1, 1, 1])).toBe(4);
  expect(kish([120, 60, 60, 30, 30])).toBeCloseTo(3.8461538461538463, 14);
  expect(kish([1e9, 1, 1])).toBeCloseTo(1, 6);
  expect(kish([])).toBe(0);
  expect(kish([0, 0])).toBe(0);
});

test('the error bound is where seeing so few errors becomes unlikely', () => {
  const bound = clopperPearsonUpper(3, 60, 0.95);
  expect(bound).toBeCloseTo(0.12418721047743608, 10);
  // P(at most 3 of 60 | bound) = 5 %.
  expect(betaTails(1 - bound, bound, 57, 4).lower).toBeCloseTo(0.05, 10);
  expect(clopperPearsonUpper(0, 10, 0.95)).toBeCloseTo(1 - 0.05 ** 0.1, 12);
  expect(clopperPearsonUpper(0, 0, 0.95)).toBe(1);
  expect(clopperPearsonUpper(5, 5, 0.95)).toBe(1);
});

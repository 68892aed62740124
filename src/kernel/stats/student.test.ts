import fc from 'fast-check';
import { expect, test } from 'vitest';

import { normQuantile } from './normal.ts';
import { tCdf, tQuantile } from './student.ts';

test('one degree of freedom is Cauchy, two have a closed form', () => {
  for (const t of [-40, -1, -0.2, 0, 0.7, 12]) {
    expect(tCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
    expect(tCdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
  }
  for (const p of [0.001, 0.3, 0.95, 0.9999]) {
    expect(tQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11);
  }
});

test('the printed tables, fractional degrees included', () => {
  expect(tQuantile(0.95, 9)).toBeCloseTo(1.833112932656237, 12);
  expect(tQuantile(0.975, 30)).toBeCloseTo(2.0422724563012373, 12);
  expect(tQuantile(0.95, 2.5)).toBeCloseTo(2.5582186141359355, 12);
});

test('many degrees of freedom are normal', () => {
  expect(tQuantile(0.95, 1e9)).toBeCloseTo(normQuantile(0.95), 8);
  expect(tQuantile(0.95, Infinity)).toBe(normQuantile(0.95));
});

test('the ends and the impossible', () => {
  expect(tQuantile(0.5, 3)).toBe(0);
  expect(tQuantile(0, 3)).toBe(-Infinity);
  expect(tQuantile(1, 3)).toBe(Infinity);
  expect(tQuantile(0.5, 0)).toBeNaN();
  expect(tCdf(Infinity, 3)).toBe(1);
  expect(tCdf(1, -1)).toBeNaN();
});

test('quantile and cumulative share undo each other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-8, max: 1 - 1e-8, noNaN: true }),
      fc.double({ min: 0.5, max: 1000, noNaN: true }),
      (p, df) => {
        expect(Math.abs(tCdf(tQuantile(p, df), df) - p)).toBeLessThan(1e-10);
      },
    ),
  );
});

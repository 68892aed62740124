import fc from 'fast-check';
import { expect, test } from 'vitest';

import { normCdf, normQuantile } from './normal.ts';

test('quantiles are the published check values of AS 241', () => {
  expect(normQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
  expect(normQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normQuantile(1e-20)).toBeCloseTo(-9.2623400897984, 12);
});

test('half of a normal lies below zero, nothing below minus infinity', () => {
  expect(normQuantile(0.5)).toBe(0);
  expect(normQuantile(0)).toBe(-Infinity);
  expect(normQuantile(1)).toBe(Infinity);
  expect(normCdf(0)).toBe(0.5);
  expect(normCdf(-Infinity)).toBe(0);
  expect(normCdf(Infinity)).toBe(1);
  expect(normQuantile(-0.1)).toBeNaN();
  expect(normCdf(Number.NaN)).toBeNaN();
});

test('the cumulative share agrees with adding up the density', () => {
  for (const z of [-3, -1.2, 0.3, 1.6448536269514722, 2.5]) {
    expect(normCdf(z)).toBeCloseTo(0.5 + simpson(density, 0, z), 12);
  }
});

test('quantile and cumulative share undo each other, far into the tail too', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (z) => {
      expect(Math.abs(normQuantile(normCdf(z)) - z)).toBeLessThan(1e-9);
    }),
  );
});

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

function simpson(f: (x: number) => number, from: number, to: number): number {
  const steps = 2000;
  const h = (to - from) / steps;
  let sum = f(from) + f(to);
  for (let i = 1; i < steps; i++) sum += f(from + i * h) * (i % 2 === 1 ? 4 : 2);
  return (sum * h) / 3;
}

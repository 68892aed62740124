import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chiSquareTail, deviance, gammaTails, logGamma } from './gamma.ts';

test('the gamma function of a whole number is a factorial', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
});

test('small differences from 1 and 2 keep their digits', () => {
  const euler = 0.5772156649015329;
  const e = 1e-8;
  expect(logGamma(1 + e) / -(euler * (1 + e - 1))).toBeCloseTo(1, 7);
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
  expect(logGamma(0)).toBeNaN();
  expect(logGamma(-1)).toBeNaN();
});

test('each step of one multiplies by the argument', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 500, noNaN: true }), (z) => {
      const scale = Math.max(1, Math.abs(logGamma(z)));
      expect(Math.abs(logGamma(z + 1) - logGamma(z) - Math.log(z)) / scale).toBeLessThan(1e-13);
    }),
  );
});

test('with whole a the upper tail is the chance of fewer than a Poisson events', () => {
  const x = 7.3;
  let poisson = 0;
  let term = Math.exp(-x);
  for (let a = 1; a <= 25; a++) {
    poisson += term;
    term *= x / a;
    expect(gammaTails(x, a).upper).toBeCloseTo(poisson, 13);
  }
});

test('the ends and the impossible', () => {
  expect(gammaTails(0, 2)).toEqual({ lower: 0, upper: 1 });
  expect(gammaTails(Infinity, 2)).toEqual({ lower: 1, upper: 0 });
  expect(gammaTails(-1, 2).upper).toBeNaN();
});

test('chi-square tails are those of the printed tables', () => {
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareTail(9.21034037197618, 2)).toBeCloseTo(0.01, 12);
  expect(chiSquareTail(11.344866730144373, 3)).toBeCloseTo(0.01, 12);
});

test('the deviance equals its formula away from the point where that cancels', () => {
  expect(deviance(3, 2)).toBeCloseTo(3 * Math.log(1.5) - 1, 15);
  expect(deviance(5, 5)).toBe(0);
  // Near x = m it is (x - m)^2 / (2 m).
  expect(deviance(1e8 + 1, 1e8) / (1 / 2e8)).toBeCloseTo(1, 7);
});

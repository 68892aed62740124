import fc from 'fast-check';
import { expect, test } from 'vitest';

import { betaQuantile, betaTails } from './beta.ts';

test('closed forms: one parameter is 1, and the arcsine law', () => {
  expect(betaTails(0.3, 0.7, 1, 4).lower).toBeCloseTo(1 - 0.7 ** 4, 15);
  expect(betaTails(0.3, 0.7, 2.5, 1).lower).toBeCloseTo(0.3 ** 2.5, 15);
  expect(betaTails(0.2, 0.8, 0.5, 0.5).lower).toBeCloseTo(
    (2 / Math.PI) * Math.asin(Math.sqrt(0.2)),
    14,
  );
});

test('with whole parameters it is a binomial tail', () => {
  const [n, p] = [20, 0.37];
  for (let k = 1; k <= n; k++) {
    let tail = 0;
    for (let j = k; j <= n; j++) tail += choose(n, j) * p ** j * (1 - p) ** (n - j);
    expect(betaTails(p, 1 - p, k, n - k + 1).lower).toBeCloseTo(tail, 13);
  }
});

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i;
  return product;
}

test('large parameters neither cancel nor fail to converge', () => {
  expect(betaTails(0.5, 0.5, 1e6, 1e6).lower).toBeCloseTo(0.5, 10);
  expect(betaQuantile(0.5, 1e6, 1e6)).toBeCloseTo(0.5, 12);
});

test('the ends and the impossible', () => {
  expect(betaTails(0, 1, 2, 3)).toEqual({ lower: 0, upper: 1 });
  expect(betaTails(1, 0, 2, 3)).toEqual({ lower: 1, upper: 0 });
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaQuantile(1, 2, 3)).toBe(1);
  expect(betaQuantile(1.2, 2, 3)).toBeNaN();
  expect(betaTails(0.5, 0.5, 0, 3).lower).toBeNaN();
});

test('the quantile undoes the cumulative share, whatever the parameters', () => {
  const parameter = fc.double({ min: 0.1, max: 400, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, fc.double({ min: 1e-6, max: 1 - 1e-6 }), (a, b, p) => {
      const x = betaQuantile(p, a, b);
      fc.pre(x > 1e-200 && x < 1 - 1e-9);
      expect(Math.abs(betaTails(x, 1 - x, a, b).lower - p)).toBeLessThan(1e-9 * (1 + p));
    }),
  );
});

test('mirroring the distribution mirrors the quantile', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      fc.double({ min: 0.5, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (a, b, p) => {
        expect(betaQuantile(p, a, b) + betaQuantile(1 - p, b, a)).toBeCloseTo(1, 10);
      },
    ),
  );
});

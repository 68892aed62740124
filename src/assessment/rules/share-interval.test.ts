import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wilson } from '#kernel/stats/proportion';

import { shareInterval } from './share-interval.ts';

const weeks = (categories: readonly number[], totals: readonly number[]) =>
  categories.map((category, i) => ({ category, total: totals[i] ?? 0 }));

test('few independent blocks of time bound what steady weeks would promise', () => {
  const interval = shareInterval(
    weeks(
      [600, 480, 900, 300, 720, 660, 540, 840],
      [2000, 1900, 2100, 1600, 2050, 1980, 2020, 1950],
    ),
    40,
    0.9,
  );
  expect(interval?.p).toBeCloseTo(5040 / 15600, 12);
  expect(interval).toMatchObject({ rho: 0, nEff: 40 });
  expect(interval?.lo).toBeCloseTo(0.21604466, 8);
  expect(interval?.hi).toBeCloseTo(0.45252656, 8);
});

test('five weeks worked out by hand', () => {
  // Shares .2 .4 .2 .4 .3 of 1,000: p .3, d = -100 100 -100 100 0, sum d^2 = 40,000, products -30,000.
  const interval = shareInterval(
    weeks([200, 400, 200, 400, 300], [1000, 1000, 1000, 1000, 1000]),
    1e9,
    0.9,
  );
  // rho = -.75, -.75 + (1 - 2.25) / 5 = -1, cut to 0. V = 5/4 40,000 / 5,000^2 = .002.
  expect(interval?.rho).toBe(0);
  // z / t_4 = 1.6448536 / 2.1318468.
  expect(interval?.nEff).toBeCloseTo(
    (0.21 / 0.002) * (1.6448536269514722 / 2.13184678133629) ** 2,
    6,
  );
});

test('weeks that follow one another closely are worth fewer', () => {
  const slow = weeks(
    [100, 120, 150, 180, 200, 220, 250, 280],
    Array.from({ length: 8 }, () => 1000),
  );
  const mixed = weeks(
    [100, 280, 120, 250, 150, 220, 180, 200],
    Array.from({ length: 8 }, () => 1000),
  );
  const slowN = shareInterval(slow, 1e9, 0.9)?.nEff ?? 0;
  expect(slowN).toBeLessThan(shareInterval(mixed, 1e9, 0.9)?.nEff ?? 0);
});

test('nothing, everything, equal weeks and fewer than four weeks fall back on the blocks of time', () => {
  const thousand = [1000, 1000, 1000, 1000, 1000];
  expect(shareInterval(weeks([0, 0, 0, 0, 0], thousand), 22, 0.9)).toMatchObject({
    p: 0,
    rho: null,
    nEff: 22,
    lo: 0,
  });
  expect(shareInterval(weeks(thousand, thousand), 22, 0.9)).toMatchObject({
    p: 1,
    hi: 1,
    nEff: 22,
  });
  expect(
    shareInterval(weeks([70, 210, 140, 70, 70], [100, 300, 200, 100, 100]), 9, 0.9),
  ).toMatchObject({
    rho: null,
    nEff: 9,
  });
  expect(shareInterval(weeks([100, 300, 200], thousand), 9, 0.9)).toMatchObject({
    rho: null,
    nEff: 9,
  });
});

test('four weeks are too few to see that one follows from the other', () => {
  expect(shareInterval(weeks([100, 200, 300, 400], [1000, 1000, 1000, 1000]), 50, 0.9)?.rho).toBe(
    0,
  );
});

test('weeks without time are left out, no time at all is undefined', () => {
  const with0 = weeks([600, 0, 480, 900, 300, 720], [2000, 0, 1900, 2100, 1600, 2050]);
  const without = weeks([600, 480, 900, 300, 720], [2000, 1900, 2100, 1600, 2050]);
  expect(shareInterval(with0, 40, 0.9)).toEqual(shareInterval(without, 40, 0.9));
  expect(shareInterval([], 40, 0.9)).toBeNull();
  expect(shareInterval(weeks([0, 0], [0, 0]), 40, 0.9)).toBeNull();
});

test('doubt about labels widens the interval and never moves the share', () => {
  const evidence = weeks([200, 400, 200, 400, 300], [1000, 1000, 1000, 1000, 1000]);
  const sure = shareInterval(evidence, 100, 0.9);
  const doubtful = shareInterval(evidence, 100, 0.9, 0.01);
  expect(doubtful?.p).toBe(sure?.p);
  expect(doubtful?.nEff).toBeCloseTo(0.21 / (0.21 / (sure?.nEff ?? 0) + 0.01), 9);
  const expected = wilson(0.3 * (doubtful?.nEff ?? 0), doubtful?.nEff ?? 0, 0.9);
  expect(doubtful?.lo).toBeCloseTo(expected?.lo ?? -1, 12);
});

test('the interval contains the share, stays in [0, 1], and mirrors for the rest of the time', () => {
  const week = fc
    .tuple(fc.integer({ min: 0, max: 2400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, share]) => ({ category: share * total, total }));
  fc.assert(
    fc.property(
      fc.array(week, { maxLength: 26 }),
      fc.integer({ min: 1, max: 300 }),
      (all, kishN) => {
        const interval = shareInterval(all, kishN, 0.9);
        fc.pre(interval !== null);
        expect(interval.lo).toBeLessThanOrEqual(interval.p + 1e-12);
        expect(interval.hi).toBeGreaterThanOrEqual(interval.p - 1e-12);
        expect(interval.lo).toBeGreaterThanOrEqual(0);
        expect(interval.hi).toBeLessThanOrEqual(1);
        expect(interval.nEff).toBeLessThanOrEqual(kishN);
        const rest = all.map(({ category, total }) => ({ category: total - category, total }));
        expect((shareInterval(rest, kishN, 0.9)?.hi ?? 0) + interval.lo).toBeCloseTo(1, 6);
      },
    ),
  );
});

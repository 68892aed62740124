import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wilson } from '#kernel/stats/proportion';

import {
  countInterval,
  hoursInterval,
  medianInterval,
  rateRatioInterval,
  unplaceableShare,
} from './interval.ts';

const steady = {
  weeks: [200, 400, 200, 400, 300].map((category) => ({ category, total: 1000 })),
  clusters: Array.from({ length: 60 }, () => 50),
  unplaceable: 0,
  measurementVariance: 0,
};

test('independent records get the plain interval', () => {
  expect(countInterval({ k: 6, n: 8 }, 0.9)).toMatchObject({ value: 0.75, nEff: 8 });
  expect(countInterval({ k: 6, n: 8 }, 0.9)).toMatchObject(wilson(6, 8, 0.9) ?? {});
});

test('meetings of one series are not as many opinions', () => {
  // Clusters 6, 1, 1: n* = 64 / 38.
  const clustered = countInterval({ k: 6, n: 8, clusters: [6, 1, 1] }, 0.9);
  expect(clustered?.value).toBe(0.75);
  expect(clustered?.nEff).toBeCloseTo(64 / 38, 12);
  expect(clustered).toMatchObject(wilson((0.75 * 64) / 38, 64 / 38, 0.9) ?? {});
});

test('records that are no more than one each count in full', () => {
  expect(countInterval({ k: 2, n: 4, clusters: [1, 1, 1, 1] }, 0.9)?.nEff).toBe(4);
});

test('no records are missing, not zero', () => {
  expect(countInterval({ k: 0, n: 0 }, 0.9)).toBeNull();
  expect(hoursInterval({ ...steady, weeks: [] }, 0.9)).toBeNull();
  expect(unplaceableShare({ weeks: [], unplaceable: 0 })).toBe(0);
});

test('time that cannot be placed stretches the interval to the worst case on both sides', () => {
  const placed = hoursInterval(steady, 0.9);
  // 5,000 classified minutes, 1,250 that could be anything: a fifth.
  const partly = hoursInterval({ ...steady, unplaceable: 1250 }, 0.9);
  expect(placed?.unplaceable).toBeNull();
  expect(partly?.value).toBeCloseTo(0.3, 12);
  expect(partly?.lo).toBeCloseTo((placed?.lo ?? 0) * 0.8, 12);
  expect(partly?.hi).toBeCloseTo((placed?.hi ?? 0) * 0.8 + 0.2, 12);
  // The worst cases of the share itself: 1,500 and 2,750 of 6,250.
  expect(partly?.unplaceable?.lo).toBeCloseTo(1500 / 6250, 12);
  expect(partly?.unplaceable?.hi).toBeCloseTo(2750 / 6250, 12);
  expect(partly?.process).toEqual(placed?.process);
});

test('the published interval holds the share, its weeks and its worst cases', () => {
  const week = fc
    .tuple(fc.integer({ min: 100, max: 2400 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([total, share]) => ({ category: share * total, total }));
  fc.assert(
    fc.property(
      fc.array(week, { minLength: 1, maxLength: 26 }),
      fc.double({ min: 0, max: 9000, noNaN: true }),
      fc.double({ min: 0, max: 0.05, noNaN: true }),
      (weeks, unplaceable, measurementVariance) => {
        const fact = { ...steady, weeks, unplaceable, measurementVariance };
        const seen = hoursInterval(fact, 0.9);
        const bounds = seen?.unplaceable ?? { lo: seen?.value ?? 0, hi: seen?.value ?? 0 };
        expect(seen?.lo).toBeLessThanOrEqual(bounds.lo + 1e-12);
        expect(seen?.hi).toBeGreaterThanOrEqual(bounds.hi - 1e-12);
        expect(seen?.lo).toBeGreaterThanOrEqual(0);
        expect(seen?.hi).toBeLessThanOrEqual(1 + 1e-12);
      },
    ),
  );
});

test('five requests where there were ten', () => {
  const ratio = rateRatioInterval({ events: 5, exposure: 20 }, { events: 10, exposure: 20 }, 0.9);
  expect(ratio?.value).toBeCloseTo(5.5 / 10.5, 12);
  const half = 1.6448536269514722 * Math.sqrt(1 / 5.5 + 1 / 10.5);
  expect(Math.log(ratio?.lo ?? 1)).toBeCloseTo(Math.log(5.5 / 10.5) - half, 12);
  expect(Math.log(ratio?.hi ?? 1)).toBeCloseTo(Math.log(5.5 / 10.5) + half, 12);
});

test('a rate needs people who could have asked', () => {
  expect(rateRatioInterval({ events: 0, exposure: 0 }, { events: 3, exposure: 9 }, 0.9)).toBeNull();
  expect(
    rateRatioInterval({ events: 0, exposure: 9 }, { events: 0, exposure: 9 }, 0.9)?.value,
  ).toBe(1);
});

test('the median lies between two of the lags', () => {
  expect(medianInterval([8, 1, 7, 2, 6, 3, 5, 4], 0.9)).toEqual({ value: 4.5, lo: 2, hi: 7 });
  // 2 P(Bin(6, 1/2) <= 0) = 1/32.
  expect(medianInterval([1, 2, 3, 4, 5, 6], 0.9)).toEqual({ value: 3.5, lo: 1, hi: 6 });
});

test('five lags are too few for a median, and six for 99 %', () => {
  expect(medianInterval([1, 2, 3, 4, 5], 0.9)).toBeNull();
  expect(medianInterval([1, 2, 3, 4, 5, 6], 0.99)).toBeNull();
});

test('the ranks are the widest that still keep the promise', () => {
  for (let n = 6; n <= 40; n++) {
    const lags = Array.from({ length: n }, (_, i) => i + 1);
    const rank = medianInterval(lags, 0.9)?.lo ?? 0;
    let [tail, term] = [0, 0.5 ** n];
    for (let k = 0; k < rank; k++) {
      tail += term;
      term = (term * (n - k)) / (k + 1);
    }
    expect(2 * tail).toBeLessThanOrEqual(0.1);
    expect(2 * (tail + term)).toBeGreaterThan(0.1);
  }
});

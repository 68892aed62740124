import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dimensionPosterior, type IndicatorView } from './dimension-posterior.ts';

const seen = (score: number, variance: number, weight = 1): IndicatorView => ({
  weight,
  view: { score, variance },
});
const missing: IndicatorView = { weight: 1, view: null };

test('one indicator as uncertain as the prior moves the score half way', () => {
  const posterior = dimensionPosterior([seen(0.6, 1 / 3)]);
  expect(posterior?.mean).toBeCloseTo(0.3, 12);
  expect(posterior?.sd).toBeCloseTo(Math.sqrt(1 / 6), 12);
  expect(posterior?.coverage).toBe(1);
});

test('one of two indicators moves the other by their correlation', () => {
  // Known exactly: s1 = .8, E s2 = .4, S = .6; var s2 = (1 - .25) / 3 = .25, var S = .0625.
  const posterior = dimensionPosterior([seen(0.8, 0), missing]);
  expect(posterior?.mean).toBeCloseTo(0.6, 12);
  expect(posterior?.sd).toBeCloseTo(0.25, 12);
  expect(posterior?.coverage).toBe(0.5);
});

test('without evidence the score is 0 give or take everything, which is not average', () => {
  const posterior = dimensionPosterior([missing, missing, missing, missing]);
  expect(posterior?.mean).toBe(0);
  expect(posterior?.sd).toBeCloseTo(Math.sqrt((1 / 3) * 0.625), 12);
  expect(posterior).toMatchObject({ coverage: 0 });
  expect(posterior?.hi).toBeCloseTo(0.7507695294, 9);
  expect(posterior?.pStrategic).toBeCloseTo(posterior?.pOperational ?? 0, 12);
});

test('the interval ends where the scale ends', () => {
  expect(dimensionPosterior([seen(1, 0.0025)])).toMatchObject({ hi: 1 });
});

test('a sign without weight has no score', () => {
  expect(dimensionPosterior([])).toBeNull();
  expect(dimensionPosterior([{ weight: 0, view: { score: 1, variance: 0.1 } }])).toBeNull();
});

const indicator = fc.record({
  weight: fc.double({ min: 0.1, max: 3, noNaN: true }),
  view: fc.option(
    fc.record({
      score: fc.double({ min: -1, max: 1, noNaN: true }),
      variance: fc.double({ min: 0.0025, max: 0.5, noNaN: true }),
    }),
  ),
});

test('losing an indicator widens the score', () => {
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 1, maxLength: 5 }), fc.nat(4), (all, at) => {
      const fewer = all.map((one, i) => (i === at ? { ...one, view: null } : one));
      const [before, after] = [dimensionPosterior(all), dimensionPosterior(fewer)];
      expect(after?.sd).toBeGreaterThanOrEqual((before?.sd ?? 0) - 1e-12);
    }),
  );
});

test('order does not matter, and turning every indicator round turns the score round', () => {
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 1, maxLength: 5 }), (all) => {
      const posterior = dimensionPosterior(all);
      const turned = dimensionPosterior(
        all.map(({ weight, view }) => ({
          weight,
          view: view === null ? null : { ...view, score: -view.score },
        })),
      );
      expect(dimensionPosterior(all.toReversed())?.mean).toBeCloseTo(posterior?.mean ?? 9, 10);
      expect(turned?.mean).toBeCloseTo(-(posterior?.mean ?? 9), 10);
      expect(turned?.pStrategic).toBeCloseTo(posterior?.pOperational ?? 9, 10);
    }),
  );
});

test('a sampled prior, kept only where it agrees with what was seen, gives the same mean and spread', () => {
  // Importance sampling: an oracle that knows nothing of matrices. Three indicators, the last one missing.
  const views = [seen(0.6, 0.05), seen(-0.1, 0.1), missing];
  const posterior = dimensionPosterior(views);
  let [total, first, second] = [0, 0, 0];
  // A fixed grid over the common part and the three own parts of the prior.
  const grid = Array.from({ length: 41 }, (_, i) => -4 + i * 0.2);
  const scale = Math.sqrt(1 / 6);
  for (const c of grid) {
    for (const a of grid) {
      for (const b of grid) {
        const s1 = scale * (c + a);
        const s2 = scale * (c + b);
        const log = -(c * c + a * a + b * b) / 2 - (s1 - 0.6) ** 2 / 0.1 - (s2 + 0.1) ** 2 / 0.2;
        const weight = Math.exp(log);
        const known = (s1 + s2 + scale * c) / 3;
        total += weight;
        first += weight * known;
        // The missing one's own part adds scale^2 / 9 of variance.
        second += weight * (known * known + (scale * scale) / 9);
      }
    }
  }
  expect(posterior?.mean).toBeCloseTo(first / total, 5);
  expect(posterior?.sd).toBeCloseTo(Math.sqrt(second / total - (first / total) ** 2), 4);
});

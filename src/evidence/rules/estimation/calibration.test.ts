import fc from 'fast-check';
import { expect, test } from 'vitest';

import { expectedCalibrationError, fitTemperature } from './calibration.ts';

test('confidence that is off by ten and by sixty points is off by thirty-five on average', () => {
  const items = [
    { confidence: 0.9, isCorrect: true },
    { confidence: 0.6, isCorrect: false },
  ];
  expect(expectedCalibrationError(items, 2)).toBeCloseTo(0.35, 12);
  // In one bin they cancel: mean correct .5, mean confidence .75.
  expect(expectedCalibrationError(items)).toBeCloseTo(0.25, 12);
});

test('the first bins take the items that do not divide evenly', () => {
  const items = [0.1, 0.2, 0.3, 0.4, 0.5].map((confidence) => ({ confidence, isCorrect: false }));
  // Bins {.1, .2, .3} and {.4, .5}: all wrong, so the error is the mean confidence.
  expect(expectedCalibrationError(items, 2)).toBeCloseTo(0.3, 12);
});

test('no answers have no calibration', () => {
  expect(expectedCalibrationError([])).toBeNull();
  expect(fitTemperature([])).toBeNull();
});

test('over-confident scores are cooled to the rate at which they are right', () => {
  // Two classes four apart, right three times in four: the best T makes e^(4/T) = 3.
  const items = [0, 0, 0, 1].map((right) => ({ logits: [4, 0], right }));
  const fit = fitTemperature(items);
  expect(fit?.temperature).toBeCloseTo(4 / Math.log(3), 5);
  expect(fit?.meanNll).toBeCloseTo(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 9);
});

test('scores that are always right are sharpened to the end of the range', () => {
  const fit = fitTemperature([{ logits: [1, 0], right: 0 }]);
  expect(fit?.temperature).toBeCloseTo(Math.exp(-3), 6);
});

test('no other temperature of the range explains the answers better', () => {
  const item = fc.record({
    logits: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }),
    right: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
      const fit = fitTemperature(items);
      for (let logT = -3; logT <= 3; logT += 0.25) {
        const other = items.map(
          (i) => -Math.log(share(i.logits, i.right, Math.exp(logT))) / items.length,
        );
        const nll = other.reduce((sum, x) => sum + x, 0);
        expect(fit?.meanNll).toBeLessThanOrEqual(nll + 1e-7);
      }
    }),
  );
});

function share(logits: readonly number[], right: number, temperature: number): number {
  const weights = logits.map((logit) => Math.exp(logit / temperature));
  return (weights[right] ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

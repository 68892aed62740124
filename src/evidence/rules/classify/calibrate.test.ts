import { expect, test } from 'vitest';

import { fitTemperature } from '../estimation/calibration.ts';
import { startTemperature, temperatureFrom } from './calibrate.ts';

const judged = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ logits: [2, 0, 0], right: at % 3 === 0 ? 1 : 0 }));

test('the method’s temperature holds until 30 labels were predicted', () => {
  expect(temperatureFrom(judged(29))).toBe(startTemperature);
});

test('it is fitted at 30 labels and every 20 after, not with each answer', () => {
  const at30 = fitTemperature(judged(30))?.temperature;
  expect(temperatureFrom(judged(30))).toBe(at30);
  expect(temperatureFrom(judged(49))).toBe(at30);
  expect(temperatureFrom(judged(50))).toBe(fitTemperature(judged(50))?.temperature);
});

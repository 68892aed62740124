import { fitTemperature, type JudgedScores } from '../estimation/calibration.ts';

/** Temperature of the blended log scores before a person's labels allow a fit. Source: method 2.2.4. */
export const startTemperature = 0.81;

const firstFit = 30;
const fitEvery = 20;

/**
 * The temperature at which the classifier's probabilities have been honest so far. Every label is first predicted, then
 * learned; the fit uses those predictions only, at 30 labels and every 20 after, so it does not move with each answer.
 * Source: method 2.2.4 (`calib.temperature` on prequential predictions).
 * Refuses: fewer than 30 labels -> 0.81.
 */
export function temperatureFrom(history: readonly JudgedScores[]): number {
  if (history.length < firstFit) return startTemperature;
  const used = history.length - ((history.length - firstFit) % fitEvery);
  return fitTemperature(history.slice(0, used))?.temperature ?? startTemperature;
}

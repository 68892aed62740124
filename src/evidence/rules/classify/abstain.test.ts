import { describe, expect, test } from 'vitest';

import { defaultThreshold, thresholdFrom } from './abstain.ts';

const items = (count: number, confidence: number, isCorrect: boolean) =>
  Array.from({ length: count }, () => ({ confidence, isCorrect }));

describe('below which confidence the answer is withheld', () => {
  test('fewer than 40 audited answers change nothing', () => {
    expect(thresholdFrom(items(39, 0.2, true))).toBe(defaultThreshold);
  });

  test('it loosens while the error is surely at most 15 in 100', () => {
    expect(thresholdFrom([...items(40, 0.9, true), ...items(1, 0.5, false)])).toBe(0.5);
  });

  test('it stops at the first failure, even if looser thresholds would pass again', () => {
    const audited = [...items(40, 0.9, true), ...items(10, 0.7, false), ...items(400, 0.5, true)];
    expect(thresholdFrom(audited)).toBe(0.9);
  });

  test('when the surest 40 are wrong too often, everything is withheld', () => {
    expect(thresholdFrom(items(60, 0.9, false))).toBe(1);
  });

  test('answers of one confidence stand or fall together, in any order', () => {
    const audited = [...items(38, 0.9, true), ...items(30, 0.8, true), ...items(2, 0.8, false)];
    expect(thresholdFrom(audited)).toBe(0.8);
    expect(thresholdFrom(audited.toReversed())).toBe(0.8);
  });
});

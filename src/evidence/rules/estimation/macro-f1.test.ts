import { expect, test } from 'vitest';

import { macroF1 } from './macro-f1.ts';

const pairs = (truth: string, predicted: string): { truth: string; predicted: string }[] =>
  truth.split('').map((letter, i) => ({ truth: letter, predicted: predicted[i] ?? '' }));

test('every class counts the same', () => {
  expect(macroF1(pairs('ABB', 'AAB'))).toBeCloseTo(2 / 3, 12);
  expect(macroF1(pairs('AABBCCCD', 'ABBBCCAD'))).toBeCloseTo(0.775, 12);
});

test('a class that was only ever predicted, or never found, counts as zero', () => {
  expect(macroF1(pairs('AA', 'AB'))).toBeCloseTo((2 / 3 + 0) / 2, 12);
  expect(macroF1(pairs('AB', 'AA'))).toBeCloseTo((2 / 3 + 0) / 2, 12);
});

test('nothing to judge is undefined', () => {
  expect(macroF1([])).toBeNull();
});

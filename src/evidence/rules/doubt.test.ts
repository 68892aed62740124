import { expect, test } from 'vitest';

import { doubted } from './doubt.ts';

test('a model that is certain keeps room to be wrong', () => {
  expect(doubted(1, 1)).toBeCloseTo(0.8875, 12);
  expect(doubted(0, 1)).toBeCloseTo(0.0075, 12);
});

test('all categories together stay certain', () => {
  expect(doubted(1, 16)).toBeCloseTo(1, 12);
});

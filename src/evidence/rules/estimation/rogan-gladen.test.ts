import { expect, test } from 'vitest';

import { roganGladen } from './rogan-gladen.ts';

test('a known error rate is taken out of an observed share', () => {
  expect(roganGladen(0.4, 0.85, 0.8)).toBeCloseTo(0.2 / 0.65, 12);
  expect(roganGladen(0.3, 1, 1)).toBeCloseTo(0.3, 12);
});

test('the answer stays a share', () => {
  expect(roganGladen(0.05, 0.85, 0.8)).toBe(0);
  expect(roganGladen(0.99, 0.85, 0.8)).toBe(1);
});

test('a classifier no better than chance tells nothing', () => {
  expect(roganGladen(0.4, 0.5, 0.5)).toBeNull();
  expect(roganGladen(0.4, 0.3, 0.6)).toBeNull();
});

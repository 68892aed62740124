import fc from 'fast-check';
import { expect, test } from 'vitest';

import { poleScore } from './anchor-map.ts';

const rising = { minus1: 0.2, zero: 0.5, plus1: 0.8 };
const falling = { minus1: 0.5, zero: 0.33, plus1: 0.15 };
const load = { minus1: 20, zero: 8, plus1: 2, isLog: true };

test('the anchors themselves are -1, 0 and 1', () => {
  for (const anchors of [rising, falling, load]) {
    expect(poleScore(anchors.minus1, anchors)).toBe(-1);
    expect(poleScore(anchors.zero, anchors)).toBe(0);
    expect(poleScore(anchors.plus1, anchors)).toBe(1);
  }
});

test('between the anchors the scale is straight', () => {
  expect(poleScore(0.4, rising)).toBeCloseTo(-1 / 3, 12);
  expect(poleScore(0.4, falling)).toBeCloseTo(-0.07 / 0.17, 12);
  // Halfway from 8 to 2 on a log scale is 4.
  expect(poleScore(4, load)).toBeCloseTo(0.5, 12);
});

test('beyond the anchors it ends', () => {
  expect(poleScore(0, rising)).toBe(-1);
  expect(poleScore(1, rising)).toBe(1);
  expect(poleScore(0.9, falling)).toBe(-1);
  expect(poleScore(0, falling)).toBe(1);
  expect(poleScore(0, load)).toBe(1);
  expect(poleScore(1e9, load)).toBe(-1);
});

test('a better figure never scores worse', () => {
  const value = fc.double({ min: 0, max: 40, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(poleScore(low, rising)).toBeLessThanOrEqual(poleScore(high, rising));
      expect(poleScore(low, falling)).toBeGreaterThanOrEqual(poleScore(high, falling));
      expect(poleScore(low, load)).toBeGreaterThanOrEqual(poleScore(high, load));
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { estimate, observe, onPoleScale } from './observe.ts';

const anchors = { minus1: 0.2, zero: 0.5, plus1: 0.8 };

test('the interval is carried over to the pole scale end by end', () => {
  const place = onPoleScale({ value: 0.4, lo: 0.35, hi: 0.45 }, anchors, 0.9);
  expect(place.value).toBeCloseTo(-1 / 3, 12);
  expect(place.lo).toBeCloseTo(-0.5, 12);
  expect(place.hi).toBeCloseTo(-1 / 6, 12);
  expect(place.variance).toBeCloseTo((1 / 3 / (2 * 1.6448536269514722)) ** 2, 12);
});

test('falling anchors turn the interval round', () => {
  const place = onPoleScale(
    { value: 0.4, lo: 0.35, hi: 0.45 },
    { minus1: 0.8, zero: 0.5, plus1: 0.2 },
    0.9,
  );
  expect(place.lo).toBeCloseTo(1 / 6, 12);
  expect(place.hi).toBeCloseTo(0.5, 12);
});

test('no amount of records makes a judged anchor exact', () => {
  expect(onPoleScale({ value: 0.4, lo: 0.4, hi: 0.4 }, anchors, 0.9).variance).toBeCloseTo(
    0.0025,
    15,
  );
  // Beyond the end of the scale the interval shrinks to a point as well.
  expect(onPoleScale({ value: 0.9, lo: 0.85, hi: 0.95 }, anchors, 0.9).variance).toBeCloseTo(
    0.0025,
    15,
  );
});

test('the place lies inside its interval', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (a, b, c) => {
      const [lo = 0, value = 0, hi = 0] = [a, b, c].toSorted((x, y) => x - y);
      const place = onPoleScale({ value, lo, hi }, anchors, 0.9);
      expect(place.lo).toBeLessThanOrEqual(place.value);
      expect(place.value).toBeLessThanOrEqual(place.hi);
    }),
  );
});

test('a missing fact is not observed', () => {
  const fact = {
    id: '1.1',
    dimension: 'roadmap',
    kind: 'missing',
    because: 'a',
    wouldHelp: 'b',
  } as const;
  expect(observe(fact, 0.9)).toBeNull();
});

test('an unknown figure keeps its record', () => {
  const about = { conf: 0.9, n: 3, inputs: ['a', 'b', 'c'], status: 'insufficient' } as const;
  expect(estimate('share', null, about)).toEqual({
    value: null,
    lo: null,
    hi: null,
    conf: 0.9,
    n: 3,
    unit: 'share',
    method: 'method@1',
    params: 'anchors@1',
    inputs: ['a', 'b', 'c'],
    status: 'insufficient',
  });
});

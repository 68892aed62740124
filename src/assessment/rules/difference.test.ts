import fc from 'fast-check';
import { expect, test } from 'vitest';

import { wilson } from '#kernel/stats/proportion';

import { changeOf, differenceOf } from './difference.ts';
import { estimate } from './observe.ts';

test('the ends of a difference come from the near end of one and the far end of the other', () => {
  const before = { value: 0.2, lo: 0.1, hi: 0.35 };
  const after = { value: 0.5, lo: 0.4, hi: 0.6 };
  const difference = differenceOf(before, after);
  expect(difference?.value).toBeCloseTo(0.3, 12);
  expect(difference?.lo).toBeCloseTo(0.3 - Math.sqrt(0.01 + 0.0225), 12);
  expect(difference?.hi).toBeCloseTo(0.3 + Math.sqrt(0.01 + 0.01), 12);
  expect(differenceOf(null, after)).toBeNull();
});

test("Newcombe's published example: 56 of 70 against 48 of 80", () => {
  const [a, b] = [wilson(56, 70, 0.95), wilson(48, 80, 0.95)];
  const difference = differenceOf(
    { value: 0.6, lo: b?.lo ?? 0, hi: b?.hi ?? 0 },
    {
      value: 0.8,
      lo: a?.lo ?? 0,
      hi: a?.hi ?? 0,
    },
  );
  expect(difference?.lo).toBeCloseTo(0.0524, 4);
  expect(difference?.hi).toBeCloseTo(0.3339, 4);
});

test('turning the comparison round turns the difference round', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const three = fc.tuple(share, share, share).map((values) => {
    const [lo = 0, value = 0, hi = 0] = values.toSorted((x, y) => x - y);
    return { lo, value, hi };
  });
  fc.assert(
    fc.property(three, three, (a, b) => {
      const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
      expect((there?.lo ?? 0) + (back?.hi ?? 0)).toBeCloseTo(0, 12);
      expect(there?.lo).toBeLessThanOrEqual(there?.value ?? 9);
      expect(there?.hi).toBeGreaterThanOrEqual(there?.value ?? -9);
    }),
  );
});

const known = (status: 'ok' | 'provisional') =>
  estimate('share', { value: 0.5, lo: 0.4, hi: 0.6 }, { conf: 0.9, n: 1, inputs: ['a'], status });

test('a change is claimed only between separate windows and clear of zero', () => {
  const parts = { id: '4.2', before: known('ok'), after: known('ok'), isApart: true };
  expect(changeOf({ ...parts, difference: { value: 0.2, lo: 0.01, hi: 0.3 } }).isClaimed).toBe(
    true,
  );
  expect(changeOf({ ...parts, difference: { value: -0.2, lo: -0.3, hi: -0.1 } }).isClaimed).toBe(
    true,
  );
  expect(changeOf({ ...parts, difference: { value: 0.2, lo: 0, hi: 0.3 } }).isClaimed).toBe(false);
  const overlapping = { ...parts, isApart: false };
  expect(
    changeOf({ ...overlapping, difference: { value: 0.2, lo: 0.01, hi: 0.3 } }).isClaimed,
  ).toBe(false);
});

test('an unknown difference claims nothing, a first look stays one', () => {
  const parts = { id: '4.2', before: known('ok'), after: known('provisional'), isApart: true };
  expect(changeOf({ ...parts, difference: null })).toMatchObject({
    isClaimed: false,
    difference: { value: null, status: 'insufficient', conf: 0.95 },
  });
  const difference = { value: 0.2, lo: 0.1, hi: 0.3 };
  expect(changeOf({ ...parts, difference }).difference.status).toBe('provisional');
});

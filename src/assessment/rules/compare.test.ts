import { expect, test } from 'vitest';

import { areApart, compareShares, compareWindows } from './compare.ts';
import { countFact, hoursFact } from './fixtures/facts.ts';

const toil = { id: '4.2', dimension: 'leverage' } as const;
const fires = { id: '2.1', dimension: 'horizon' } as const;
const kept = { id: '6.1', dimension: 'leadership' } as const;

const spring = (facts: Parameters<typeof compareWindows>[0]['facts']) => ({
  from: 0,
  to: 13,
  facts,
});
const summer = (facts: Parameters<typeof compareWindows>[0]['facts']) => ({
  from: 13,
  to: 26,
  facts,
});

test('half the toil is a claimed change of the indicator', () => {
  const changes = compareWindows(spring([hoursFact(toil, 0.4)]), summer([hoursFact(toil, 0.2)]));
  const indicator = changes.find(({ id }) => id === '4.2');
  expect(indicator?.difference.value).toBeCloseTo(-0.2, 12);
  expect(indicator).toMatchObject({ isClaimed: true, difference: { conf: 0.95, unit: 'share' } });
});

test('the interval of a difference is computed anew at 95 %, not put together from 90 % ones', () => {
  const changes = compareWindows(spring([hoursFact(toil, 0.4)]), summer([hoursFact(toil, 0.2)]));
  const { before, after, difference } = changes.find(({ id }) => id === '4.2') ?? {};
  const fromNinety = Math.sqrt(
    ((after?.hi ?? 0) - (after?.value ?? 0)) ** 2 + ((before?.value ?? 0) - (before?.lo ?? 0)) ** 2,
  );
  expect((difference?.hi ?? 0) - (difference?.value ?? 0)).toBeGreaterThan(fromNinety * 1.1);
});

test('the same work twice is no change', () => {
  const changes = compareWindows(spring([hoursFact(toil, 0.3)]), summer([hoursFact(toil, 0.3)]));
  expect(changes.map(({ id, isClaimed }) => [id, isClaimed])).toEqual([
    ['leverage', false],
    ['4.2', false],
  ]);
  expect(changes[0]?.difference.value).toBeCloseTo(0, 12);
});

test('overlapping windows claim nothing', () => {
  const before = { from: 0, to: 14, facts: [hoursFact(toil, 0.4)] };
  const changes = compareWindows(before, summer([hoursFact(toil, 0.2)]));
  expect(changes.some(({ isClaimed }) => isClaimed)).toBe(false);
  expect(areApart({ from: 0, to: 13 }, { from: 13, to: 26 })).toBe(true);
  expect(areApart({ from: 13, to: 26 }, { from: 0, to: 13 })).toBe(true);
  expect(areApart({ from: 0, to: 14 }, { from: 13, to: 26 })).toBe(false);
});

test('a sign that rests on other indicators than before is not compared', () => {
  const changes = compareWindows(
    spring([hoursFact(toil, 0.4)]),
    summer([hoursFact(toil, 0.2), countFact({ id: '4.3', dimension: 'leverage' }, 2, 20)]),
  );
  expect(changes.map(({ id, difference }) => [id, difference.value === null])).toEqual([
    ['leverage', true],
    ['4.2', false],
    ['4.3', true],
  ]);
});

test('signs come first, in their order, and what neither window sees is left out', () => {
  const facts = [countFact(kept, 20, 26), hoursFact(fires, 0.4), hoursFact(toil, 0.3)];
  const changes = compareWindows(spring(facts), summer(facts.toReversed()));
  expect(changes.map(({ id }) => id)).toEqual([
    'horizon',
    'leverage',
    'leadership',
    '2.1',
    '4.2',
    '6.1',
  ]);
});

test('too little in one window leaves the difference unknown', () => {
  const [few] = compareWindows(spring([countFact(kept, 3, 4)]), summer([countFact(kept, 20, 26)]));
  expect(few).toMatchObject({ id: 'leadership', isClaimed: false, difference: { value: null } });
});

test('the difference of a sign carries the doubt of both windows', () => {
  const [sign] = compareWindows(spring([hoursFact(toil, 0.4)]), summer([hoursFact(toil, 0.2)]));
  // One of four indicators: P = 1/3 (.5 I + .5 J), S = mean; cov(S, s1) = .208333, v = .0025 at least.
  const { lo, hi, value } = sign?.difference ?? { lo: null, hi: null, value: null };
  const half = ((hi ?? 0) - (lo ?? 0)) / 2;
  const smallest =
    1.959963984540054 * Math.sqrt(2 * (0.2083333 - 0.2083333 ** 2 / (1 / 3 + 0.0025)));
  expect(half).toBeGreaterThanOrEqual(smallest - 1e-6);
  expect(value).toBeGreaterThan(0);
});

test('shares that are no indicator are compared the same way', () => {
  const change = compareShares('group.reactive', hoursFact(toil, 0.4), hoursFact(toil, 0.2), true);
  const [, indicator] = compareWindows(
    spring([hoursFact(toil, 0.4)]),
    summer([hoursFact(toil, 0.2)]),
  );
  expect(change).toMatchObject({ id: 'group.reactive', isClaimed: true });
  expect(change.difference.lo).toBe(indicator?.difference.lo);
});

test('a share that is mostly unplaceable is not compared', () => {
  const dark = hoursFact(toil, 0.4, { unplaceable: 20_000 });
  expect(compareShares('group.reactive', dark, hoursFact(toil, 0.2), true)).toMatchObject({
    isClaimed: false,
    before: { value: null, status: 'insufficient' },
    difference: { value: null },
  });
});

import { expect, test } from 'vitest';

import { holds, isContradicted, measuredClaims } from './claims.ts';

/** Few enough for every run of the tests; `npm run simulate` takes 5,000 and asks for the bounds themselves. */
const worlds = 250;

test('no interval breaks its promise in simulated worlds whose truth is known', () => {
  const claims = measuredClaims(worlds, 1);
  expect(claims).toHaveLength(44);
  expect(claims.filter((claim) => isContradicted(claim, worlds))).toEqual([]);
}, 120_000);

test('an interval that holds the truth three times in four is found out', () => {
  const claim = { name: 'too narrow', measured: 0.75, atLeast: 0.86, atMost: 1 };
  expect(holds(claim)).toBe(false);
  expect(isContradicted(claim, worlds)).toBe(true);
});

import { expect, test } from 'vitest';

import { dimensions } from '#kernel/dimension';

import { assess } from './assess.ts';
import { countFact, hoursFact, missingFact } from './fixtures/facts.ts';

/** What one calendar without labels, with a named leader, supplies. */
const calendar = [
  hoursFact({ id: '2.1', dimension: 'horizon' }, 0.45, { isUnaudited: true }),
  hoursFact({ id: '2.2', dimension: 'horizon' }, 0.2, {
    isUnaudited: true,
    provisionalBecause: 'provisional.no-horizon',
  }),
  hoursFact({ id: '3.1', dimension: 'people' }, 0.05, { isUnaudited: true, unplaceable: 6000 }),
  hoursFact({ id: '4.2', dimension: 'leverage' }, 0.4, { isUnaudited: true, unplaceable: 6000 }),
  countFact({ id: '6.1', dimension: 'leadership' }, 21, 26),
  countFact({ id: '6.2', dimension: 'leadership' }, 2, 30, { clusters: [20, 1, 1, 8] }),
  countFact({ id: '6.3', dimension: 'leadership' }, 3, 9),
];

test('six signs in their order, each with its whole row of the table', () => {
  const scores = assess([]);
  expect(scores.map(({ dimension }) => dimension)).toEqual([...dimensions]);
  for (const score of scores) {
    expect(score.indicators).toHaveLength(4);
    expect(score.status).toBe('insufficient');
    expect(score.score.value).toBeNull();
    expect(score.indicators.map((i) => i.because?.id)).toEqual(
      Array.from({ length: 4 }, () => 'indicator.not-visible'),
    );
  }
});

test('one calendar gives first looks and says what it cannot see', () => {
  const statuses = Object.fromEntries(assess(calendar).map((row) => [row.dimension, row.status]));
  expect(statuses).toMatchObject({
    roadmap: 'insufficient',
    horizon: 'provisional',
    people: 'provisional',
    leverage: 'provisional',
    toolset: 'insufficient',
  });
  for (const row of assess(calendar)) {
    if (row.dimension !== 'leadership') expect(row.isCalled).toBe(false);
  }
});

test('without a named leader Leadership says who would help', () => {
  const row = assess([missingFact({ id: '6.1', dimension: 'leadership' })]).at(-1);
  expect(row).toMatchObject({ status: 'insufficient', wouldHelp: { id: 'help.name-leader' } });
});

test('the order in which facts arrive does not matter', () => {
  expect(assess(calendar.toReversed())).toEqual(assess(calendar));
});

test('there is no overall score', () => {
  expect(assess(calendar)).toHaveLength(6);
});

test('a fact the table does not know, or knows twice, is a bug and stops', () => {
  const fact = hoursFact({ id: '2.1', dimension: 'horizon' }, 0.4);
  expect(() => assess([fact, fact])).toThrow('supplied twice');
  expect(() => assess([{ ...fact, id: '9.9' }])).toThrow('no indicator 9.9');
  expect(() => assess([{ ...fact, dimension: 'people' }])).toThrow('no indicator 2.1 of people');
});

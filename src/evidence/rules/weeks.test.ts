import { expect, test } from 'vitest';

import { isoDateOf } from '#kernel/civil';

import { at, basisOf, firstMonday, occurrence, placedAs } from './fixtures/basis.ts';
import { weeksOf } from './weeks.ts';

const stretch = { firstDay: firstMonday, endDay: firstMonday + 28, weeks: 4 };

test('a week is the sum of its days', () => {
  const { ledger } = basisOf([occurrence(at(0, 9), 2), occurrence(at(4, 16), 2)], {
    place: () => placedAs('STRATEGY'),
  });
  const [first, second] = weeksOf(ledger, stretch, 0);
  expect(first).toMatchObject({
    firstDay: isoDateOf(firstMonday),
    isComplete: true,
    workMinutes: 2_100,
    accountedMinutes: 240,
    accountedInHoursMinutes: 180,
    outsideMinutes: 60,
    unaccountedMinutes: 1_920,
  });
  expect(first?.byCategory[0]).toBe(240);
  expect(second).toMatchObject({ firstDay: isoDateOf(firstMonday + 7), accountedMinutes: 0 });
});

test('a week before the calendar begins is not complete', () => {
  const { ledger } = basisOf([]);
  expect(weeksOf(ledger, stretch, 2).map(({ isComplete }) => isComplete)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

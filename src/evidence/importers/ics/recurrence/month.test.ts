import { describe, expect, it } from 'vitest';

import { daysFromCivil, isoDateOf } from '#kernel/civil';

import {
  dayCount,
  daysWithin,
  firstWeekOf,
  lowestDay,
  monthAfter,
  monthOf,
  weekYearOf,
} from './month.ts';

const monday = 1;
const sunday = 7;

describe('a month as bits', () => {
  const february = monthOf(daysFromCivil(2028, 2, 10));

  it('knows its first day and its length', () => {
    expect(february).toEqual({
      year: 2028,
      month: 2,
      firstDay: daysFromCivil(2028, 2, 1),
      length: 29,
    });
    expect(monthAfter(monthOf(daysFromCivil(2027, 12, 31)))).toEqual(
      monthOf(daysFromCivil(2028, 1, 1)),
    );
  });

  it('holds the days between two days, cut to the month', () => {
    const mask = daysWithin(february, daysFromCivil(2028, 2, 28), daysFromCivil(2028, 3, 9));
    expect(mask).toBe((1 << 27) | (1 << 28));
    expect(daysWithin(february, daysFromCivil(2028, 3, 1), daysFromCivil(2028, 3, 9))).toBe(0);
    expect(dayCount(daysWithin(february, daysFromCivil(2000, 1, 1), 99_999))).toBe(29);
  });

  it('counts its days and finds the lowest, the 31st too', () => {
    const march = monthOf(daysFromCivil(2028, 3, 1));
    const last = daysWithin(march, daysFromCivil(2028, 3, 31), daysFromCivil(2028, 3, 31));
    expect([dayCount(last), lowestDay(last)]).toEqual([1, 30]);
    expect([dayCount(0b1011000), lowestDay(0b1011000)]).toEqual([3, 3]);
  });
});

describe('the weeks of a year', () => {
  it('begin with the first that has four days in it', () => {
    expect(isoDateOf(firstWeekOf(2026, monday))).toBe('2025-12-29');
    expect(isoDateOf(firstWeekOf(2027, monday))).toBe('2027-01-04');
    expect(isoDateOf(firstWeekOf(2027, sunday))).toBe('2027-01-03');
  });

  it('belong to the year that holds their middle', () => {
    expect(weekYearOf(daysFromCivil(2021, 1, 1), monday)).toBe(2020);
    expect(weekYearOf(daysFromCivil(2025, 12, 29), monday)).toBe(2026);
    expect(weekYearOf(daysFromCivil(2026, 6, 1), monday)).toBe(2026);
  });
});

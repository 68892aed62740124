import { civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '#kernel/civil';

/** One month of a walk through the calendar. Days are day numbers, days after 1970-01-01. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly firstDay: number;
  /** Days in the month. */
  readonly length: number;
}

/** Days of one month as bits: bit 0 is the 1st, bit 30 the 31st. */
export type DayMask = number;

export function monthOf(day: number): Month {
  const civil = civilFromDays(day);
  const { year, month } = civil;
  return { year, month, firstDay: day - civil.day + 1, length: daysInMonth(year, month) };
}

export function monthAfter({ year, month, firstDay, length }: Month): Month {
  const isDecember = month === 12;
  const nextYear = isDecember ? year + 1 : year;
  const nextMonth = isDecember ? 1 : month + 1;
  return {
    year: nextYear,
    month: nextMonth,
    firstDay: firstDay + length,
    length: daysInMonth(nextYear, nextMonth),
  };
}

/** The days of a month that lie from `first` to `last`, both inclusive day numbers. */
export function daysWithin(month: Month, first: number, last: number): DayMask {
  const from = Math.max(first - month.firstDay, 0);
  const to = Math.min(last - month.firstDay, month.length - 1);
  return from > to ? 0 : (0x7fffffff >>> (30 - (to - from))) << from;
}

export function dayCount(mask: DayMask): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Place of the lowest day in a mask that is not empty, counted from 0. */
export function lowestDay(mask: DayMask): number {
  return 31 - Math.clz32(mask & -mask);
}

/**
 * Answers on which day the first week of a year begins: the first with at least four days in that year, so the
 * week that holds 4 January.
 * Source: RFC 5545 3.3.10, BYWEEKNO.
 */
export function firstWeekOf(year: number, weekStart: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

/** The year that a day's week is counted in. It is not the day's own year around some New Years. */
export function weekYearOf(day: number, weekStart: number): number {
  const middle = day - ((weekdayOf(day) - weekStart + 7) % 7) + 3;
  return civilFromDays(middle).year;
}

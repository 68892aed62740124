import { civilFromDays, daysFromCivil, isLeapYear, weekdayOf } from '#kernel/civil';

import type { RecurrenceRule, RuleWeekday } from '../../../model/recurrence-rule.ts';
import { type DayMask, daysWithin, firstWeekOf, type Month, weekYearOf } from './month.ts';

/**
 * The days a rule allows, without its INTERVAL and BYSETPOS: one mask per month. The "expand" and "limit" of the
 * RFC's table come to the same once DTSTART has filled in what the rule leaves open: a day is allowed when every
 * part that is there allows it.
 */
export interface DayFilter {
  /** Bit 0 is January. */
  readonly months: number;
  readonly monthDays: readonly number[];
  /** Weekdays without an ordinal, bit 0 is Monday. */
  readonly everyWeekday: number;
  readonly nthWeekdays: readonly RuleWeekday[];
  readonly isNthOfYear: boolean;
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly weekStart: number;
}

const allMonths = 0xfff;

/**
 * Answers the days that a rule starting on a given day allows.
 * Source: RFC 5545 3.3.10: what the rule does not say is taken from DTSTART; the table of BYxxx parts, notes 1 and 2.
 * Example: FREQ=MONTHLY starting on 2026-01-31 allows day 31 of each month, so no day in February.
 */
export function dayFilterOf(rule: RecurrenceRule, startDay: number): DayFilter {
  const { frequency, weeks, yearDays } = rule;
  const namesNoDay =
    rule.monthDays.length + rule.weekdays.length + yearDays.length + weeks.length === 0;
  const takesDay = namesNoDay && (frequency === 'MONTHLY' || frequency === 'YEARLY');
  const takesMonth = namesNoDay && frequency === 'YEARLY' && rule.months.length === 0;
  const takesWeekday =
    (frequency === 'WEEKLY' && namesNoDay) ||
    (weeks.length > 0 && rule.monthDays.length + rule.weekdays.length + yearDays.length === 0);
  const start = takesDay || takesMonth ? civilFromDays(startDay) : null;
  const months = takesMonth && start !== null ? [start.month] : rule.months;
  return {
    months: months.length === 0 ? allMonths : bitsOf(months),
    monthDays: takesDay && start !== null ? [start.day] : rule.monthDays,
    everyWeekday: takesWeekday ? 1 << (weekdayOf(startDay) - 1) : plainWeekdays(rule.weekdays),
    nthWeekdays: rule.weekdays.filter((entry) => entry.ordinal !== 0),
    // Note 2: an ordinal counts within the month when BYMONTH is there, else within the year.
    isNthOfYear: frequency === 'YEARLY' && rule.months.length === 0,
    yearDays,
    weeks,
    weekStart: rule.weekStart,
  };
}

export function allowedDays(filter: DayFilter, month: Month): DayMask {
  if (((filter.months >> (month.month - 1)) & 1) === 0) return 0;
  let mask = daysWithin(month, month.firstDay, month.firstDay + month.length - 1);
  if (filter.monthDays.length > 0) mask &= monthDayMask(filter.monthDays, month);
  if (filter.everyWeekday !== 0 || filter.nthWeekdays.length > 0) {
    mask &= weekdayMask(filter.everyWeekday, month) | nthWeekdayMask(filter, month);
  }
  if (filter.yearDays.length > 0) mask &= yearDayMask(filter.yearDays, month);
  if (filter.weeks.length > 0) mask &= weekMask(filter, month);
  return mask;
}

/** The mask of one day number, empty when it lies outside the month. */
function bitOfDay(month: Month, day: number): DayMask {
  return daysWithin(month, day, day);
}

function monthDayMask(monthDays: readonly number[], month: Month): DayMask {
  let mask = 0;
  for (const value of monthDays) {
    const place = value > 0 ? value - 1 : month.length + value;
    mask |= bitOfDay(month, month.firstDay + place);
  }
  return mask;
}

function weekdayMask(everyWeekday: number, month: Month): DayMask {
  // Turn the week so that its bit 0 is the weekday of the 1st, then repeat it over the month.
  const turn = weekdayOf(month.firstDay) - 1;
  const week = ((everyWeekday >> turn) | (everyWeekday << (7 - turn))) & 0x7f;
  return week | (week << 7) | (week << 14) | (week << 21) | (week << 28);
}

function nthWeekdayMask(filter: DayFilter, month: Month): DayMask {
  if (filter.nthWeekdays.length === 0) return 0;
  const first = filter.isNthOfYear ? daysFromCivil(month.year, 1, 1) : month.firstDay;
  const length = filter.isNthOfYear ? yearLength(month.year) : month.length;
  let mask = 0;
  for (const entry of filter.nthWeekdays) {
    const day = nthWeekday(first, length, entry);
    if (day !== null) mask |= bitOfDay(month, day);
  }
  return mask;
}

/** The nth weekday of a stretch of days, null when there is none. */
function nthWeekday(
  first: number,
  length: number,
  { weekday, ordinal }: RuleWeekday,
): number | null {
  const last = first + length - 1;
  const day =
    ordinal > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (ordinal - 1)
      : last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (ordinal + 1);
  return day < first || day > last ? null : day;
}

function yearDayMask(yearDays: readonly number[], month: Month): DayMask {
  const first = daysFromCivil(month.year, 1, 1);
  const length = yearLength(month.year);
  let mask = 0;
  for (const value of yearDays) {
    const place = value > 0 ? value - 1 : length + value;
    if (place >= 0 && place < length) mask |= bitOfDay(month, first + place);
  }
  return mask;
}

/** A week is numbered in the year that holds its middle day, so late December may be week 1. */
function weekMask({ weeks, weekStart }: DayFilter, month: Month): DayMask {
  let mask = 0;
  const last = month.firstDay + month.length - 1;
  let start = month.firstDay - ((weekdayOf(month.firstDay) - weekStart + 7) % 7);
  for (; start <= last; start += 7) {
    const year = weekYearOf(start, weekStart);
    const yearStart = firstWeekOf(year, weekStart);
    const number = (start - yearStart) / 7 + 1;
    const total = (firstWeekOf(year + 1, weekStart) - yearStart) / 7;
    if (weeks.includes(number) || weeks.includes(number - total - 1)) {
      mask |= daysWithin(month, start, start + 6);
    }
  }
  return mask;
}

function yearLength(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

function plainWeekdays(weekdays: readonly RuleWeekday[]): number {
  return bitsOf(weekdays.filter((entry) => entry.ordinal === 0).map((entry) => entry.weekday));
}

/** Bits of numbers counted from 1. */
function bitsOf(values: readonly number[]): number {
  return values.reduce((bits, value) => bits | (1 << (value - 1)), 0);
}

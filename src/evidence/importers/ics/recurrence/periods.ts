import { civilFromDays, daysFromCivil, weekdayOf } from '#kernel/civil';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';
import { type DayMask, daysWithin, firstWeekOf, type Month, weekYearOf } from './month.ts';

/** The periods that INTERVAL counts, as far as they are made of whole days; numbered without gaps. */
export interface Periods {
  readonly interval: number;
  /** Number of the period that holds DTSTART. */
  readonly origin: number;
  /** Number of the period that holds a day. */
  numberOf(day: number): number;
  firstDayOf(number: number): number;
}

type Numbering = Pick<Periods, 'numberOf' | 'firstDayOf'>;

/**
 * Answers the periods of a rule. Hours, minutes and seconds are counted within the day (`stepped-times.ts`); for
 * them every day takes part.
 * Source: RFC 5545 3.3.10, INTERVAL, WKST and BYWEEKNO. A year of numbered weeks is made of whole weeks, for week 1
 * may begin in December: a rule for week 53 that starts on a 1 January would else not hold its own DTSTART.
 */
export function periodsOf(rule: RecurrenceRule, startDay: number): Periods {
  const { interval, frequency, weekStart } = rule;
  switch (frequency) {
    case 'YEARLY':
      return aligned(rule.weeks.length > 0 ? weekYears(weekStart) : years, interval, startDay);
    case 'MONTHLY':
      return aligned(months, interval, startDay);
    case 'WEEKLY':
      return aligned(weeks(weekStart), interval, startDay);
    case 'DAILY':
      return aligned(days, interval, startDay);
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return aligned(days, 1, startDay);
  }
}

/** Number of the first period that takes part, at or after the one that holds a day. */
export function alignedPeriod(periods: Periods, day: number): number {
  const { origin, interval } = periods;
  const number = periods.numberOf(day);
  return number + ((((origin - number) % interval) + interval) % interval);
}

/** The days of a month that lie in periods which take part. */
export function alignedDays(periods: Periods, month: Month): DayMask {
  const last = month.firstDay + month.length - 1;
  let mask = 0;
  let number = alignedPeriod(periods, month.firstDay);
  for (let first = periods.firstDayOf(number); first <= last; first = periods.firstDayOf(number)) {
    mask |= daysWithin(month, first, periods.firstDayOf(number + 1) - 1);
    number += periods.interval;
  }
  return mask;
}

function aligned(numbering: Numbering, interval: number, startDay: number): Periods {
  return { ...numbering, interval, origin: numbering.numberOf(startDay) };
}

const days: Numbering = { numberOf: (day) => day, firstDayOf: (number) => number };

const months: Numbering = {
  numberOf(day) {
    const { year, month } = civilFromDays(day);
    return year * 12 + month - 1;
  },
  firstDayOf(number) {
    const year = Math.floor(number / 12);
    return daysFromCivil(year, number - year * 12 + 1, 1);
  },
};

const years: Numbering = {
  numberOf: (day) => civilFromDays(day).year,
  firstDayOf: (year) => daysFromCivil(year, 1, 1),
};

function weeks(weekStart: number): Numbering {
  // Days from the start of the week that holds day 0 to day 0.
  const shift = (weekdayOf(0) - weekStart + 7) % 7;
  return {
    numberOf: (day) => Math.floor((day + shift) / 7),
    firstDayOf: (number) => number * 7 - shift,
  };
}

function weekYears(weekStart: number): Numbering {
  return {
    numberOf: (day) => weekYearOf(day, weekStart),
    firstDayOf: (year) => firstWeekOf(year, weekStart),
  };
}

import {
  type LocalMs,
  type Ms,
  msPerDay,
  msPerHour,
  msPerMinute,
  msPerSecond,
} from '#kernel/units';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';
import { type DayTimes, sameEveryDay } from './day-times.ts';
import { pickPositions } from './positions.ts';
import type { Budget } from './rule.ts';
import { steppedTimes } from './stepped-times.ts';

/**
 * Answers the times of day of a rule.
 *
 * A rule of days and longer periods has one list: BYHOUR x BYMINUTE x BYSECOND. A rule of hours, minutes or
 * seconds has each day those of its periods that BYHOUR, BYMINUTE and BYSECOND let through. Lists are made when
 * first asked for, and paid from the budget.
 * Source: RFC 5545 3.3.10. BYSETPOS is applied here where its period lies within a day.
 * Example: FREQ=DAILY;BYHOUR=9,14 starting at 08:30 occurs at 09:30 and 14:30
 */
export function ruleTimesOf(
  rule: RecurrenceRule,
  start: LocalMs,
  isDate: boolean,
  budget: Budget,
): DayTimes {
  const secondOfDay = Math.floor((start - Math.floor(start / msPerDay) * msPerDay) / msPerSecond);
  const clock: Clock = isDate
    ? { hours: [0], minutes: [0], seconds: [0] }
    : {
        hours: orElse(rule.hours, Math.floor(secondOfDay / 3_600)),
        minutes: orElse(rule.minutes, Math.floor(secondOfDay / 60) % 60),
        seconds: orElse(rule.seconds, secondOfDay % 60),
      };
  const within = (fields: Clock) => inPositions(rule, product(fields, budget));
  switch (rule.frequency) {
    case 'SECONDLY': {
      const times = within({ hours: [0], minutes: [0], seconds: [0] });
      return steppedTimes(rule, start, { length: msPerSecond, times }, budget);
    }
    case 'MINUTELY': {
      const times = within({ ...clock, hours: [0], minutes: [0] });
      return steppedTimes(rule, start, { length: msPerMinute, times }, budget);
    }
    case 'HOURLY': {
      const times = within({ ...clock, hours: [0] });
      return steppedTimes(rule, start, { length: msPerHour, times }, budget);
    }
    case 'DAILY':
      return sameEveryDay(() => within(clock));
    case 'WEEKLY':
    case 'MONTHLY':
    case 'YEARLY':
      return sameEveryDay(() => product(clock, budget));
  }
}

interface Clock {
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
}

/** What the rule leaves open is taken from DTSTART. */
function orElse(values: readonly number[], value: number): readonly number[] {
  return values.length > 0 ? values : [value];
}

function product({ hours, minutes, seconds }: Clock, budget: Budget): readonly Ms[] {
  const times: Ms[] = [];
  for (const hour of hours) {
    for (const minute of minutes) {
      for (const second of seconds) times.push((hour * 3_600 + minute * 60 + second) * msPerSecond);
    }
  }
  budget.steps -= times.length;
  return times;
}

function inPositions(rule: RecurrenceRule, times: readonly Ms[]): readonly Ms[] {
  if (rule.positions.length === 0) return times;
  return pickPositions(rule.positions, times.length).flatMap((place) => times[place] ?? []);
}

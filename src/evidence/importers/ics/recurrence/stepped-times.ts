import {
  type LocalMs,
  type Ms,
  msPerDay,
  msPerHour,
  msPerMinute,
  msPerSecond,
} from '#kernel/units';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';
import type { DayTimes } from './day-times.ts';
import type { Budget } from './rule.ts';

/** An hour, a minute or a second, and the times at which the rule occurs within each. */
export interface ShortPeriod {
  readonly length: Ms;
  readonly times: readonly Ms[];
}

/**
 * Answers the times of day of a rule that repeats every so many hours, minutes or seconds of the wall clock. Where
 * its interval divides the day they are the same every day, and the rule is no harder than a daily one.
 * Source: RFC 5545 3.3.10: BYHOUR, BYMINUTE and BYSECOND limit a rule of their own period or a shorter one.
 * Example: FREQ=HOURLY;INTERVAL=5 starting at 03:00 occurs at 03:00, 08:00, 13:00, 18:00, 23:00, then at 04:00
 */
export function steppedTimes(
  rule: RecurrenceRule,
  start: LocalMs,
  period: ShortPeriod,
  budget: Budget,
): DayTimes {
  const { interval } = rule;
  const perDay = msPerDay / period.length;
  const origin = Math.floor(start / period.length);
  const limits = limitsOf(rule, period.length);
  /** Place in the day of its first period that takes part; beyond the day when none does. */
  const phaseOf = (day: number) => modulo(origin - day * perDay, interval);
  let known: { readonly phase: number; readonly times: readonly Ms[] } | null = null;

  function on(day: number): readonly Ms[] {
    const phase = phaseOf(day);
    if (known?.phase !== phase) known = { phase, times: timesFrom(phase) };
    return known.times;
  }

  function countOn(day: number): number {
    if (limits.length > 0) return on(day).length;
    return Math.ceil(Math.max(perDay - phaseOf(day), 0) / interval) * period.times.length;
  }

  function timesFrom(phase: number): readonly Ms[] {
    const times: Ms[] = [];
    let place = phase;
    while (place < perDay) {
      const limit = limits.find(
        ({ allowed, span }) => !allowed[Math.floor(place / span) % allowed.length],
      );
      if (limit === undefined) {
        for (const time of period.times) times.push(place * period.length + time);
        budget.steps -= 1 + period.times.length;
        place += interval;
      } else {
        // Nothing passes until this hour (or minute, or second) is over: go there, then to the next aligned period.
        const next = (Math.floor(place / limit.span) + 1) * limit.span;
        budget.steps -= 1;
        place = next + modulo(phase - next, interval);
      }
    }
    return times;
  }

  return { isSameEveryDay: perDay % interval === 0, on, countOn };
}

interface Limit {
  /** By value of the field. */
  readonly allowed: readonly boolean[];
  /** Length of the field in periods, for instance 60 for an hour of a MINUTELY rule. */
  readonly span: number;
}

/** From the coarsest to the finest. */
function limitsOf(rule: RecurrenceRule, length: Ms): readonly Limit[] {
  const fields = [
    { values: rule.hours, unit: msPerHour, size: 24 },
    { values: rule.minutes, unit: msPerMinute, size: 60 },
    { values: rule.seconds, unit: msPerSecond, size: 60 },
  ];
  return fields
    .filter((field) => field.values.length > 0 && field.unit >= length)
    .map(({ values, unit, size }) => ({
      allowed: Array.from({ length: size }, (_, value) => values.includes(value)),
      span: unit / length,
    }));
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

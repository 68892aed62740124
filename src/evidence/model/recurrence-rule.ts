import type { LocalMs } from '#kernel/units';

/** RFC 5545 3.3.10, from the shortest period to the longest. */
export const frequencies = [
  'SECONDLY',
  'MINUTELY',
  'HOURLY',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'YEARLY',
] as const;

export type Frequency = (typeof frequencies)[number];

/** One entry of BYDAY. */
export interface RuleWeekday {
  /** ISO 8601: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** The nth of the month or year, from its end when negative; 0 is every one. */
  readonly ordinal: number;
}

/**
 * UNTIL as written. A `date` is 00:00 of that day, `local` a wall clock in the zone of the series, `utc` an
 * instant. The bound is inclusive; who knows the zone compares (RFC 5545 3.3.10).
 */
export interface RuleUntil {
  readonly form: 'date' | 'local' | 'utc';
  readonly at: LocalMs;
}

/** A valid rule. A BY part that was not written is an empty list; the lists are sorted and hold no value twice. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  /** In periods of `frequency`, at least 1. */
  readonly interval: number;
  readonly count: number | null;
  readonly until: RuleUntil | null;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly months: readonly number[];
  /** BYSETPOS. */
  readonly positions: readonly number[];
  /** WKST, ISO 8601 weekday; Monday unless written. */
  readonly weekStart: number;
  /** What was tolerated while reading, in words; empty for a clean rule. */
  readonly notes: readonly string[];
}

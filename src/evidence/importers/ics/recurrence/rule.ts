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

/** An invalid rule says why, in words that never repeat bytes of the file; its series keeps the first date only. */
export type ParsedRule =
  | { readonly ok: true; readonly rule: RecurrenceRule }
  | { readonly ok: false; readonly why: string };

/**
 * Operations that may still be spent, shared by all series of a file. Counted, never timed, so that the same file
 * ends at the same place on every machine. A step costs 5 to 20 ns.
 */
export interface Budget {
  steps: number;
}

export interface ExpansionOptions {
  /** Inclusive. */
  readonly from: LocalMs;
  /** Exclusive. */
  readonly to: LocalMs;
  /** Inclusive bound from UNTIL in the wall time of the series. */
  readonly until?: LocalMs;
  /** DTSTART is a DATE: time parts are ignored (RFC 5545 3.3.10) and every start is a midnight. */
  readonly isDate: boolean;
  readonly budget: Budget;
  /** Most starts to answer, `occurrencesPerSeries` unless given. */
  readonly maxOccurrences?: number;
}

export interface RuleOccurrences {
  /** Rising, without repeats. */
  readonly starts: readonly LocalMs[];
  /** What ended the expansion early: the answer is complete when null, else right as far as it goes. */
  readonly exhausted: null | 'steps' | 'occurrences';
}

/** Promised limit: more occurrences of one series in one window are cut, and said so. */
export const occurrencesPerSeries = 20_000;

/** One rule may not spend more, whatever the file has left: about 10 ms. */
export const stepsPerRule = 1_000_000;

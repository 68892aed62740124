import type { LocalMs } from '#kernel/units';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';

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

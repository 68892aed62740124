import type { Dimension } from './dimension.ts';

/**
 * What a capability knows about one indicator (method 3.1), before any anchor or interval: the raw numerator and
 * denominator and the ids of the records behind them. `assessment` turns facts into estimates; a capability never
 * judges itself. Lifted into the kernel because evidence, toolset, leverage and others all supply facts and none
 * of them may import assessment (ADR "indicator facts").
 */
export type IndicatorFact = HoursFact | CountFact | MissingFact;

interface FactBase {
  /** Id of the method's table, for example `2.1`. */
  readonly id: string;
  readonly dimension: Dimension;
}

/** A share of hours by week (method 3.2 "hours"). Minutes are weighted and overlap-free (method 1). */
export interface HoursFact extends FactBase {
  readonly kind: 'hours';
  /** Complete weeks in order; `total` are the classified (placeable) minutes of that week. */
  readonly weeks: readonly { readonly category: number; readonly total: number }[];
  /** Minutes per series and week, the clusters of Kish's n. */
  readonly clusters: readonly number[];
  /** Minutes that could not be placed (method 1.7, X). */
  readonly unplaceable: number;
  /** Variance of the share from classification (method 2.5, as a share), 0 where no label is involved. */
  readonly measurementVariance: number;
  /** True when the share rests on labels nobody audited (method 2.5, 3.9). */
  readonly isUnaudited: boolean;
  /** Accounted in-hours minutes / working minutes (method 1.8), null without working time. */
  readonly coverage: number | null;
  /** Numerator and denominator records. */
  readonly inputs: readonly string[];
  /** Part of `inputs` that is in the numerator, with the minutes each contributes (they add up to it). */
  readonly numerator: readonly { readonly record: string; readonly minutes: number }[];
  /** Reason ids for anything that makes the indicator provisional by ruling (for example 2.2 without horizons). */
  readonly provisionalBecause?: string;
  /** Message id: the record that would help most where the supplier knows it (2.1 names CREATED). */
  readonly wouldHelp?: string;
}

/** k of n records (method 3.2 "count"). */
export interface CountFact extends FactBase {
  readonly kind: 'count';
  readonly k: number;
  readonly n: number;
  /** Sizes of the clusters when records share a series or proposal (Kish). */
  readonly clusters?: readonly number[];
  readonly coverage: number | null;
  readonly inputs: readonly string[];
  readonly numerator: readonly string[];
  readonly provisionalBecause?: string;
}

/** The indicator cannot be computed from what is there, and what record would change that. */
export interface MissingFact extends FactBase {
  readonly kind: 'missing';
  /** Message id: why it is missing. */
  readonly because: string;
  /** Message id: the record that would help. */
  readonly wouldHelp: string;
}

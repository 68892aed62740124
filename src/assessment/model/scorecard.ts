import type { Dimension } from '#kernel/dimension';
import type { Estimate } from '#kernel/estimate';
import type { Message } from '#kernel/message';

export type Word = 'reactive' | 'leaning reactive' | 'mixed' | 'leaning strategic' | 'strategic';

export type RowStatus = 'ok' | 'provisional' | 'insufficient';

/** One indicator after interval and anchor (method 3.2, 3.3). */
export interface IndicatorScore {
  readonly id: string;
  readonly dimension: Dimension;
  /** The observed quantity x: share or count ratio, with its interval. */
  readonly observed: Estimate;
  /** Its place on the pole scale, unit score, in [-1, 1]; null value when missing. */
  readonly score: Estimate;
  /** Variance v on the pole scale that enters the posterior, null when missing. */
  readonly variance: number | null;
  readonly status: RowStatus | 'missing';
  /** Why it is missing, insufficient or provisional. */
  readonly because: Message | null;
  /** What record would firm it up. */
  readonly wouldHelp: Message | null;
  /** Where the observed interval comes from, shown apart on drill-down (method 0.2); absent when missing. */
  readonly parts?: {
    /** How many independent records the interval rests on (Kish, autocorrelation, label doubt). */
    readonly nEff: number;
    /** How much it would move with the weeks or records alone. */
    readonly process: { readonly lo: number; readonly hi: number };
    /** How far what cannot be placed could move it (method 1.7); null when everything is placed. */
    readonly unplaceable: { readonly lo: number; readonly hi: number } | null;
  };
}

/** One of the six rows of the trim axis (method 3.4, 3.6; DESIGN section 2 "A sign is called"). */
export interface DimensionScore {
  readonly dimension: Dimension;
  readonly status: RowStatus;
  /** Posterior in [-1, 1]; shown as -100..+100. */
  readonly score: Estimate;
  readonly pStrategic: number;
  readonly pOperational: number;
  /** Null unless status is `ok`. */
  readonly word: Word | null;
  readonly wordProbability: number | null;
  /** True when p >= .9 on one side: the row may carry its colour. */
  readonly isCalled: boolean;
  /** Weight of the available indicators over all of the dimension (method 3.4). */
  readonly coverage: number;
  readonly indicators: readonly IndicatorScore[];
  /** Chi-square disagreement of method 3.4. */
  readonly isDisagreeing: boolean;
  readonly wouldHelp: Message | null;
}

/** Difference of this window against the one before (method 3.6), with a 95 % interval. */
export interface Change {
  readonly id: string;
  readonly before: Estimate;
  readonly after: Estimate;
  readonly difference: Estimate;
  /** Claimed only when the interval excludes 0 and the windows do not overlap. */
  readonly isClaimed: boolean;
}

import type { Dimension } from '#kernel/dimension';

/** How an indicator's uncertainty is computed (method 3.2). */
export type IndicatorKind = 'count' | 'hours' | 'rateRatio' | 'ratio';

/** Where an observed quantity means -1, 0 and +1 on the pole scale; falling when `minus1` is the largest. */
export interface Anchors {
  readonly minus1: number;
  readonly zero: number;
  readonly plus1: number;
  /** Interpolate on the logarithm: for ratios and prices, where doubling counts the same everywhere. */
  readonly isLog?: boolean;
}

/** One row of the indicator table (method 3.1, 3.3). Texts are for readers of the table, not for the page. */
export interface IndicatorDefinition {
  readonly id: string;
  readonly dimension: Dimension;
  readonly kind: IndicatorKind;
  readonly numerator: string;
  readonly denominator: string;
  readonly anchors: Anchors;
  readonly weight: number;
  /** Below this the indicator is insufficient: complete weeks for hours, records for everything else. */
  readonly minimum: number;
  /** Why these anchors. */
  readonly reason: string;
  /** Where the reason comes from; `judgement` is a stated design choice (limit L1). */
  readonly source: string;
  /** The indicator that is drawn beside it, because gaming one shows in the other. */
  readonly counter: string;
  readonly guard: string;
}

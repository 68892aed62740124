/** Method and parameter versions that every published figure carries (method 0.1). */
export const methodVersion = 'method@1';
export const anchorsVersion = 'anchors@1';

export type EstimateStatus = 'ok' | 'provisional' | 'insufficient' | 'suppressed' | 'undefined';

/**
 * The record of method 0.1, the only way a computed figure reaches a user. `value`, `lo` and `hi` are null when
 * the figure is not known; null is never shown as 0.
 */
export interface Estimate {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
  /** Two-sided confidence of [lo, hi], 0.90 unless the method says otherwise. */
  readonly conf: number;
  /** Number of records behind the figure (an effective number may be fractional). */
  readonly n: number;
  readonly unit: 'share' | 'minutes' | 'hours' | 'score' | 'count' | 'probability' | 'perHour';
  readonly method: string;
  readonly params: string;
  readonly seed?: number;
  /** Ids of the records the figure is made of: what it opens. */
  readonly inputs: readonly string[];
  readonly status: EstimateStatus;
}

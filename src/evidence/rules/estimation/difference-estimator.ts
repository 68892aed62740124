import { invariant } from '#kernel/problem';
import { tQuantile } from '#kernel/stats/student';

/** One series of the period. `minutes` may be in any unit of time; the answer is in the same unit. */
export interface EstimatedUnit {
  readonly minutes: number;
  /** Calibrated model probability of the category, with the counts of the series itself removed. */
  readonly p: number;
  /** Set when a person looked at the series: the probability with which it was chosen, and what they said. */
  readonly audit?: { readonly pi: number; readonly y: 0 | 1 };
}

export interface HoursEstimate {
  /** What the model alone would say. */
  readonly naive: number;
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * How much time went into a category, whatever the classifier does: the model's sum, corrected by what a random
 * audit found.
 * Unit: that of `minutes`.
 * Formula: `hours.differenceEstimator`, H = sum M p + sum_S M (y - p) / pi;
 * se^2 = max(sum_S (1 - pi) / pi^2 M^2 (y - p)^2, sum_not S M^2 p (1 - p)); H +- t_{max(n_S - 1, 2)} se with n_S the
 * audited units with pi < 1; the ends are cut to [0, sum M], H is not (method 0.7).
 * Source: Sarndal, Swensson & Wretman 1992; method 2.5.
 * Example: 100 min at p .4 without audit: 40, se 48.99, ends 0 and 100.
 */
export function differenceEstimator(units: readonly EstimatedUnit[], conf: number): HoursEstimate {
  let total = 0;
  let naive = 0;
  let correction = 0;
  let auditVariance = 0;
  let modelVariance = 0;
  let audited = 0;
  for (const { minutes, p, audit } of units) {
    total += minutes;
    naive += minutes * p;
    if (audit === undefined) {
      modelVariance += minutes * minutes * p * (1 - p);
    } else {
      invariant(audit.pi > 0, 'an audited series had a positive chance of being chosen');
      const error = minutes * (audit.y - p);
      correction += error / audit.pi;
      auditVariance += ((1 - audit.pi) / (audit.pi * audit.pi)) * error * error;
      if (audit.pi < 1) audited += 1;
    }
  }
  const estimate = naive + correction;
  const se = Math.sqrt(Math.max(auditVariance, modelVariance));
  const df = Math.max(audited - 1, 2);
  const half = tQuantile((1 + conf) / 2, df) * se;
  const cut = (x: number): number => Math.min(total, Math.max(0, x));
  return { naive, estimate, se, df, lo: cut(estimate - half), hi: cut(estimate + half) };
}

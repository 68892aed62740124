import { clopperPearsonUpper } from '#kernel/stats/proportion';

/**
 * How large the error rate among accepted items could still be, given the audited ones.
 * Unit: share; 1 when nothing was audited. Formula: `select.riskUpperBound`, one-sided.
 * Source: Geifman & El-Yaniv 2017; method 2.2 step 5. Example: 3 errors of 60 at 95 % give .12419.
 */
export function riskUpperBound(errors: number, accepted: number, conf: number): number {
  return clopperPearsonUpper(errors, accepted, conf);
}

import { riskUpperBound } from '../estimation/risk-bound.ts';

/** Below this confidence a title is not placed, until enough answers were audited. Source: method 2.2.5. */
export const defaultThreshold = 0.6;

const fewestAudited = 40;
const acceptedRisk = 0.15;
const riskConfidence = 0.95;

/**
 * The confidence below which an answer is withheld.
 * Unit: probability. Formula: thresholds from strict to loose, each the confidence of an audited item; start at the
 * strictest that accepts 40, go on while the one-sided 95 % Clopper-Pearson bound of the error among accepted items is
 * at most 0.15, stop at the first failure (taking the loosest passing one would be a multiple test).
 * Source: method 2.2.5 (fixed sequence testing).
 * Refuses: fewer than 40 audited items -> 0.6.
 * Example: 40 right answers at 0.9 and one wrong at 0.5 -> 0.5, because 1 of 41 has the bound 0.11.
 */
export function thresholdFrom(
  audited: readonly { readonly confidence: number; readonly isCorrect: boolean }[],
): number {
  if (audited.length < fewestAudited) return defaultThreshold;
  const items = audited.toSorted((a, b) => b.confidence - a.confidence);
  let threshold: number | undefined;
  let errors = 0;
  for (const [at, item] of items.entries()) {
    if (!item.isCorrect) errors++;
    const accepted = at + 1;
    const isLastOfItsThreshold = items[accepted]?.confidence !== item.confidence;
    if (accepted < fewestAudited || !isLastOfItsThreshold) continue;
    if (riskUpperBound(errors, accepted, riskConfidence) > acceptedRisk) break;
    threshold = item.confidence;
  }
  // not even the strictest passed: withhold everything rather than answer at a risk nobody accepted
  return threshold ?? 1;
}

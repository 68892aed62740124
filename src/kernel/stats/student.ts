import { betaLogitQuantile, betaTails } from './beta.ts';
import { normCdf, normQuantile } from './normal.ts';

/**
 * P(T <= t) of Student's t with real df > 0. Formula: `stats.tCdf`, through the incomplete beta function.
 * Source: method 0.5. Example: tCdf(1, 1) = .75 (Cauchy).
 */
export function tCdf(t: number, df: number): number {
  if (df === Infinity) return normCdf(t);
  if (Number.isNaN(t) || !(df > 0)) return Number.NaN;
  const square = t * t;
  if (square === Infinity) return t < 0 ? 0 : 1;
  const tail = betaTails(df / (df + square), square / (df + square), df / 2, 0.5).lower / 2;
  return t < 0 ? tail : 1 - tail;
}

/**
 * The t below which a share p lies; -Infinity and Infinity at p = 0 and 1.
 * Formula: `stats.tQuantile`. Source: method 0.5. Example: tQuantile(.95, 1) = 6.313751514675037.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return Number.NaN;
  if (df === Infinity) return normQuantile(p);
  if (p === 0.5) return 0;
  const side = p < 0.5 ? -1 : 1;
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return side * Infinity;
  // With x = df / (df + t^2), t^2 / df is (1 - x) / x: exactly what the logit gives.
  const logit = betaLogitQuantile(2 * tail, 1 - 2 * tail, df / 2, 0.5);
  return side * Math.sqrt(df) * Math.exp(-logit / 2);
}

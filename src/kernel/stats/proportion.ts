import { betaQuantile } from './beta.ts';
import { normQuantile } from './normal.ts';

/** Two-sided interval of a share. */
export interface ShareInterval {
  readonly lo: number;
  readonly hi: number;
}

/**
 * Interval of a share from k of n, both may be fractional (effective counts). Unit: share.
 * Formula: `stats.wilson`, (k + z^2 / 2 +- z sqrt(k (n - k) / n + z^2 / 4)) / (n + z^2). Source: Wilson 1927; method 3.2. Refuses: n = 0 gives null (missing).
 * Example: wilson(81, 263, .95) = [.2553, .3662].
 */
export function wilson(k: number, n: number, conf: number): ShareInterval | null {
  if (!(n > 0)) return null;
  const z = normQuantile((1 + conf) / 2);
  // Written over n + z^2, so that an n near 0 gives nearly [0, 1] instead of dividing by it.
  const centre = (k + (z * z) / 2) / (n + z * z);
  const half = (z * Math.sqrt((k / n) * (n - k) + (z * z) / 4)) / (n + z * z);
  // The ends are exact at 0 and n; rounding would leave 1e-18 there.
  return {
    lo: k <= 0 ? 0 : Math.max(0, centre - half),
    hi: k >= n ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Equal-tailed posterior interval of a share under Jeffreys' prior. Unit: share.
 * Formula: `stats.jeffreys`, quantiles of Beta(k + 1/2, n - k + 1/2); lower end 0 at k = 0, upper end 1 at k = n.
 * Source: method 3.2. Refuses: n = 0 gives null (missing). Example: jeffreys(7, 20, .9) = [.19695, .53317].
 */
export function jeffreys(k: number, n: number, conf: number): ShareInterval | null {
  if (!(n > 0)) return null;
  const a = k + 0.5;
  const b = n - k + 0.5;
  return {
    lo: k <= 0 ? 0 : betaQuantile((1 - conf) / 2, a, b),
    hi: k >= n ? 1 : betaQuantile((1 + conf) / 2, a, b),
  };
}

/**
 * How many independent records a set of clusters is worth. Unit: records. 0 without any.
 * Formula: `stats.kish`, n* = (sum c)^2 / sum c^2. Source: Kish 1965; method 3.2.
 * Example: kish([120, 60, 60, 30, 30]) = 3.846.
 */
export function kish(clusters: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  for (const size of clusters) {
    sum += size;
    squares += size * size;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/**
 * One-sided upper bound of an error rate from `errors` in `accepted` checked items. Unit: share. 1 without items.
 * Formula: `select.riskUpperBound`, Beta quantile conf of (errors + 1, accepted - errors).
 * Source: Clopper & Pearson 1934; method 2.2. Example: 3 of 60 at .95 give .12419.
 */
export function clopperPearsonUpper(errors: number, accepted: number, conf: number): number {
  if (errors >= accepted) return 1;
  return betaQuantile(conf, errors + 1, accepted - errors);
}

import { normQuantile } from '#kernel/stats/normal';
import { wilson } from '#kernel/stats/proportion';
import { tQuantile } from '#kernel/stats/student';
import type { Share } from '#kernel/units';

/** Time of one week: in the category and in all, in the same unit. */
export interface WeekOfTime {
  readonly category: number;
  readonly total: number;
}

export interface IntervalOfShare {
  readonly p: Share;
  /** The autocorrelation used, null where none could be. */
  readonly rho: number | null;
  /** How many independent records the weeks are worth. */
  readonly nEff: number;
  readonly lo: Share;
  readonly hi: Share;
}

/** A share this close to 0 or 1 is 0 or 1: sums of minutes are no more exact. */
const rounding = 1e-12;

/**
 * How far a share of time would move if the person kept working the same way.
 * Unit: share.
 * Formula: `share.interval`, over weeks with time: d = a - p m; V = G / (G - 1) sum d^2 / (sum m)^2; rho = lag-one
 * autocorrelation of d, rho~ = clip(rho + (1 + 3 rho) / G, 0, .6), 0 at G = 4;
 * n = p (1 - p) / (V (1 + rho~) / (1 - rho~)) (z / t_{G-1})^2, at most Kish's n; p in {0, 1}, V = 0 or G < 4: Kish's n;
 * with measurement variance M: n <- p (1 - p) / (p (1 - p) / n + M); interval = Wilson(p n, n).
 * Source: Korn & Graubard 1998; method 3.2. Without the factor and Kish's n the coverage falls to .68-.77.
 * Refuses: no time gives null (undefined).
 * Example: 8 weeks at p .3231 and Kish's n 40: rho~ 0, [.216, .453].
 */
export function shareInterval(
  weeks: readonly WeekOfTime[],
  kishN: number,
  conf: number,
  measurementVariance = 0,
): IntervalOfShare | null {
  const used = weeks.filter((week) => week.total > 0);
  const total = sum(used.map((week) => week.total));
  if (!(total > 0)) return null;
  const p = sum(used.map((week) => week.category)) / total;
  const isMixed = p > rounding && p < 1 - rounding;
  const process = isMixed ? processNumber(used, p, total, conf) : null;
  const n = process === null ? kishN : Math.min(process.n, kishN);
  const spread = p * (1 - p);
  const nEff = isMixed && measurementVariance > 0 ? spread / (spread / n + measurementVariance) : n;
  const interval = wilson(p * nEff, nEff, conf);
  if (interval === null) return null;
  return { p, rho: process?.rho ?? null, nEff, ...interval };
}

/** Records the weekly spread alone says the share is worth; null when the weeks cannot tell. */
function processNumber(
  weeks: readonly WeekOfTime[],
  p: Share,
  total: number,
  conf: number,
): { n: number; rho: number } | null {
  const count = weeks.length;
  if (count < 4) return null;
  const deviations = weeks.map((week) => week.category - p * week.total);
  const squares = sum(deviations.map((d) => d * d));
  // All weeks alike up to rounding: the weeks show no spread to estimate from.
  if (Math.sqrt(squares) <= Number.EPSILON * total) return null;
  const products = sum(deviations.map((d, week) => d * (deviations[week - 1] ?? 0)));
  const raw = products / squares;
  const rho = count === 4 ? 0 : Math.min(0.6, Math.max(0, raw + (1 + 3 * raw) / count));
  const variance = ((count / (count - 1)) * squares) / (total * total);
  const inflated = (variance * (1 + rho)) / (1 - rho);
  const tail = (1 + conf) / 2;
  const ratio = normQuantile(tail) / tQuantile(tail, count - 1);
  return { n: ((p * (1 - p)) / inflated) * ratio * ratio, rho };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { normCdf, normQuantile } from '#kernel/stats/normal';

/** One indicator as the posterior sees it; `view` is null when the indicator is not available. */
export interface IndicatorView {
  readonly weight: number;
  readonly view: { readonly score: number; readonly variance: number } | null;
}

export interface Posterior {
  readonly mean: number;
  readonly sd: number;
  /** Half the interval before it is cut to the scale. */
  readonly halfWidth: number;
  readonly lo: number;
  readonly hi: number;
  /** Weight available over weight in all. */
  readonly coverage: number;
  readonly pStrategic: number;
  readonly pOperational: number;
}

/** Variance of a pole score nobody knows: that of the uniform law on [-1, 1]. */
export const priorVariance = 1 / 3;
/** How alike the indicators of one sign are expected to be (method 3.4, limit L4). */
export const priorCorrelation = 0.5;
/** Beyond this a score leans to a side (method 3.4). */
export const leaning = 0.2;

export interface PosteriorSettings {
  readonly variance?: number;
  readonly correlation?: number;
  readonly conf?: number;
}

/**
 * What the available indicators say about one sign, the missing ones left open.
 * Unit: pole score.
 * Formula: `dimension.posterior`, s ~ N(0, tau^2 [(1 - r) I + r J]), s^_j ~ N(s_j, v_j); S = sum w s / sum w has mean w'mu and
 * variance w'Sigma w with K = P[:,o] (P[o,o] + diag v)^-1, mu = K s^, Sigma = P - K P[o,:]; interval mean +- z sd cut
 * to [-1, 1]. Source: method 3.4.
 * Refuses: no weight at all gives null (undefined).
 * Example: one indicator, weight 1, score .6 with variance 1/3: mean .3, sd .4082.
 */
export function dimensionPosterior(
  indicators: readonly IndicatorView[],
  settings: PosteriorSettings = {},
): Posterior | null {
  const { variance = priorVariance, correlation = priorCorrelation, conf = 0.9 } = settings;
  const total = indicators.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;

  const prior = (i: number, j: number): number => variance * (i === j ? 1 : correlation);
  const weights = indicators.map(({ weight }) => weight / total);
  const seen = indicators.flatMap(({ view }, at) => (view === null ? [] : [{ at, ...view }]));
  // c = P[o,:] w: how each seen indicator goes with the score; g = (P[o,o] + diag v)^-1 c.
  const withScore = seen.map(({ at }) =>
    weights.reduce((sum, weight, j) => sum + weight * prior(at, j), 0),
  );
  const gain = solve(
    seen.map((a) => seen.map((b) => prior(a.at, b.at) + (a === b ? a.variance : 0))),
    withScore,
  );
  const mean = dot(
    gain,
    seen.map(({ score }) => score),
  );
  const priorOfScore = weights.reduce(
    (sum, wi, i) => sum + weights.reduce((row, wj, j) => row + wi * wj * prior(i, j), 0),
    0,
  );
  const sd = Math.sqrt(Math.max(0, priorOfScore - dot(gain, withScore)));
  const halfWidth = normQuantile((1 + conf) / 2) * sd;
  return {
    mean,
    sd,
    halfWidth,
    lo: Math.max(-1, mean - halfWidth),
    hi: Math.min(1, mean + halfWidth),
    coverage: seen.reduce((sum, { at }) => sum + (weights[at] ?? 0), 0),
    pStrategic: normCdf((mean - leaning) / sd),
    pOperational: normCdf((-leaning - mean) / sd),
  };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** Solves A x = b for a symmetric positive definite A by Cholesky's factorisation; at most 5 x 5 here. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const factor: number[][] = [];
  const half: number[] = [];
  for (const [i, row] of matrix.entries()) {
    const lower: number[] = [];
    factor.push(lower);
    for (let j = 0; j < i; j++) {
      const other = factor[j] ?? [];
      lower.push(((row[j] ?? 0) - dot(lower, other.slice(0, j))) / (other[j] ?? 1));
    }
    lower.push(Math.sqrt((row[i] ?? 0) - dot(lower, lower)));
    half.push(((right[i] ?? 0) - dot(half, lower.slice(0, i))) / (lower[i] ?? 1));
  }
  const solution: number[] = Array.from({ length: half.length }, () => 0);
  for (let i = half.length - 1; i >= 0; i--) {
    let rest = half[i] ?? 0;
    for (let j = i + 1; j < half.length; j++) rest -= (factor[j]?.[i] ?? 0) * (solution[j] ?? 0);
    solution[i] = rest / (factor[i]?.[i] ?? 1);
  }
  return solution;
}

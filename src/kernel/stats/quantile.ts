/**
 * Empirical quantile, type 7: linear between order statistics; null without data.
 * Formula: `stats.quantile7`, h = (n - 1) p, x_(floor h) + (h - floor h)(x_(floor h + 1) - x_(floor h)).
 * Source: Hyndman & Fan 1996; method 0.4. Example: quantile7([3,1,4,1,5,9,2,6], .5) = 3.5.
 */
export function quantile7(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * Math.min(1, Math.max(0, p));
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  return below + (position - Math.floor(position)) * (above - below);
}

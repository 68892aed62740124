/** Floor of every series' chance to be audited (method 2.4). */
export const auditFloor = 0.02;

/**
 * The chance with which each unlabelled series is drawn for the quarter's audit: large and doubtful ones more often,
 * none never.
 * Unit: probability, in input order. Formula: `audit.inclusion`, g = M sqrt(p (1 - p) + .05),
 * pi = min(1, max(floor, budget g / sum g)). Source: method 2.4 (Poisson sampling).
 * Example: 600 and 300 min at p .9 and .5, budget 1: g = 232.4 and 164.3, pi = .586 and .414.
 */
export function auditInclusion(
  series: readonly { readonly minutes: number; readonly pMax: number }[],
  budget: number,
  floor: number = auditFloor,
): number[] {
  const sizes = series.map(({ minutes, pMax }) => minutes * Math.sqrt(pMax * (1 - pMax) + 0.05));
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sizes.map((size) => Math.min(1, Math.max(floor, sum > 0 ? (budget * size) / sum : 0)));
}

/** Fewest people and largest share of one of them for a team total to be published (method 3.7 G2). */
export const teamThreshold = { people: 5, maxShare: 0.5 } as const;

/**
 * May a total over people be published without showing what one of them did?
 * Formula: `privacy.dominance`, at least k contributing people (more than nothing) and none above `maxShare` of the total.
 * Source: method 3.7 G2. Example: 10, 12, 9, 14 and 11 hours with k = 5: yes; 60, 12, 9, 14 and 11: no.
 */
export function mayPublishTotal(
  contributions: readonly number[],
  people: number = teamThreshold.people,
  maxShare: number = teamThreshold.maxShare,
): boolean {
  const contributing = contributions.filter((amount) => amount > 0);
  const total = contributing.reduce((sum, amount) => sum + amount, 0);
  return (
    contributing.length >= people && contributing.every((amount) => amount <= maxShare * total)
  );
}

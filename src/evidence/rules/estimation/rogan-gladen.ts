/**
 * True share behind an observed one, for imported totals without stored probabilities.
 * Unit: share. Formula: `hours.roganGladen`, (q + specificity - 1) / (sensitivity + specificity - 1), cut to [0, 1].
 * Source: Rogan & Gladen 1978; method 2.5. Refuses: sensitivity + specificity <= 1 gives null (undefined).
 * Example: q .4, sensitivity .85, specificity .8 give .3077.
 */
export function roganGladen(q: number, sensitivity: number, specificity: number): number | null {
  const skill = sensitivity + specificity - 1;
  if (!(skill > 0)) return null;
  return Math.min(1, Math.max(0, (q + specificity - 1) / skill));
}

/**
 * How well predicted labels match the true ones, every class counting the same however rare.
 * Unit: score in [0, 1]. Formula: `eval.macroF1`, mean over classes of 2 TP / (2 TP + FP + FN); a class of the truth or
 * of the prediction without a true positive counts 0. Source: method 2.6.
 * Refuses: no items gives null (undefined). Example: truth A B B, predicted A A B: both classes 2/3, mean 2/3.
 */
export function macroF1(
  pairs: readonly { readonly truth: string; readonly predicted: string }[],
): number | null {
  const classes = new Set(pairs.flatMap(({ truth, predicted }) => [truth, predicted]));
  if (classes.size === 0) return null;
  let sum = 0;
  for (const name of classes) {
    const right = pairs.filter((p) => p.truth === name && p.predicted === name).length;
    const inTruth = pairs.filter((p) => p.truth === name).length;
    const inPrediction = pairs.filter((p) => p.predicted === name).length;
    sum += (2 * right) / (inTruth + inPrediction);
  }
  return sum / classes.size;
}

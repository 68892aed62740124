/**
 * Rounds values to whole numbers that add up to `total`: each is cut down, and what is missing goes to those that were
 * cut most (largest remainder; ties to the first). The total is the rounded sum unless the caller shows another
 * rounding of the same sum.
 * Example: [1.4, 1.4, 1.4] (sum 4.2) gives [2, 1, 1].
 */
export function roundTogether(
  values: readonly number[],
  total = Math.round(values.reduce((sum, value) => sum + value, 0)),
): readonly number[] {
  const whole = values.map(Math.floor);
  const missing = total - whole.reduce((sum, value) => sum + value, 0);
  const order = values
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, missing))) {
    whole[index] = (whole[index] ?? 0) + 1;
  }
  return whole;
}

/**
 * Rounds values to whole numbers that add up to the rounded sum: each is cut down, and what is missing goes to those
 * that were cut most (largest remainder; ties to the first).
 * Refuses: nothing; no values give none.
 * Example: [1.4, 1.4, 1.4] (sum 4.2) gives [2, 1, 1].
 */
export function roundTogether(values: readonly number[]): readonly number[] {
  const whole = values.map(Math.floor);
  const wanted = Math.round(values.reduce((sum, value) => sum + value, 0));
  const missing = wanted - whole.reduce((sum, value) => sum + value, 0);
  const order = values
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, Math.max(0, missing))) {
    whole[index] = (whole[index] ?? 0) + 1;
  }
  return whole;
}

/**
 * How far stated confidence is from being right, on average, in groups of equal size.
 * Unit: probability. Formula: `calib.ece`, sum over bins of size / n |mean correct - mean confidence|; bins =
 * max(1, min(10, floor(n / 20))) unless given; sorted by confidence, ties in input order; the first n mod bins bins
 * hold one more.
 * Source: Guo et al. 2017; method 2.6. Refuses: no items gives null (undefined).
 * Example: confidences .9 and .6, the first right, the second wrong, two bins: (.1 + .6) / 2 = .35.
 */
export function expectedCalibrationError(
  items: readonly { readonly confidence: number; readonly isCorrect: boolean }[],
  givenBins?: number,
): number | null {
  const n = items.length;
  if (n === 0) return null;
  const sorted = items.toSorted((a, b) => a.confidence - b.confidence);
  const bins = Math.min(n, givenBins ?? Math.max(1, Math.min(10, Math.floor(n / 20))));
  const size = Math.floor(n / bins);
  let error = 0;
  let next = 0;
  for (let bin = 0; bin < bins; bin++) {
    const members = sorted.slice(next, next + size + (bin < n % bins ? 1 : 0));
    next += members.length;
    error += Math.abs(
      members.reduce((sum, item) => sum + (item.isCorrect ? 1 : 0) - item.confidence, 0),
    );
  }
  return error / n;
}

export interface Temperature {
  readonly temperature: number;
  /** Mean negative log-likelihood per item at that temperature. */
  readonly meanNll: number;
}

/** One judged item: log scores per class and the index of the right one. */
export interface JudgedScores {
  readonly logits: readonly number[];
  readonly right: number;
}

/**
 * The temperature by which log scores are divided so that confidence becomes honest.
 * Formula: `calib.temperature`, minimise mean -ln softmax(logits / T)[right] over ln T in the range by golden section to
 * 1e-8 (the function is convex in 1 / T, so it has one minimum).
 * Source: Guo et al. 2017; method 2.2 step 4. Refuses: no items gives null.
 * Example: one item, right class clearly first: T falls to e^-3, the end of the range.
 */
export function fitTemperature(
  items: readonly JudgedScores[],
  range: readonly [number, number] = [-3, 3],
): Temperature | null {
  if (items.length === 0) return null;
  const shrink = (Math.sqrt(5) - 1) / 2;
  const at = (logT: number): number => meanNll(items, Math.exp(logT));
  let [low, high] = range;
  let left = high - shrink * (high - low);
  let right = low + shrink * (high - low);
  let [atLeft, atRight] = [at(left), at(right)];
  while (high - low > 1e-8) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - shrink * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + shrink * (high - low);
      atRight = at(right);
    }
  }
  const temperature = Math.exp((low + high) / 2);
  return { temperature, meanNll: meanNll(items, temperature) };
}

function meanNll(items: readonly JudgedScores[], temperature: number): number {
  let sum = 0;
  for (const { logits, right } of items) {
    const highest = Math.max(...logits);
    let rest = 0;
    for (const logit of logits) rest += Math.exp((logit - highest) / temperature);
    sum += Math.log(rest) - ((logits[right] ?? -Infinity) - highest) / temperature;
  }
  return sum / items.length;
}

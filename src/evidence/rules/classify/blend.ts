import { rhythm, unclear } from './classes.ts';

/**
 * Weight of naive Bayes beside the lexicon. The method measured 0.2 for a model trained on 544 titles; ours starts from
 * three times as many, so its log scores spread further, and cross-validated likelihood asks for less
 * (docs/classification.md).
 */
const modelWeight = 0.12;
const lexiconWeight = 0.7;
const rhythmOffset = 0.3;
/** The doubt every title starts with. Found together with `modelWeight`, by the same likelihood. */
const unclearOffset = 1;

/**
 * The log score of each class before temperature.
 * Formula: 0.7 x lexicon + 0.12 x (naive Bayes log score - its maximum), + 0.3 for RHYTHM, + 1 for UNCLEAR.
 * Source: method 2.2.3, with the two constants named above.
 * Example: lexicon 0 everywhere and equal naive Bayes scores -> 0, RHYTHM 0.3, UNCLEAR 1.
 */
export function blend(lexicon: readonly number[], model: readonly number[]): number[] {
  const highest = Math.max(...model);
  const logits = lexicon.map(
    (score, at) => lexiconWeight * score + modelWeight * ((model[at] ?? 0) - highest),
  );
  logits[rhythm] = (logits[rhythm] ?? 0) + rhythmOffset;
  logits[unclear] = (logits[unclear] ?? 0) + unclearOffset;
  return logits;
}

/**
 * Probabilities from log scores at a temperature.
 * Formula: exp(logit/T) / sum of exp(logit/T).
 * Example: [0, ln 3] at T = 1 -> [0.25, 0.75].
 */
export function softmax(logits: readonly number[], temperature: number): number[] {
  const highest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

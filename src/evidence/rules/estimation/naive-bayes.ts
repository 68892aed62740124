/** A labelled document: its tokens as given (a token three times counts three) and its class. */
export interface LabelledDocument {
  readonly tokens: readonly string[];
  readonly label: string;
}

export interface LabelScores {
  readonly label: string;
  readonly posterior: number;
  /** ln P(label, tokens) in the multinomial form, the complement score otherwise. */
  readonly score: number;
}

interface Counts {
  readonly documents: number;
  readonly tokens: number;
  readonly byToken: ReadonlyMap<string, number>;
}

/**
 * How likely each label is for a list of tokens, by multinomial naive Bayes; labels in order of their ids.
 * Formula: `nb.multinomial`, ln(N_c / N) + sum_t ln((n_tc + alpha) / (n_c + alpha V)), V distinct training tokens;
 * tokens never seen in training are ignored. Source: Manning et al. 2008, ch. 13; method 2.2.
 * Refuses: no documents gives an empty list.
 * Example: IIR 13.1, alpha 1: china .69, other .31.
 */
export function multinomialNaiveBayes(
  documents: readonly LabelledDocument[],
  tokens: readonly string[],
  alpha: number,
): LabelScores[] {
  const { byLabel, all } = count(documents);
  const known = tokens.filter((token) => all.byToken.has(token));
  const vocabulary = alpha * all.byToken.size;
  return withPosterior(byLabel, (counts) =>
    known.reduce(
      (sum, token) =>
        sum + Math.log((alpha + (counts.byToken.get(token) ?? 0)) / (vocabulary + counts.tokens)),
      Math.log(counts.documents / all.documents),
    ),
  );
}

/**
 * The complement form: a label is likely when the tokens are rare in all the others. No prior.
 * Formula: `nb.complement`, score = -sum_t ln((alpha + n_t,not c) / (alpha V + n_not c)), posterior = softmax.
 * Source: Rennie et al. 2003; method 2.2. Refuses: no documents gives an empty list.
 */
export function complementNaiveBayes(
  documents: readonly LabelledDocument[],
  tokens: readonly string[],
  alpha: number,
): LabelScores[] {
  const { byLabel, all } = count(documents);
  const known = tokens.filter((token) => all.byToken.has(token));
  const vocabulary = alpha * all.byToken.size;
  return withPosterior(byLabel, (counts) =>
    known.reduce((sum, token) => {
      const others = (all.byToken.get(token) ?? 0) - (counts.byToken.get(token) ?? 0);
      return sum - Math.log((alpha + others) / (vocabulary + all.tokens - counts.tokens));
    }, 0),
  );
}

function count(documents: readonly LabelledDocument[]): {
  byLabel: ReadonlyMap<string, Counts>;
  all: Counts;
} {
  const labels = [...new Set(documents.map((document) => document.label))].toSorted();
  const byLabel = labels.map(
    (label) => [label, countsOf(documents.filter((document) => document.label === label))] as const,
  );
  return { byLabel: new Map(byLabel), all: countsOf(documents) };
}

function countsOf(documents: readonly LabelledDocument[]): Counts {
  const byToken = new Map<string, number>();
  let tokens = 0;
  for (const document of documents) {
    for (const token of document.tokens) {
      byToken.set(token, (byToken.get(token) ?? 0) + 1);
      tokens += 1;
    }
  }
  return { documents: documents.length, tokens, byToken };
}

function withPosterior(
  byLabel: ReadonlyMap<string, Counts>,
  scoreOf: (counts: Counts) => number,
): LabelScores[] {
  const scored = [...byLabel].map(([label, counts]) => ({ label, score: scoreOf(counts) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const weights = scored.map(({ score }) => Math.exp(score - highest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return scored.map(({ label, score }, i) => ({
    label,
    posterior: (weights[i] ?? 0) / sum,
    score,
  }));
}

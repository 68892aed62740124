import { categories, groupOf, type Category } from '../../model/category.ts';
import type { Classification, LabelSource, SeriesContext } from '../../model/classification.ts';
import type { SeriesLabel } from '../../model/label.ts';

import { unclear } from './classes.ts';
import type { Rule } from './rules.ts';

/** What the words alone say. */
export type WordsAnswer = Pick<Classification, 'best' | 'confidence' | 'posterior'>;

/** The first guess, its probability, and the categories' probabilities given that the title places anything. */
export function answerOfWords(shares: readonly number[], hasWords: boolean): WordsAnswer {
  const placed = 1 - (shares[unclear] ?? 0);
  const posterior = newPosterior();
  let best = 0;
  for (let at = 0; at < posterior.length; at++) {
    if ((shares[at] ?? 0) > (shares[best] ?? 0)) best = at;
    posterior[at] = placed > 0 ? (shares[at] ?? 0) / placed : 1 / posterior.length;
  }
  return {
    best: categories[best] ?? 'NEUTRAL',
    confidence: hasWords ? (shares[best] ?? 0) : 0,
    posterior,
  };
}

/**
 * Sixteen doubles out of a page of many: a typed array of its own lies outside the heap, and eight thousand of those
 * cost more than the arithmetic that fills them.
 */
function newPosterior(): Float64Array {
  if (pageUsed === page.length) {
    page = new Float64Array(categories.length * posteriorsPerPage);
    pageUsed = 0;
  }
  pageUsed += categories.length;
  return page.subarray(pageUsed - categories.length, pageUsed);
}

const posteriorsPerPage = 256;
let page = new Float64Array(0);
let pageUsed = 0;

/** The rule's label gets its precision, the others share the rest as the words would have it (method 2.2.2). */
export function answerOfRule(rule: Rule, precision: number, words: WordsAnswer): Classification {
  const label = categories.indexOf(rule.label);
  const others = 1 - (words.posterior[label] ?? 0);
  const posterior = words.posterior.map((share, at) => {
    if (at === label) return precision;
    return others > 0
      ? ((1 - precision) * share) / others
      : (1 - precision) / (categories.length - 1);
  });
  return {
    label: rule.label,
    best: rule.label,
    group: groupOf[rule.label],
    confidence: precision,
    isAbstained: false,
    posterior,
    source: 'rule',
    why: () => [`rule "${rule.name}": ${rule.says} (right ${(precision * 100).toFixed(0)} in 100)`],
  };
}

export function answerOfLabel(
  known: SeriesLabel,
  context: SeriesContext,
  otherwise: () => Classification,
): Classification {
  const isOwn = (context.seriesIds ?? []).includes(known.series);
  const source: LabelSource = isOwn ? 'human' : 'inherited';
  const why = (): readonly string[] => [
    isOwn
      ? `you labelled this series ${known.label} on ${known.labelledAt}`
      : `you labelled this title ${known.label} on ${known.labelledAt}`,
  ];
  if (known.label === 'PRIVATE') {
    return { ...otherwise(), label: 'PRIVATE', confidence: 1, isAbstained: false, source, why };
  }
  const best: Category = known.label;
  const posterior = new Float64Array(categories.length);
  posterior[categories.indexOf(best)] = 1;
  return {
    label: best,
    best,
    group: groupOf[best],
    confidence: 1,
    isAbstained: false,
    posterior,
    source,
    why,
  };
}

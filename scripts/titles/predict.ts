import { categories, type Category } from '#evidence/model/category';
import { blend, shippedWeights, softmax, type BlendWeights } from '#evidence/rules/classify/blend';
import { startTemperature } from '#evidence/rules/classify/calibrate';
import { classes, unclear } from '#evidence/rules/classify/classes';
import { titleFeatures } from '#evidence/rules/classify/features';
import { lexiconScores, openLexicon, type LexiconHit } from '#evidence/rules/classify/lexicon';
import { openTrainedBayes } from '#evidence/rules/classify/text-model';
import { moreTaskVerbs, vocabularyText } from '#evidence/rules/classify/vocabulary.data';
import { leadVerbs, lexiconText } from '#evidence/rules/lexicon.data';

import type { JudgedTitle } from './corpus.ts';

/** How the classifier is kept from profiting of having been written by people who could see these titles. */
export interface Control {
  readonly name: string;
  /** A pattern counts only if it fires on another title of the corpus too. */
  readonly patterns: boolean;
  /** A feature of the shipped model counts only if another title of the corpus has it too. */
  readonly features: boolean;
  /** The labels of the other titles are learned as well, in ten folds by title. */
  readonly crossValidated: boolean;
}

/** What turns scores into probabilities; as shipped unless a comparison asks otherwise. */
export interface Blending {
  readonly weights: BlendWeights;
  readonly temperature: number;
}

export const shippedBlending: Blending = {
  weights: shippedWeights,
  temperature: startTemperature,
};

export interface Prediction {
  readonly judged: JudgedTitle;
  readonly best: Category;
  readonly confidence: number;
  readonly top3: readonly Category[];
  readonly isRight: boolean;
  /** In the order of `categories`. */
  readonly shares: readonly number[];
  /** Probability of what the annotators accept; that the title places nothing where they could not place it. */
  readonly likelihood: number;
}

const folds = 10;

export function predict(
  titles: readonly JudgedTitle[],
  control: Control,
  blending: Blending = shippedBlending,
): Prediction[] {
  const lexicon = openLexicon(lexiconText, vocabularyText);
  const verbs = new Set(`${leadVerbs} ${moreTaskVerbs}`.split(' '));
  const hits = titles.map(({ normalised }) => lexicon.hits(normalised));
  const features = titles.map(({ normalised }) => titleFeatures(normalised.tokens, []));
  const firedOn = countBy(hits, (hit: LexiconHit) => `${hit.category} ${hit.pattern}`);
  const featureOn = countBy(features, String);
  const bayes = openTrainedBayes();
  const classOf = (at: number): number => classes.indexOf(titles[at]?.label ?? 'UNCLEAR');
  if (control.crossValidated) features.forEach((one, at) => bayes.learn(one, classOf(at)));

  const predictions: Prediction[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const held = [...titles.keys()].filter((at) => foldOf(at) === fold);
    if (control.crossValidated)
      held.forEach((at) => bayes.unlearn(features[at] ?? [], classOf(at)));
    for (const at of held) {
      const judged = titles[at];
      if (judged === undefined) continue;
      const fired = (hits[at] ?? []).filter(
        (hit) => !control.patterns || (firedOn.get(`${hit.category} ${hit.pattern}`) ?? 0) > 1,
      );
      const seen = (features[at] ?? []).filter(
        (feature) => !control.features || (featureOn.get(String(feature)) ?? 0) > 1,
      );
      const scores = lexiconScores(fired, judged.normalised, verbs);
      const logits = blend(scores, bayes.logScores(seen), blending.weights);
      predictions[at] = read(judged, softmax(logits, blending.temperature));
    }
    if (control.crossValidated) held.forEach((at) => bayes.learn(features[at] ?? [], classOf(at)));
  }
  return predictions;
}

/** Neighbours in the file often come from one source, so folds go by a stride that takes them apart. */
function foldOf(at: number): number {
  return (at * 7) % folds;
}

/** On how many titles each thing occurs. */
function countBy<Thing>(
  perTitle: readonly (readonly Thing[])[],
  keyOf: (thing: Thing) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const things of perTitle) {
    for (const key of new Set(things.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function read(judged: JudgedTitle, shares: readonly number[]): Prediction {
  const ranked = categories
    .map((category, at) => ({ category, share: shares[at] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
  const best = ranked[0]?.category ?? 'NEUTRAL';
  return {
    judged,
    best,
    confidence: ranked[0]?.share ?? 0,
    top3: ranked.slice(0, 3).map(({ category }) => category),
    isRight: judged.acceptable.has(best),
    shares: shares.filter((_, at) => at !== unclear),
    likelihood: shares.reduce(
      (sum, share, at) => sum + (accepts(judged, classes[at]) ? share : 0),
      0,
    ),
  };
}

function accepts(judged: JudgedTitle, name: string | undefined): boolean {
  if (judged.label === 'UNCLEAR') return name === 'UNCLEAR';
  return name !== undefined && judged.acceptable.has(name);
}

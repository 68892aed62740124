import type { SeriesContext } from '../../model/classification.ts';
import { leadVerbs, lexiconText } from '../lexicon.data.ts';

import { blend } from './blend.ts';
import { classes } from './classes.ts';
import { structuredTokens, titleFeatures } from './features.ts';
import { lexiconScores, openLexicon, type Lexicon } from './lexicon.ts';
import { decodeModel } from './model-codec.ts';
import { modelCounts, modelDocuments } from './model.data.ts';
import { openNaiveBayes, type NaiveBayes } from './naive-bayes.ts';
import type { NormalisedTitle } from './normalise.ts';
import { moreTaskVerbs, vocabularyText } from './vocabulary.data.ts';

/** Lexicon and naive Bayes together: what the words of a title say, before any rule or label. */
export interface TextModel {
  /** Log scores in the order of `classes`. */
  logits(title: NormalisedTitle, context: SeriesContext): number[];
  readonly lexicon: Lexicon;
  readonly bayes: NaiveBayes;
}

export function openTextModel(): TextModel {
  const lexicon = openLexicon(lexiconText, vocabularyText);
  const verbs = new Set(`${leadVerbs} ${moreTaskVerbs}`.split(' '));
  const bayes = openTrainedBayes();
  return {
    logits: (title, context) =>
      blend(
        lexiconScores(lexicon.hits(title), title, verbs),
        bayes.logScores(featuresOf(title, context)),
      ),
    lexicon,
    bayes,
  };
}

export function featuresOf(title: NormalisedTitle, context: SeriesContext): number[] {
  return titleFeatures(title.tokens, structuredTokens(context));
}

/** Naive Bayes with the counts of our own examples (scripts/generate-model.ts). */
export function openTrainedBayes(): NaiveBayes {
  const bayes = openNaiveBayes(classes.length);
  for (const [category, count] of modelDocuments.entries()) bayes.loadDocuments(category, count);
  decodeModel(
    modelCounts,
    (feature) => bayes.loadFeature(feature),
    (category, count) => bayes.loadCount(category, count),
  );
  return bayes;
}

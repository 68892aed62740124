import { taxonomy } from '../taxonomy.data.ts';
import { leadVerbs, lexiconText } from '../lexicon.data.ts';

import { blend } from './blend.ts';
import { classes, type ClassName } from './classes.ts';
import { openVocabulary, structuredTokens, type Vocabulary } from './features.ts';
import { lexiconScores, openLexicon, type LexiconHit } from './lexicon.ts';
import { openNaiveBayes, type NaiveBayes } from './naive-bayes.ts';
import type { NormalisedTitle } from './normalise.ts';
import { normaliseTitle } from './normalise.ts';
import { trainingText } from './training.data.ts';
import { vocabularyText } from './vocabulary.data.ts';
import type { SeriesContext } from '../../model/classification.ts';

/** Lexicon and naive Bayes together: what the words of a title say, before any rule or label. */
export interface TextModel {
  /** Log scores in the order of `classes`. */
  logits(title: NormalisedTitle, context: SeriesContext): Float64Array;
  hits(title: NormalisedTitle): LexiconHit[];
  featuresOf(title: NormalisedTitle, context: SeriesContext): Int32Array;
  readonly bayes: NaiveBayes;
  readonly vocabulary: Vocabulary;
}

/** A title and the class it is an example of. */
export interface Example {
  readonly title: string;
  readonly name: ClassName;
}

/** The examples of the taxonomy and the titles we wrote: what the model knows on its first day. */
export function firstExamples(): Example[] {
  const examples: Example[] = [];
  for (const name of classes) {
    if (name === 'UNCLEAR') continue;
    for (const title of taxonomy[name].examples) examples.push({ title, name });
  }
  for (const section of sections(trainingText)) {
    for (const title of section.lines) examples.push({ title, name: section.name });
  }
  return examples;
}

export function openTextModel(examples: readonly Example[] = firstExamples()): TextModel {
  const lexicon = openLexicon(lexiconText, vocabularyText);
  const verbs = new Set(leadVerbs.split(' '));
  const vocabulary = openVocabulary();
  const bayes = openNaiveBayes(classes.length);
  for (const { title, name } of examples) {
    bayes.learn(vocabulary.featuresOf(normaliseTitle(title).tokens, []), classes.indexOf(name));
  }

  const featuresOf = (title: NormalisedTitle, context: SeriesContext): Int32Array =>
    vocabulary.featuresOf(title.tokens, structuredTokens(context));

  return {
    logits: (title, context) =>
      blend(
        lexiconScores(lexicon.hits(title), title.tokens[0], verbs),
        bayes.logScores(featuresOf(title, context)),
      ),
    hits: (title) => lexicon.hits(title),
    featuresOf,
    bayes,
    vocabulary,
  };
}

interface Section {
  readonly name: ClassName;
  readonly lines: readonly string[];
}

/** A class on a line of its own, then its lines. */
function sections(text: string): Section[] {
  const found: { name: ClassName; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const name = classes.find((candidate) => candidate === line);
    if (name !== undefined) found.push({ name, lines: [] });
    else if (line !== '') found.at(-1)?.lines.push(line);
  }
  return found;
}

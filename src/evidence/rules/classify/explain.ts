import { classes, type ClassName } from './classes.ts';
import { wordFeature } from './features.ts';
import type { LexiconHit } from './lexicon.ts';
import type { NormalisedTitle } from './normalise.ts';
import type { TextModel } from './text-model.ts';

const mostPatterns = 3;
const mostWords = 3;
/** In nats: a word that makes the class 1.6 times as likely as the average class. */
const leastLeaning = 0.5;

/**
 * Why a title was put where it is: the patterns that speak for the answer with what they counted for, the strongest that
 * speaks against it, and the words the model leans on.
 */
export function textReasons(model: TextModel, title: NormalisedTitle, best: ClassName): string[] {
  const hits = model.lexicon.hits(title);
  const answer = classes.indexOf(best);
  const reasons = hits
    .filter((hit) => hit.category === answer)
    .slice(0, mostPatterns)
    .map(patternReason);
  const against = hits.find((hit) => hit.category !== answer);
  if (against !== undefined) reasons.push(`against it: ${patternReason(against)}`);
  const words = leadingWords(model, title, answer);
  if (words.length > 0) reasons.push(`words seen with ${best}: ${words.join(', ')}`);
  return reasons.length > 0 ? reasons : ['no pattern and no known word'];
}

function patternReason({ pattern, category, weight }: LexiconHit): string {
  return `"${pattern}" speaks for ${classes[category] ?? ''} (${weight.toFixed(1)})`;
}

function leadingWords(model: TextModel, title: NormalisedTitle, answer: number): string[] {
  return [...new Set(title.tokens)]
    .map((word) => ({ word, leaning: model.bayes.leaning(wordFeature(word), answer) }))
    .filter(({ leaning }) => leaning > leastLeaning)
    .toSorted((a, b) => b.leaning - a.leaning)
    .slice(0, mostWords)
    .map(({ word }) => word);
}

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
 * Why a title was put where it is: the words whose patterns speak for the answer with what they counted, the strongest
 * that speak against it, and the words the model leans on.
 */
export function textReasons(model: TextModel, title: NormalisedTitle, best: ClassName): string[] {
  const hits = model.lexicon.hits(title);
  const answer = classes.indexOf(best);
  const speaking = hits
    .filter((hit) => hit.category === answer)
    .map((hit) => patternReason(title, hit));
  // two patterns may have met the same words and count the same: said once
  const reasons = [...new Set(speaking)].slice(0, mostPatterns);
  const against = hits.find((hit) => hit.category !== answer);
  if (against !== undefined) reasons.push(`against it: ${patternReason(title, against)}`);
  const words = leadingWords(model, title, answer);
  if (words.length > 0) reasons.push(`words seen with ${best}: ${words.join(', ')}`);
  return reasons.length > 0 ? reasons : ['no pattern and no known word'];
}

/** The words a pattern met, not the pattern: some list forty alternatives. */
function patternReason({ tokens }: NormalisedTitle, hit: LexiconHit): string {
  const words = tokens.slice(hit.start, hit.end).join(' ');
  return `"${words}" speaks for ${classes[hit.category] ?? ''} (${hit.weight.toFixed(1)})`;
}

function leadingWords(model: TextModel, title: NormalisedTitle, answer: number): string[] {
  return [...new Set(title.tokens)]
    .map((word) => ({ word, leaning: model.bayes.leaning(wordFeature(word), answer) }))
    .filter(({ leaning }) => leaning > leastLeaning)
    .toSorted((a, b) => b.leaning - a.leaning)
    .slice(0, mostWords)
    .map(({ word }) => word);
}

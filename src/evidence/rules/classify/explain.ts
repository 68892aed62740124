import { classes, type ClassName } from './classes.ts';
import type { LexiconHit } from './lexicon.ts';
import { strongestFirst } from './lexicon.ts';
import type { NormalisedTitle } from './normalise.ts';
import type { TextModel } from './text-model.ts';

const mostPatterns = 3;
const mostWords = 3;
const leastLeaning = 0.5;

/**
 * Why a title was put where it is: the patterns that speak for the answer with what they counted for, the strongest that
 * speaks against it, and the words the model leans on.
 */
export function textReasons(model: TextModel, title: NormalisedTitle, best: ClassName): string[] {
  const hits = model.hits(title).toSorted(strongestFirst);
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
  return [...model.featuresOf(title, {})]
    .map((feature) => ({
      name: model.vocabulary.nameOf(feature),
      leaning: model.bayes.leaning(feature, answer),
    }))
    .filter(({ name, leaning }) => name.startsWith('w:') && leaning > leastLeaning)
    .toSorted((a, b) => b.leaning - a.leaning)
    .slice(0, mostWords)
    .map(({ name }) => name.slice(2));
}

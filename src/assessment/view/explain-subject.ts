import { categories, type Category, type Group, type FactId, factIds } from '#evidence/index';
import { type Dimension, dimensions } from '#kernel/dimension';

import { groupOrder, groupWords } from './hours.ts';

/** Everything that has a number on the scorecard and can be opened. */
export type ExplainSubject =
  | { readonly kind: 'dimension'; readonly dimension: Dimension }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'category'; readonly category: Category }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'fact'; readonly id: FactId };

/**
 * Reads what stands after `--explain`: a sign, an indicator number, a kind of work, a group of work or a fact, in any
 * letter case. Three kinds of work share their name with a sign or a group: in capitals (LEADERSHIP, TOOLSET, NEUTRAL)
 * they mean the kind of work.
 * Null when it is none of them.
 */
export function explainSubject(text: string): ExplainSubject | null {
  const asWritten = categories.find((id) => id === text.trim());
  if (asWritten !== undefined) return { kind: 'category', category: asWritten };
  const word = text.trim().toLowerCase();
  const dimension = dimensions.find((name) => name === word);
  if (dimension !== undefined) return { kind: 'dimension', dimension };
  if (/^[1-6]\.[1-4]$/.test(word)) return { kind: 'indicator', id: word };
  const group = groupOrder.find((id) => groupWords[id] === word);
  if (group !== undefined) return { kind: 'group', group };
  const category = categories.find((id) => id.toLowerCase() === word.replace('-', '_'));
  if (category !== undefined) return { kind: 'category', category };
  const fact = factIds.find((id) => id === word || id === `fact.${word}`);
  return fact === undefined ? null : { kind: 'fact', id: fact };
}

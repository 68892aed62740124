import { dimensions } from '#kernel/dimension';
import type { IndicatorFact } from '#kernel/indicator-fact';
import { invariant } from '#kernel/problem';

import type { DimensionScore } from '../model/scorecard.ts';
import { anchorsTable } from './anchors.data.ts';
import { scoreDimension, type WeightedIndicator } from './score-dimension.ts';
import { scoreIndicator } from './score-indicator.ts';

/**
 * The six signs from what every capability knows: all six in their order, each with every indicator of its row of the
 * table, missing where no fact came ("not visible from a calendar"). No overall index exists (method 3.5).
 * Source: method 3; DESIGN section 2. The order of the facts does not matter.
 */
export function assess(facts: readonly IndicatorFact[]): DimensionScore[] {
  const byId = factsById(facts);
  return dimensions.map((dimension) => {
    const rows = anchorsTable.filter((row) => row.dimension === dimension);
    return scoreDimension(
      dimension,
      rows.map((row): WeightedIndicator => {
        return { weight: row.weight, score: scoreIndicator(row, byId.get(row.id)) };
      }),
    );
  });
}

/** Facts by indicator; a fact the table does not know, or knows twice, is a bug of whoever supplied it. */
export function factsById(facts: readonly IndicatorFact[]): ReadonlyMap<string, IndicatorFact> {
  const byId = new Map<string, IndicatorFact>();
  for (const fact of facts) {
    const row = anchorsTable.find((one) => one.id === fact.id);
    invariant(row?.dimension === fact.dimension, `no indicator ${fact.id} of ${fact.dimension}`);
    invariant(!byId.has(fact.id), `indicator ${fact.id} was supplied twice`);
    byId.set(fact.id, fact);
  }
  return byId;
}

import type { DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { anchorsTable } from '../rules/anchors.data.ts';
import { dimensionPosterior, type IndicatorView } from '../rules/dimension-posterior.ts';
import { viewOf } from '../rules/score-dimension.ts';
import type { Contribution } from './explain-model.ts';
import { indicatorLine, markOf } from './rows.ts';
import { roundTogether } from './round-together.ts';

/**
 * Answers how many points each indicator puts into its sign.
 * Unit: whole points; they add up to the points shown.
 * Formula: the posterior mean is linear in the indicators' places, so a contribution is the mean with all other places
 * at zero. Source: method 3.4. Shrinkage toward balanced is in every contribution.
 * Example: one indicator at +.6 with variance 1/3, weight 1, alone: +30.
 */
export function contributionsOf(score: DimensionScore): readonly Contribution[] {
  if (score.score.value === null) return [];
  const views = score.indicators.map((indicator) =>
    viewOf({ weight: weightOf(indicator), score: indicator }),
  );
  const points = roundTogether(
    views.map((_, index) => 100 * (dimensionPosterior(withOnly(views, index))?.mean ?? 0)),
    markOf(score.score)?.points,
  );
  return score.indicators.flatMap((indicator, index) => {
    if (views[index]?.view === null) return [];
    const { id, name, observed } = indicatorLine(indicator);
    return [{ id, name, observed, points: points[index] ?? 0 }];
  });
}

function withOnly(views: readonly IndicatorView[], only: number): readonly IndicatorView[] {
  return views.map((one, index) =>
    one.view === null || index === only ? one : { ...one, view: { ...one.view, score: 0 } },
  );
}

function weightOf({ id }: IndicatorScore): number {
  return anchorsTable.find((row) => row.id === id)?.weight ?? 0;
}

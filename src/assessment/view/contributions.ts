import type { DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { anchorsTable } from '../rules/anchors.data.ts';
import { dimensionPosterior } from '../rules/dimension-posterior.ts';
import type { Contribution } from './explain-model.ts';
import { indicatorLine } from './rows.ts';
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
  const isSeen = ({ status, variance, score: place }: IndicatorScore): boolean =>
    (status === 'ok' || status === 'provisional') && variance !== null && place.value !== null;
  const shares = score.indicators.map((indicator) =>
    isSeen(indicator) ? 100 * meanWithOnly(score.indicators, indicator, isSeen) : 0,
  );
  const points = roundTogether(shares);
  return score.indicators.flatMap((indicator, index) => {
    if (!isSeen(indicator)) return [];
    const { id, name, observed } = indicatorLine(indicator);
    return [{ id, name, observed, points: points[index] ?? 0 }];
  });
}

function meanWithOnly(
  indicators: readonly IndicatorScore[],
  only: IndicatorScore,
  isSeen: (indicator: IndicatorScore) => boolean,
): number {
  const views = indicators.map((indicator) => ({
    weight: anchorsTable.find((row) => row.id === indicator.id)?.weight ?? 1,
    view: isSeen(indicator)
      ? {
          score: indicator === only ? (indicator.score.value ?? 0) : 0,
          variance: indicator.variance ?? 0,
        }
      : null,
  }));
  return dimensionPosterior(views)?.mean ?? 0;
}

import { auditInclusion } from '#evidence/rules/estimation/audit-inclusion';
import {
  differenceEstimator,
  type EstimatedUnit,
} from '#evidence/rules/estimation/difference-estimator';

import { drawsOf } from './draws.ts';

const seriesCount = 300;
const truePrevalence = 0.25;

/**
 * How often the 90 % interval of `hours.differenceEstimator` holds the true time (claim of method 2.5): 300 series with
 * log-normal minutes, a quarter of them in the category, a classifier trained where it was half of them, so that the
 * model alone is biased.
 */
export function differenceEstimatorCoverage(run: {
  readonly audits: number;
  readonly worlds: number;
  readonly seed: number;
}): { readonly withAudit: number; readonly modelAlone: number } {
  const draws = drawsOf(run.seed, `difference|${run.audits}`);
  let withAudit = 0;
  let modelAlone = 0;
  for (let world = 0; world < run.worlds; world++) {
    const series = Array.from({ length: seriesCount }, () => {
      const y: 0 | 1 = draws.uniform() < truePrevalence ? 1 : 0;
      // Two normal clouds 1.5 apart; the classifier's odds assume equal numbers of both.
      const seen = draws.normal() + (y === 1 ? 0.75 : -0.75);
      const p = 1 / (1 + Math.exp(-1.5 * seen));
      return { minutes: Math.exp(5 + draws.normal()), p, y, pMax: Math.max(p, 1 - p) };
    });
    const chances = auditInclusion(series, run.audits);
    const units = series.map(({ minutes, p, y }, i): EstimatedUnit => {
      const pi = chances[i] ?? 1;
      return draws.uniform() < pi ? { minutes, p, audit: { pi, y } } : { minutes, p };
    });
    const truth = series.reduce((sum, { minutes, y }) => sum + minutes * y, 0);
    const audited = differenceEstimator(units, 0.9);
    const model = differenceEstimator(
      series.map(({ minutes, p }) => ({ minutes, p })),
      0.9,
    );
    if (audited.lo <= truth && truth <= audited.hi) withAudit += 1;
    if (model.lo <= truth && truth <= model.hi) modelAlone += 1;
  }
  return { withAudit: withAudit / run.worlds, modelAlone: modelAlone / run.worlds };
}

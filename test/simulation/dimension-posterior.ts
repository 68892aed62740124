import { dimensionPosterior } from '#assessment/rules/dimension-posterior';
import { wordFor } from '#assessment/rules/score-dimension';

import { drawsOf } from './draws.ts';

/**
 * How often the 90 % interval of `dimension.posterior` holds the true score, and how often a plain word (reactive,
 * strategic) is wrong (claim of method 3.4): four indicators spread around a centre, none to two of them missing.
 */
export function dimensionPosteriorCoverage(run: {
  readonly centre: number;
  readonly missing: number;
  readonly worlds: number;
  readonly seed: number;
}): { readonly coverage: number; readonly wrongWords: number } {
  const draws = drawsOf(run.seed, `posterior|${run.centre}|${run.missing}`);
  let covered = 0;
  let wrong = 0;
  for (let world = 0; world < run.worlds; world++) {
    const truths = Array.from({ length: 4 }, () =>
      Math.min(1, Math.max(-1, run.centre + 0.2 * draws.normal())),
    );
    const score = truths.reduce((sum, truth) => sum + truth, 0) / truths.length;
    const posterior = dimensionPosterior(
      truths.map((truth, i) => {
        const variance = 0.0025 + 0.06 * draws.uniform();
        const seen = Math.min(1, Math.max(-1, truth + Math.sqrt(variance) * draws.normal()));
        return { weight: 1, view: i < run.missing ? null : { score: seen, variance } };
      }),
    );
    if (posterior === null) continue;
    if (posterior.lo <= score && score <= posterior.hi) covered += 1;
    const { word } = wordFor(posterior);
    if ((word === 'strategic' && score <= 0.2) || (word === 'reactive' && score >= -0.2))
      wrong += 1;
  }
  return { coverage: covered / run.worlds, wrongWords: wrong / run.worlds };
}

import { invariant } from '#kernel/problem';
import type { Dimension } from '#kernel/dimension';
import type { Message } from '#kernel/message';
import { chiSquareTail } from '#kernel/stats/gamma';

import type { DimensionScore, IndicatorScore, RowStatus, Word } from '../model/scorecard.ts';
import {
  dimensionPosterior,
  priorCorrelation,
  priorVariance,
  type IndicatorView,
  type Posterior,
} from './dimension-posterior.ts';
import { estimate, usualConfidence } from './observe.ts';

/** An indicator of the sign with the weight the table gives it. */
export interface WeightedIndicator {
  readonly weight: number;
  readonly score: IndicatorScore;
}

/** From this probability on a sign is called (method 3.4). */
export const calledFrom = 0.9;
/** Below this part of the weight a sign is only a first look (method 3.6). */
const leastCoverage = 0.5;
/** A sign whose 90 % half-width is larger is only a first look (method 3.6). */
const widestHalf = 0.35;
/** Variance an indicator would have with plenty of records (method 3.6). */
const firmVariance = 0.01;

/**
 * One of the six signs: where it stands, how sure that is, what word it may carry, and what would help most.
 * Unit: pole score in [-1, 1].
 * Formula: `dimension.posterior` over the indicators that are ok or provisional; words from P(S > .2) and P(S < -.2).
 * Source: method 3.4, 3.6; DESIGN section 2 (a sign is called).
 * Refuses: no usable indicator is `insufficient` and has no value; no ok indicator, less than half of the weight or a
 * half-width above .35 is `provisional`, never called.
 */
export function scoreDimension(
  dimension: Dimension,
  indicators: readonly WeightedIndicator[],
): DimensionScore {
  const views = indicators.map(viewOf);
  const posterior = dimensionPosterior(views);
  invariant(posterior !== null, `the table gives ${dimension} no weight`);
  const status = statusOf(indicators, posterior);
  const used = indicators.filter((_, i) => views[i]?.view !== null);
  const inputs = [...new Set(used.flatMap(({ score }) => score.observed.inputs))];
  const { word, probability } = wordFor(posterior);
  const isReadable = status === 'ok';
  const figure = { value: posterior.mean, lo: posterior.lo, hi: posterior.hi };
  return {
    dimension,
    status,
    score: estimate('score', status === 'insufficient' ? null : figure, {
      conf: usualConfidence,
      n: inputs.length,
      inputs,
      status,
    }),
    pStrategic: posterior.pStrategic,
    pOperational: posterior.pOperational,
    word: isReadable ? word : null,
    wordProbability: isReadable ? probability : null,
    isCalled: isReadable && Math.max(posterior.pStrategic, posterior.pOperational) >= calledFrom,
    coverage: posterior.coverage,
    indicators: indicators.map(({ score }) => score),
    isDisagreeing: doDisagree(views),
    wouldHelp: isReadable ? null : mostHelpful(indicators),
  };
}

/** What the posterior sees of an indicator: nothing unless it has enough records. */
export function viewOf({ weight, score }: WeightedIndicator): IndicatorView {
  const isUsable = score.status === 'ok' || score.status === 'provisional';
  const { value } = score.score;
  return {
    weight,
    view:
      isUsable && value !== null && score.variance !== null
        ? { score: value, variance: score.variance }
        : null,
  };
}

function statusOf(indicators: readonly WeightedIndicator[], posterior: Posterior): RowStatus {
  const statuses = indicators.map(({ score }) => score.status);
  if (!statuses.some((status) => status === 'ok' || status === 'provisional')) {
    return 'insufficient';
  }
  const isFirm =
    statuses.includes('ok') &&
    posterior.coverage >= leastCoverage &&
    posterior.halfWidth <= widestHalf;
  return isFirm ? 'ok' : 'provisional';
}

/**
 * The word a posterior may carry, with its probability. From .9 on one side the plain word; otherwise the likeliest of
 * the three parts of the scale leads, and a tie is mixed.
 * Source: method 3.4. Example: P(S > .2) = .6, P(S < -.2) = .05: leaning strategic, .6.
 */
export function wordFor({ pStrategic, pOperational }: Posterior): {
  readonly word: Word;
  readonly probability: number;
} {
  if (pStrategic >= calledFrom) return { word: 'strategic', probability: pStrategic };
  if (pOperational >= calledFrom) return { word: 'reactive', probability: pOperational };
  const pMixed = Math.max(0, 1 - pStrategic - pOperational);
  const likeliest = Math.max(pStrategic, pOperational);
  if (pMixed >= likeliest) return { word: 'mixed', probability: pMixed };
  return {
    word: pStrategic > pOperational ? 'leaning strategic' : 'leaning reactive',
    probability: likeliest,
  };
}

/**
 * Do the indicators of a sign contradict one another more than chance allows?
 * Formula: `dimension.disagreement`, Q = sum (s_j - m)^2 / u_j with u_j = v_j + tau^2 (1 - r) and m their mean weighted
 * by 1 / u_j, above the 99 % point of chi-square with J - 1 degrees. Source: method 3.4.
 * Example: two indicators at -.8 and .9, v = .0025: Q = 8.55, above 6.63.
 */
export function doDisagree(indicators: readonly IndicatorView[]): boolean {
  const seen = indicators.flatMap(({ view }) =>
    view === null
      ? []
      : [{ score: view.score, spread: view.variance + priorVariance * (1 - priorCorrelation) }],
  );
  if (seen.length < 2) return false;
  const precision = seen.reduce((sum, { spread }) => sum + 1 / spread, 0);
  const mean = seen.reduce((sum, { score, spread }) => sum + score / spread, 0) / precision;
  const q = seen.reduce(
    (sum, { score, spread }) => sum + ((score - mean) * (score - mean)) / spread,
    0,
  );
  return chiSquareTail(q, seen.length - 1) < 0.01;
}

/**
 * Which record would firm the sign up most: the indicator whose v_j := .01 takes most from the variance of the score;
 * the first of the table among equals. Source: method 3.6.
 */
function mostHelpful(indicators: readonly WeightedIndicator[]): Message | null {
  const views = indicators.map(viewOf);
  let smallest = dimensionPosterior(views)?.sd ?? 0;
  let help: Message | null = null;
  for (const [at, { score }] of indicators.entries()) {
    const firm = views.map((one, i) =>
      i === at ? { ...one, view: { score: one.view?.score ?? 0, variance: firmVariance } } : one,
    );
    const sd = dimensionPosterior(firm)?.sd ?? 0;
    // Rounding must not choose between indicators that help alike.
    if (sd < smallest - 1e-9) {
      smallest = sd;
      help = score.wouldHelp ?? { id: `help.${score.id}` };
    }
  }
  return help;
}

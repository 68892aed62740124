import {
  anchorsVersion,
  methodVersion,
  type Estimate,
  type EstimateStatus,
} from '#kernel/estimate';
import type { CountFact, HoursFact, IndicatorFact } from '#kernel/indicator-fact';
import { normQuantile } from '#kernel/stats/normal';
import type { ShareInterval } from '#kernel/stats/proportion';

import type { Anchors } from '../model/indicator.ts';
import { poleScore } from './anchor-map.ts';
import { countInterval, hoursInterval, type Observation } from './interval.ts';

/** A fact that holds a quantity, whatever its kind. */
export type MeasuredFact = HoursFact | CountFact;

/** Confidence of every interval unless the method says otherwise (method 0.1). */
export const usualConfidence = 0.9;

/** Anchors are judged to about .05 of the pole scale; no variance is smaller (method 3.3). */
const anchorVagueness = 0.05;

/** The observed quantity of a fact with its interval, null when there is nothing to observe. */
export function observe(fact: IndicatorFact, conf: number): Observation | null {
  switch (fact.kind) {
    case 'hours':
      return hoursInterval(fact, conf);
    case 'count':
      return countInterval(fact, conf);
    case 'missing':
      return null;
    default:
      return fact satisfies never;
  }
}

/**
 * An observation on the pole scale.
 * Unit: pole score. Formula: `anchor.map`, the interval mapped end by end (the map is monotone);
 * v = ((s(U) - s(L)) / (2 z))^2, at least .05^2. Source: method 3.3.
 * Example: .4 in [.35, .45] between .2, .5 and .8 is -.333 in [-.5, -.167], v = (.333 / 3.29)^2 = .0103.
 */
export function onPoleScale(
  observation: ShareInterval & { readonly value: number },
  anchors: Anchors,
  conf: number,
): { readonly value: number; readonly variance: number } & ShareInterval {
  const ends = [poleScore(observation.lo, anchors), poleScore(observation.hi, anchors)];
  const [lo, hi] = [Math.min(...ends), Math.max(...ends)];
  const spread = (hi - lo) / (2 * normQuantile((1 + conf) / 2));
  const sd = Math.max(anchorVagueness, spread);
  return {
    value: poleScore(observation.value, anchors),
    lo,
    hi,
    variance: sd * sd,
  };
}

/** A record of method 0.1; the figure is left out where it is not known. */
export function estimate(
  unit: Estimate['unit'],
  figure: (ShareInterval & { readonly value: number }) | null,
  about: {
    readonly conf: number;
    readonly n: number;
    readonly inputs: readonly string[];
    readonly status: EstimateStatus;
  },
): Estimate {
  return {
    value: figure?.value ?? null,
    lo: figure?.lo ?? null,
    hi: figure?.hi ?? null,
    conf: about.conf,
    n: about.n,
    unit,
    method: methodVersion,
    params: anchorsVersion,
    inputs: about.inputs,
    status: about.status,
  };
}

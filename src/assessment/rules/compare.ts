import type { Estimate } from '#kernel/estimate';
import type { HoursFact, IndicatorFact } from '#kernel/indicator-fact';
import { normQuantile } from '#kernel/stats/normal';
import type { EpochMs } from '#kernel/units';

import type { Change, DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { anchorsTable } from './anchors.data.ts';
import { assess, factsById } from './assess.ts';
import { dimensionPosterior } from './dimension-posterior.ts';
import { changeConfidence, changeOf, differenceOf, type Difference } from './difference.ts';
import { hoursInterval, unplaceableShare, type Observation } from './interval.ts';
import { estimate, observe, usualConfidence } from './observe.ts';
import { viewOf } from './score-dimension.ts';
import { mostUnplaceable } from './score-indicator.ts';

/** What is known of one stretch of time. `to` is exclusive. */
export interface AssessedWindow {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly facts: readonly IndicatorFact[];
}

/** Time of one kind in one window, in the terms of an hours fact. */
export type TimeShare = Pick<
  HoursFact,
  'weeks' | 'clusters' | 'unplaceable' | 'measurementVariance' | 'isUnaudited' | 'inputs'
>;

/**
 * What changed between two windows: the six signs in their order, then every indicator that either window can see.
 * Unit: pole score for signs, share for indicators.
 * Formula: `change.posterior` for signs, `change.share` for indicators, both at 95 %. Source: method 3.6.
 * Refuses: where one window knows too little, or a sign rests on other indicators than before, the difference is not
 * known; nothing is claimed for windows that overlap.
 */
export function compareWindows(before: AssessedWindow, after: AssessedWindow): Change[] {
  const isApart = areApart(before, after);
  const factBefore = factsById(before.facts);
  const factAfter = factsById(after.facts);
  const signs = pairs(assess(before.facts), assess(after.facts));
  const indicators = signs.flatMap(([first, second]) => pairs(first.indicators, second.indicators));
  return [
    ...signs.filter(eitherIsUsable).map(([first, second]) =>
      changeOf({
        id: second.dimension,
        before: first.score,
        after: second.score,
        difference: posteriorDifference(first, second),
        isApart,
      }),
    ),
    ...indicators.filter(eitherIsUsable).map(([first, second]) => {
      const areBothKnown = isUsable(first) && isUsable(second);
      return changeOf({
        id: second.id,
        before: first.observed,
        after: second.observed,
        difference: areBothKnown
          ? differenceOf(observed(factBefore.get(first.id)), observed(factAfter.get(second.id)))
          : null,
        isApart,
      });
    }),
  ];
}

/** Both lists follow the table, so equal places hold the same sign or indicator. */
function pairs<Item>(first: readonly Item[], second: readonly Item[]): [Item, Item][] {
  return first.flatMap((item, i): [Item, Item][] => {
    const other = second[i];
    return other === undefined ? [] : [[item, other]];
  });
}

function eitherIsUsable([first, second]: readonly [
  Pick<IndicatorScore | DimensionScore, 'status'>,
  Pick<IndicatorScore | DimensionScore, 'status'>,
]): boolean {
  return isUsable(first) || isUsable(second);
}

/** Do two windows share no moment? Only then can a difference between them be a change (method 3.6). */
export function areApart(
  before: Pick<AssessedWindow, 'from' | 'to'>,
  after: Pick<AssessedWindow, 'from' | 'to'>,
): boolean {
  return before.to <= after.from || after.to <= before.from;
}

/**
 * How the share of one kind of work changed, for categories and groups that are no indicator.
 * Unit: share. Formula: `change.share`. Source: method 3.6.
 * Refuses: no classified time, or more than 40 % unplaceable, in one of the windows leaves the difference unknown.
 */
export function compareShares(
  id: string,
  before: TimeShare,
  after: TimeShare,
  isApart: boolean,
): Change {
  const areKnown = isPlaced(before) && isPlaced(after);
  const difference = areKnown
    ? differenceOf(hoursInterval(before, changeConfidence), hoursInterval(after, changeConfidence))
    : null;
  return changeOf({ id, before: shareOf(before), after: shareOf(after), difference, isApart });
}

function isPlaced(time: TimeShare): boolean {
  return unplaceableShare(time) <= mostUnplaceable;
}

function shareOf(time: TimeShare): Estimate {
  const observation = isPlaced(time) ? hoursInterval(time, usualConfidence) : null;
  const known = time.isUnaudited ? 'provisional' : 'ok';
  return estimate('share', observation, {
    conf: usualConfidence,
    n: time.inputs.length,
    inputs: time.inputs,
    status: observation === null ? 'insufficient' : known,
  });
}

function observed(fact: IndicatorFact | undefined): Observation | null {
  return fact === undefined ? null : observe(fact, changeConfidence);
}

/**
 * Formula: `change.posterior`, m1 - m0 +- z sqrt(sd1^2 + sd0^2), cut to [-2, 2]. The doubt about indicators that are
 * missing in both windows counts twice, which can only widen. Source: method 3.4, 3.6.
 */
function posteriorDifference(before: DimensionScore, after: DimensionScore): Difference | null {
  // A sign that rests on other indicators than before has moved by what is looked at, not by what was done.
  if (!restOnTheSame(before, after)) return null;
  const [first, second] = [before, after].map(({ indicators }) =>
    dimensionPosterior(indicators.map((score) => viewOf({ weight: weightOf(score), score }))),
  );
  if (first === undefined || second === undefined || first === null || second === null) return null;
  const value = second.mean - first.mean;
  const half =
    normQuantile((1 + changeConfidence) / 2) *
    Math.sqrt(first.sd * first.sd + second.sd * second.sd);
  return { value, lo: Math.max(-2, value - half), hi: Math.min(2, value + half) };
}

function restOnTheSame(before: DimensionScore, after: DimensionScore): boolean {
  return before.indicators.every((indicator, i) => {
    const other = after.indicators[i];
    return other !== undefined && isUsable(indicator) === isUsable(other);
  });
}

function weightOf({ id }: IndicatorScore): number {
  return anchorsTable.find((row) => row.id === id)?.weight ?? 0;
}

function isUsable({ status }: Pick<IndicatorScore | DimensionScore, 'status'>): boolean {
  return status === 'ok' || status === 'provisional';
}

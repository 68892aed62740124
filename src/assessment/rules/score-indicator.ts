import type { IndicatorFact } from '#kernel/indicator-fact';
import type { Message } from '#kernel/message';

import type { IndicatorDefinition } from '../model/indicator.ts';
import type { IndicatorScore } from '../model/scorecard.ts';
import { unplaceableShare, type Observation } from './interval.ts';
import { estimate, observe, onPoleScale, usualConfidence, type MeasuredFact } from './observe.ts';

/** Above this part of unplaceable time a share says nothing (method 1.7). */
export const mostUnplaceable = 0.4;
/** Below this part of the working time the calendar is only a first look (method 3.6). */
export const leastCoverage = 0.6;
/** A share whose 90 % interval is wider than this is only a first look (method 3.6). */
export const widestShare = 0.3;

/**
 * One indicator judged: the observed quantity with its interval, its place between the poles, and how far it can be
 * trusted.
 * Unit: share and pole score.
 * Formula: `indicator.count`, `indicator.hours`, `anchor.map`. Source: method 3.1-3.3, 3.6, 3.9.
 * Refuses: no fact or no records is `missing`; fewer than the minimum or more than 40 % unplaceable is
 * `insufficient` and has no value; coverage below 60 %, an interval wider than .30, unaudited labels or a ruling make
 * it `provisional`.
 * Example: 13 weeks at 30 % toil give 4.2 a score of -.25.
 */
export function scoreIndicator(
  definition: IndicatorDefinition,
  fact: IndicatorFact | undefined,
): IndicatorScore {
  if (fact === undefined || fact.kind === 'missing') return missing(definition, fact);
  if (isEmpty(fact)) {
    return { ...missing(definition, undefined), because: { id: 'indicator.no-records' } };
  }
  const observation = observe(fact, usualConfidence);
  const tooLittle = reasonInsufficient(definition, fact);
  if (tooLittle !== null || observation === null) {
    return insufficient(definition, fact, observation, tooLittle);
  }

  const because = reasonProvisional(fact, observation);
  const status = because === null ? 'ok' : 'provisional';
  const about = { conf: usualConfidence, n: recordsOf(fact), inputs: fact.inputs, status } as const;
  const { variance, ...place } = onPoleScale(observation, definition.anchors, usualConfidence);
  return {
    id: definition.id,
    dimension: definition.dimension,
    observed: estimate('share', observation, about),
    score: estimate('score', place, about),
    variance,
    status,
    because,
    wouldHelp: because === null ? null : helpFor(definition, fact),
    ...partsOf(observation),
  };
}

function missing(
  definition: IndicatorDefinition,
  fact: { readonly because: string; readonly wouldHelp: string } | undefined,
): IndicatorScore {
  const about = { conf: usualConfidence, n: 0, inputs: [], status: 'insufficient' } as const;
  return {
    id: definition.id,
    dimension: definition.dimension,
    observed: estimate('share', null, about),
    score: estimate('score', null, about),
    variance: null,
    status: 'missing',
    because: { id: fact?.because ?? 'indicator.not-visible' },
    wouldHelp: { id: fact?.wouldHelp ?? `help.${definition.id}` },
  };
}

/** Nothing was recorded at all, not even time that cannot be placed. */
function isEmpty(fact: MeasuredFact): boolean {
  if (fact.kind === 'count') return !(fact.n > 0);
  return !(fact.unplaceable > 0) && fact.weeks.every((week) => !(week.total > 0));
}

function insufficient(
  definition: IndicatorDefinition,
  fact: MeasuredFact,
  observation: Observation | null,
  because: Message | null,
): IndicatorScore {
  const about = {
    conf: usualConfidence,
    n: recordsOf(fact),
    inputs: fact.inputs,
    status: 'insufficient',
  } as const;
  return {
    id: definition.id,
    dimension: definition.dimension,
    observed: estimate('share', null, about),
    score: estimate('score', null, about),
    variance: null,
    status: 'insufficient',
    because,
    wouldHelp: helpFor(definition, fact),
    ...(observation === null ? {} : partsOf(observation)),
  };
}

function reasonInsufficient(definition: IndicatorDefinition, fact: MeasuredFact): Message | null {
  const { minimum } = definition;
  if (fact.kind === 'count') {
    return fact.n < minimum
      ? { id: 'indicator.too-few-records', values: { n: fact.n, minimum } }
      : null;
  }
  const share = unplaceableShare(fact);
  if (share > mostUnplaceable) return { id: 'indicator.mostly-unplaceable', values: { share } };
  const weeks = fact.weeks.filter((week) => week.total > 0).length;
  return weeks < minimum ? { id: 'indicator.too-few-weeks', values: { weeks, minimum } } : null;
}

/** The first reason that holds, the one the person can do most about first. */
function reasonProvisional(fact: MeasuredFact, { lo, hi }: Observation): Message | null {
  if (fact.provisionalBecause !== undefined) return { id: fact.provisionalBecause };
  if (fact.kind === 'hours') {
    if (fact.isUnaudited) return { id: 'indicator.unaudited' };
    // Shares of hours are shares of the working time that was recorded; without any, coverage is undefined.
    if (fact.coverage === null) return { id: 'indicator.coverage-unknown' };
  }
  if (fact.coverage !== null && fact.coverage < leastCoverage) {
    return { id: 'indicator.low-coverage', values: { coverage: fact.coverage } };
  }
  return hi - lo > widestShare ? { id: 'indicator.wide', values: { width: hi - lo } } : null;
}

/** What the supplier names; else labels for what rests on labels, and more of its own records for the rest. */
function helpFor(definition: IndicatorDefinition, fact: MeasuredFact): Message {
  if (fact.kind === 'hours') {
    if (fact.wouldHelp !== undefined) return { id: fact.wouldHelp };
    if (fact.isUnaudited) return { id: 'help.labels' };
  }
  return { id: `help.${definition.id}` };
}

/** The number of records in the drill-down; half-counted ones (co-origin) keep their fraction. */
function recordsOf(fact: MeasuredFact): number {
  return fact.kind === 'count' ? fact.n : fact.inputs.length;
}

function partsOf({ nEff, process, unplaceable }: Observation): Pick<IndicatorScore, 'parts'> {
  return { parts: { nEff, process, unplaceable } };
}

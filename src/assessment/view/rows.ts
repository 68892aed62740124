import type { Category, Evidence } from '#evidence/index';
import type { Dimension } from '#kernel/dimension';
import type { Estimate } from '#kernel/estimate';
import type { Message } from '#kernel/message';

import type { DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { printsAlike } from './hours.ts';
import { observedWeeks } from './observed-weeks.ts';
import { rowStateOf } from './row-state.ts';
import type { IndicatorLine, Mark, RowState, TrimRow } from './scorecard-model.ts';

/** The six rows of the trim axis, in the order they are always shown. */
export function trimRows(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
): readonly TrimRow[] {
  return dimensionScores.map((score) => trimRow(evidence, score));
}

/** One row: state, mark and words, from one score. */
export function trimRow(evidence: Evidence, score: DimensionScore): TrimRow {
  const state = rowStateOf(score);
  const mark = state === 'unseen' ? null : markOf(score.score);
  return {
    dimension: score.dimension,
    name: { id: `sign.${score.dimension}` },
    minusPole: { id: `pole.minus.${score.dimension}` },
    plusPole: { id: `pole.plus.${score.dimension}` },
    state,
    mark,
    verdict: verdictOf(score, state),
    value:
      mark === null ? { id: 'mark.none' } : { id: 'mark.value', values: { points: mark.points } },
    range: mark === null ? null : { id: 'mark.range', values: { lo: mark.lo, hi: mark.hi } },
    help: state === 'unseen' || state === 'first-look' ? score.wouldHelp : null,
    notes: notesOf(evidence, score, state, mark),
    indicators: score.indicators.map(indicatorLine),
  };
}

/** Points as shown: the pole score times a hundred, rounded; null when any end is unknown. */
export function markOf(score: Estimate): Mark | null {
  if (score.value === null || score.lo === null || score.hi === null) return null;
  return {
    points: pointsOf(score.value),
    lo: pointsOf(score.lo),
    hi: pointsOf(score.hi),
  };
}

function pointsOf(score: number): number {
  const points = Math.sign(score) * Math.round(Math.abs(score) * 100);
  return points === 0 ? 0 : points;
}

function verdictOf(score: DimensionScore, state: RowState): Message {
  switch (state) {
    case 'reactive':
      return { id: 'verdict.reactive', values: { probability: score.pOperational } };
    case 'strategic':
      return { id: 'verdict.strategic', values: { probability: score.pStrategic } };
    case 'close':
      return closeVerdict(score);
    case 'first-look':
      return {
        id: 'verdict.first-look',
        values: { seen: seenCount(score), all: score.indicators.length },
      };
    case 'unseen':
      return reasonUnseen(score) === null ? { id: 'verdict.unseen' } : { id: 'verdict.too-little' };
    default:
      return state satisfies never;
  }
}

/** A word with its probability; a called word that the interval does not bear out is taken back. */
function closeVerdict({ word, wordProbability }: DimensionScore): Message {
  if (word === null || wordProbability === null || word === 'reactive' || word === 'strategic') {
    return { id: 'verdict.close' };
  }
  return {
    id: `verdict.${word.replace(' ', '-')}`,
    values: { probability: wordProbability },
  };
}

/** Why a sign that a calendar could show is not there; null when no calendar could show it. */
function reasonUnseen(score: DimensionScore): Message | null {
  const reasons = score.indicators.map((indicator) => indicator.because);
  return (
    reasons.find((because) => because !== null && because.id !== 'indicator.not-visible') ?? null
  );
}

function seenCount(score: DimensionScore): number {
  return score.indicators.filter(
    (indicator) => indicator.status === 'ok' || indicator.status === 'provisional',
  ).length;
}

function notesOf(
  evidence: Evidence,
  score: DimensionScore,
  state: RowState,
  mark: Mark | null,
): readonly Message[] {
  const notes: Message[] = [];
  if (state === 'unseen') {
    const reason = reasonUnseen(score);
    if (reason !== null) notes.push(reason);
    const bearing = bearingOn(evidence, score.dimension);
    if (bearing !== null) notes.push(bearing);
  }
  // Method 3.4: the normal posterior is an approximation near the ends of the bounded scale.
  if (mark !== null && Math.abs(mark.points) > 90) notes.push({ id: 'note.end-of-scale' });
  if (score.isDisagreeing) notes.push({ id: 'note.disagreeing' });
  return notes;
}

const bearingCategory: Readonly<Record<Dimension, Category>> = {
  roadmap: 'PLANNING',
  horizon: 'FIRES',
  people: 'COACHING',
  leverage: 'CHORES',
  toolset: 'TOOL_ADMIN',
  leadership: 'LEADERSHIP',
};

/** The hours that bear on a sign nobody can call yet: facts instead of a mark. */
function bearingOn(evidence: Evidence, dimension: Dimension): Message | null {
  const category = evidence.categories.find((row) => row.category === bearingCategory[dimension]);
  if (category === undefined) return null;
  const { value, lo, hi } = category.hours;
  const weeks = observedWeeks(evidence);
  if (value === null || lo === null || hi === null || weeks === 0) return null;
  const values = { value: value / weeks, lo: lo / weeks, hi: hi / weeks };
  return {
    id: printsAlike(values.lo, values.hi) ? `bearing.${dimension}.exact` : `bearing.${dimension}`,
    values,
  };
}

/** One indicator in words. */
export function indicatorLine(indicator: IndicatorScore): IndicatorLine {
  const place = markOf(indicator.score);
  return {
    id: indicator.id,
    name: { id: `indicator.${indicator.id}` },
    observed: observedOf(indicator),
    place: place === null ? null : { id: 'mark.whole', values: { ...place } },
    status: { id: `indicator-status.${indicator.status}` },
  };
}

function observedOf({ observed, because }: IndicatorScore): Message {
  const { value, lo, hi, n } = observed;
  if (value === null) return because ?? { id: 'indicator.unknown' };
  if (lo === null || hi === null) return { id: 'indicator.value', values: { value, n } };
  return {
    id: observed.unit === 'share' ? 'indicator.share' : 'indicator.ratio',
    values: { value, lo, hi, n },
  };
}

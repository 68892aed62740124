import {
  anchorsVersion,
  type Estimate,
  type EstimateStatus,
  methodVersion,
} from '#kernel/estimate';

import { categories, groupOf, type Group } from '../model/category.ts';
import type { CategoryHours, GroupHours } from '../model/evidence.ts';
import { isLabelledByPerson, type Basis } from './basis.ts';
import { doubted } from './doubt.ts';
import { differenceEstimator, type EstimatedUnit } from './estimation/difference-estimator.ts';
import { manskiShare } from './estimation/manski.ts';

/** Two-sided confidence of every range (method 0.1). */
export const rangeConfidence = 0.9;
/** Above this part of unplaceable time a share is not told (method 1.7). */
export const largestUnplaceable = 0.4;

export const groups: readonly Group[] = ['S', 'E', 'O', 'T', 'N'];

export interface HoursTable {
  readonly categories: readonly CategoryHours[];
  readonly groups: readonly GroupHours[];
}

/**
 * Where did the hours go, and how far could that be wrong?
 *
 * Unit: hours, and shares of the time that is not private.
 * Formula: `hours.differenceEstimator` over all series gives the hours; labels a person chose to give have pi = 1.
 * The range of a group joins three doubts: the estimator's interval as the model believes itself, the same with the
 * error measured on titles it had not seen (`doubted`), and Manski's worst case for what is private or unplaced
 * (max p < tau). Which category of its group a series belongs to is vouched for by nobody until a person says so: a
 * category is at least what was labelled so, and at most that plus all of its group nobody labelled.
 * Source: method 1.7, 2.3, 2.5, 3.9. While any series rests on the model alone a figure is `provisional` (unaudited);
 * a share is `insufficient` when more than 40 % of the time cannot be placed.
 * Example: 300 labelled minutes of COACHING, 100 private ones: 5 hours, range 5 to 6.67; share 1, range .75 to 1.
 */
export function hoursTable(basis: Basis): HoursTable {
  const terms = termsOf(basis);
  const groupRanges = groupColumns.map((column) => groupRange(terms.placed, column));
  return {
    categories: categoryColumns.map((column, index) => {
      const category = categories[index] ?? 'NEUTRAL';
      const position = groupOfIndex[index] ?? 0;
      const range = categoryRange(terms.placed, column, {
        column: groupColumns[position] ?? column,
        range: groupRanges[position] ?? nothing,
      });
      return { category, group: groupOf[category], ...figures(terms, column, range) };
    }),
    groups: groupColumns.map((column, position) => ({
      group: groups[position] ?? 'N',
      ...figures(terms, column, groupRanges[position] ?? nothing),
    })),
  };
}

/** A series of the window, as the estimator needs it. Private time is no series here. */
interface Unit {
  readonly minutes: number;
  readonly plainMinutes: number;
  /** Probability per category, then per group. */
  readonly shares: Float64Array;
  /** First guess: the label a person would see. */
  readonly best: number;
  /** A person said so. */
  readonly isKnown: boolean;
  readonly isAbstained: boolean;
}

interface Terms {
  readonly units: readonly Unit[];
  /** Units that somebody or the model placed. */
  readonly placed: readonly Unit[];
  readonly total: number;
  readonly classified: number;
  /** Private and unplaced minutes. */
  readonly unplaceable: number;
  readonly status: EstimateStatus;
  readonly inputs: readonly string[];
}

/** Minutes of the placed units. */
interface Range {
  readonly lo: number;
  readonly hi: number;
}

const nothing: Range = { lo: 0, hi: 0 };

/** A category, or all categories of a group: one column of a unit's shares. */
interface Column {
  readonly index: number;
  /** Of the 16 categories, how many it holds. */
  readonly size: number;
  holds(category: number): boolean;
}

const categoryColumns = categories.map((_, index): Column => ({
  index,
  size: 1,
  holds: (category) => category === index,
}));

const groupOfIndex = categories.map((category) => groups.indexOf(groupOf[category]));

const groupColumns = groups.map((group, position): Column => ({
  index: categories.length + position,
  size: categories.filter((category) => groupOf[category] === group).length,
  holds: (category) => groupOfIndex[category] === position,
}));

function withGroupShares(posterior: Float64Array): Float64Array {
  const shares = new Float64Array(categories.length + groups.length);
  shares.set(posterior);
  posterior.forEach((share, category) => {
    const column = categories.length + (groupOfIndex[category] ?? 0);
    shares[column] = (shares[column] ?? 0) + share;
  });
  return shares;
}

function termsOf(basis: Basis): Terms {
  const units = basis.series.flatMap((series): Unit | readonly [] => {
    const { classification, minutes, plainMinutes } = series;
    if (plainMinutes === 0 || classification.label === 'PRIVATE') return [];
    return {
      minutes,
      plainMinutes,
      shares: withGroupShares(classification.posterior),
      best: categories.indexOf(classification.best),
      isKnown: isLabelledByPerson(series),
      isAbstained: classification.isAbstained,
    };
  });
  const placed = units.filter(({ isAbstained }) => !isAbstained);
  const total = minutesOf(units);
  const classified = minutesOf(placed);
  return {
    units,
    placed,
    total,
    classified,
    unplaceable: total - classified + sum(basis.weeks.map((week) => week.privateMinutes)),
    status: units.every(({ isKnown }) => isKnown) ? 'ok' : 'provisional',
    inputs: basis.entries.filter(({ record }) => !record.isPrivate).map(({ record }) => record.id),
  };
}

function groupRange(placed: readonly Unit[], column: Column): Range {
  const believed = differenceEstimator(
    placed.map((unit) => estimated(unit, column)),
    rangeConfidence,
  );
  const feared = differenceEstimator(
    placed.map((unit) => withDoubt(unit, column)),
    rangeConfidence,
  );
  return { lo: Math.min(believed.lo, feared.lo), hi: Math.max(believed.hi, feared.hi) };
}

function categoryRange(
  placed: readonly Unit[],
  column: Column,
  group: { readonly column: Column; readonly range: Range },
): Range {
  const labelled = placed.filter(({ isKnown }) => isKnown);
  const own = minutesOf(labelled.filter(({ best }) => column.holds(best)));
  const ofGroup = minutesOf(labelled.filter(({ best }) => group.column.holds(best)));
  return { lo: own, hi: own + Math.max(0, group.range.hi - ofGroup) };
}

/** A person's word is an audit with certainty; a model's is its probability. */
function estimated({ minutes, shares, best, isKnown }: Unit, column: Column): EstimatedUnit {
  if (!isKnown) return { minutes, p: Math.min(1, shares[column.index] ?? 0) };
  const y = column.holds(best) ? 1 : 0;
  return { minutes, p: y, audit: { pi: 1, y } };
}

function withDoubt(unit: Unit, column: Column): EstimatedUnit {
  const view = estimated(unit, column);
  return unit.isKnown ? view : { ...view, p: doubted(view.p, column.size) };
}

function figures(terms: Terms, column: Column, range: Range) {
  const { units, total, classified, unplaceable, status } = terms;
  // With pi = 1 the estimator is this sum; its interval is not asked for here.
  const value = sum(
    units.map((unit) => {
      const { minutes, p } = estimated(unit, column);
      return minutes * p;
    }),
  );
  const lo = Math.min(range.lo, value);
  const hi = Math.max(range.hi + unplaceable, value);
  const least = manskiShare(range.lo, classified, unplaceable);
  const most = manskiShare(range.hi, classified, unplaceable);
  const isTooVague = (least.unplaceable ?? 0) > largestUnplaceable;
  return {
    hours: estimate(terms, 'hours', { value: value / 60, lo: lo / 60, hi: hi / 60, status }),
    share: estimate(terms, 'share', {
      value: total > 0 && !isTooVague ? value / total : null,
      lo: least.lo,
      hi: most.hi,
      status: total === 0 ? 'undefined' : isTooVague ? 'insufficient' : status,
    }),
    plainHours:
      sum(units.map(({ best, plainMinutes }) => (column.holds(best) ? plainMinutes : 0))) / 60,
  };
}

function estimate(
  terms: Terms,
  unit: Estimate['unit'],
  figure: Pick<Estimate, 'value' | 'lo' | 'hi' | 'status'>,
): Estimate {
  return {
    ...figure,
    conf: rangeConfidence,
    n: terms.inputs.length,
    unit,
    method: methodVersion,
    params: anchorsVersion,
    inputs: terms.inputs,
  };
}

function minutesOf(units: readonly Unit[]): number {
  return sum(units.map(({ minutes }) => minutes));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { Dimension } from '#kernel/dimension';
import type { HoursFact, IndicatorFact } from '#kernel/indicator-fact';

import { categories, type Category } from '../model/category.ts';
import type { EvidenceSeries, EvidenceWeek } from '../model/evidence.ts';
import { isLabelledByPerson, type Basis, type Entry } from './basis.ts';
import { doubted } from './doubt.ts';

/** Where one activity stands for one indicator. */
export interface Placement {
  /** Probability that its minutes belong to the numerator. */
  readonly p: number;
  /** The same when the model is wrong as often as measured; equal to `p` when no model was asked. */
  readonly doubted: number;
  /** True when no model was asked. */
  readonly isCertain: boolean;
}

export interface HoursIndicator {
  readonly id: string;
  readonly dimension: Dimension;
  /** Null when the minutes cannot be placed on either side. */
  place(entry: Entry): Placement | null;
  readonly provisionalBecause?: string;
  readonly wouldHelp?: string;
}

/**
 * The minutes of one hours indicator by week, with the records behind them.
 *
 * Unit: minutes; the measurement variance is that of the share.
 * Formula: category = sum of minutes x p, total = minutes that could be placed; variance = sum over series that rest
 * on the model of M^2 p (1 - p) / total^2 with the doubted p, because the occurrences of a series are right or wrong
 * together.
 * Source: method 1.7, 2.5, 3.2.
 */
export function hoursFact(basis: Basis, indicator: HoursIndicator): IndicatorFact {
  const { id, dimension } = indicator;
  const weeks = basis.weeks.map(() => ({ category: 0, total: 0 }));
  const clusters = new Map<number, number>();
  const doubtful = new Map<number, { readonly p: number; minutes: number }>();
  const inputs: string[] = [];
  const numerator: { record: string; minutes: number }[] = [];
  let total = 0;
  let unplaceable = 0;

  for (const entry of basis.entries) {
    const { record, activity } = entry;
    const placement = record.isPrivate ? null : indicator.place(entry);
    const week = weeks[activity.week];
    if (placement === null || week === undefined) {
      unplaceable += record.minutes;
      continue;
    }
    inputs.push(record.id);
    total += record.minutes;
    week.total += record.minutes;
    week.category += record.minutes * placement.p;
    if (placement.p > 0) {
      numerator.push({ record: record.id, minutes: record.minutes * placement.p });
    }
    const cluster = record.series * basis.weeks.length + activity.week;
    clusters.set(cluster, (clusters.get(cluster) ?? 0) + record.minutes);
    if (!placement.isCertain) {
      const known = doubtful.get(record.series);
      if (known === undefined)
        doubtful.set(record.series, { p: placement.doubted, minutes: record.minutes });
      else known.minutes += record.minutes;
    }
  }
  if (total + unplaceable === 0) {
    return {
      kind: 'missing',
      id,
      dimension,
      because: 'missing.no-counted-time',
      wouldHelp: 'help.more-weeks',
    };
  }

  let variance = 0;
  for (const { p, minutes } of doubtful.values()) variance += minutes * minutes * p * (1 - p);
  return {
    kind: 'hours',
    id,
    dimension,
    weeks,
    clusters: [...clusters.values()].filter((minutes) => minutes > 0),
    unplaceable,
    measurementVariance: total > 0 ? variance / (total * total) : 0,
    isUnaudited: doubtful.size > 0,
    coverage: coverageOf(basis.weeks.slice(basis.firstObservedWeek)),
    inputs,
    numerator,
    ...given('provisionalBecause', indicator.provisionalBecause),
    ...given('wouldHelp', indicator.wouldHelp),
  };
}

/**
 * Places minutes by their expected part in some categories; what the classifier could not place stays out.
 *
 * Source: method 2.5 (the model's probability, not its best guess), 3.9 (max p < tau is unplaceable).
 */
export function byCategory(wanted: readonly Category[]): HoursIndicator['place'] {
  const indexes = wanted.map((category) => categories.indexOf(category));
  const known = new Map<EvidenceSeries, Placement | null>();
  return ({ series }) => {
    let placement = known.get(series);
    if (placement === undefined) {
      placement = placeSeries(series, indexes);
      known.set(series, placement);
    }
    return placement;
  };
}

function placeSeries(series: EvidenceSeries, indexes: readonly number[]): Placement | null {
  const { classification } = series;
  if (classification.isAbstained) return null;
  const sum = indexes.reduce((total, index) => total + (classification.posterior[index] ?? 0), 0);
  const p = Math.min(1, sum);
  const isCertain = isLabelledByPerson(series);
  return { p, doubted: isCertain ? p : doubted(p, indexes.length), isCertain };
}

/** Accounted working minutes over working minutes (method 1.8); null without working time. */
export function coverageOf(weeks: readonly EvidenceWeek[]): number | null {
  const working = weeks.reduce((sum, week) => sum + week.workMinutes, 0);
  const accounted = weeks.reduce((sum, week) => sum + week.accountedInHoursMinutes, 0);
  return working > 0 ? accounted / working : null;
}

function given<Key extends keyof HoursFact>(
  key: Key,
  value: string | undefined,
): Partial<Record<Key, string>> {
  const extra: Partial<Record<Key, string>> = {};
  if (value !== undefined) extra[key] = value;
  return extra;
}

import { msPerMinute } from '#kernel/units';

import { categories } from '../model/category.ts';
import type { Classification, SeriesContext } from '../model/classification.ts';
import type { EvidenceRecord, EvidenceSeries } from '../model/evidence.ts';
import type { Activity } from './activities.ts';
import { contextOf, seriesOf, type Cast, type SeriesGroup } from './series-of.ts';
import type { Ledger } from './time/ledger.ts';

/** A series of the window with its place, before its minutes are known. */
export interface PlacedSeries {
  readonly group: SeriesGroup;
  readonly classification: Classification;
  /** By the calendar's own mark, or by the owner's label PRIVATE. */
  readonly isPrivate: boolean;
}

/** Groups activities into series and asks once per series what kind of work it is. */
export function placeSeries(
  activities: readonly Activity[],
  cast: Cast,
  classify: (title: string, context: SeriesContext) => Classification,
): PlacedSeries[] {
  return seriesOf(activities).map((group) => {
    const context = contextOf(group, activities, cast);
    const seriesIds = [...group.uids, group.id];
    const classification = group.isPrivate
      ? privateTime
      : classify(group.title, { ...context, seriesIds });
    return { group, classification, isPrivate: classification.label === 'PRIVATE' };
  });
}

/** Content nobody may see places nothing: every category is as likely as any other. */
const privateTime: Classification = {
  label: 'PRIVATE',
  best: 'NEUTRAL',
  group: 'N',
  confidence: 0,
  isAbstained: false,
  posterior: new Float64Array(categories.length).fill(1 / categories.length),
  source: 'rule',
  why: () => ['the calendar marks it as private'],
};

/** Enters everything that counts into the ledger. */
export function enterInto(
  ledger: Ledger,
  activities: readonly Activity[],
  placed: readonly PlacedSeries[],
): void {
  for (const { group, classification, isPrivate } of placed) {
    for (const position of group.members) {
      const activity = activities[position];
      if (activity?.fate !== 'counted') continue;
      const { id, start, end, precedence, weight } = activity;
      ledger.put({
        id,
        start,
        end,
        precedence,
        weight,
        subject: group.id,
        isPrivate,
        shares: classification.posterior,
      });
    }
  }
}

/** Records and series with the minutes the ledger gave them. Records follow the order of the activities. */
export function recordsFrom(
  ledger: Ledger,
  activities: readonly Activity[],
  placed: readonly PlacedSeries[],
): { records: EvidenceRecord[]; series: EvidenceSeries[] } {
  const seriesIndex = new Int32Array(activities.length);
  placed.forEach(({ group }, index) => {
    for (const position of group.members) seriesIndex[position] = index;
  });
  const records = activities.map((activity, position): EvidenceRecord => {
    const { id, start, end, fate, weight, leadHours, initiator, event } = activity;
    const series = seriesIndex[position] ?? 0;
    const isCounted = fate === 'counted';
    return {
      id,
      series,
      start,
      end,
      fate,
      weight,
      minutes: isCounted ? ledger.minutesOf(id) : 0,
      plainMinutes: isCounted ? (end - start) / msPerMinute : 0,
      isPrivate: placed[series]?.isPrivate ?? false,
      leadHours,
      initiator,
      source: event.source,
      line: event.line,
    };
  });
  const series = placed.map(({ group, classification }): EvidenceSeries => {
    const own = group.members.flatMap((position) => records[position] ?? []);
    return {
      id: group.id,
      uids: group.uids,
      title: group.title,
      isRecurring: group.isRecurring,
      occurrences: own.filter(({ fate }) => fate === 'counted').length,
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      plainMinutes: own.reduce((sum, { plainMinutes }) => sum + plainMinutes, 0),
      classification,
    };
  });
  return { records, series };
}

import type { EvidenceRecord, EvidenceSeries, EvidenceWeek } from '../model/evidence.ts';
import type { Activity } from './activities.ts';

/** What hours, facts and indicators of one window are counted from. */
export interface Basis {
  readonly activities: readonly Activity[];
  /** Parallel to `activities`. */
  readonly records: readonly EvidenceRecord[];
  readonly series: readonly EvidenceSeries[];
  readonly weeks: readonly EvidenceWeek[];
  /** Weeks before this one lie before the first event: nothing is known of them. */
  readonly firstObservedWeek: number;
}

/** An activity whose time counts, beside its record and its series. */
export interface Entry {
  readonly activity: Activity;
  readonly record: EvidenceRecord;
  readonly series: EvidenceSeries;
}

export function countedEntries(basis: Basis): Entry[] {
  const entries: Entry[] = [];
  basis.activities.forEach((activity, position) => {
    const record = basis.records[position];
    const series = record === undefined ? undefined : basis.series[record.series];
    if (record?.fate === 'counted' && series !== undefined) {
      entries.push({ activity, record, series });
    }
  });
  return entries;
}

/** Did a person say what this is, so that no model can be wrong about it? */
export function isLabelledByPerson({ classification }: EvidenceSeries): boolean {
  return classification.source === 'human' || classification.source === 'inherited';
}

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
  /** Those of them whose time counts. */
  readonly entries: readonly Entry[];
}

/** An activity whose time counts, beside its record and its series. */
export interface Entry {
  readonly activity: Activity;
  readonly record: EvidenceRecord;
  readonly series: EvidenceSeries;
}

/** Picks out once what every figure is counted from. */
export function basisFrom(parts: Omit<Basis, 'entries'>): Basis {
  const entries: Entry[] = [];
  parts.activities.forEach((activity, position) => {
    const record = parts.records[position];
    const series = record === undefined ? undefined : parts.series[record.series];
    if (record?.fate === 'counted' && series !== undefined) {
      entries.push({ activity, record, series });
    }
  });
  return { ...parts, entries };
}

/** Did a person say what this is, so that no model can be wrong about it? */
export function isLabelledByPerson({ classification }: EvidenceSeries): boolean {
  return classification.source === 'human' || classification.source === 'inherited';
}

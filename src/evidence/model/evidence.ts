import type { Estimate } from '#kernel/estimate';
import type { IndicatorFact } from '#kernel/indicator-fact';
import type { EpochMs, IsoDate } from '#kernel/units';

import type { ImportProblem, CalendarSource } from './calendar.ts';
import type { Category, Group } from './category.ts';
import type { Classification } from './classification.ts';

/** The stretch of time that is judged, and how it was chosen: every choice is said aloud. */
export interface EvidenceWindow {
  /** Monday 00:00 of the first week in `zone`, inclusive. */
  readonly from: EpochMs;
  /** Monday 00:00 after the last complete week, exclusive. */
  readonly to: EpochMs;
  readonly firstDay: IsoDate;
  /** Last Sunday, inclusive. */
  readonly lastDay: IsoDate;
  readonly weeks: number;
  readonly weeksSource: 'given' | 'chosen';
  readonly zone: string;
  readonly zoneSource: 'given' | 'calendar' | 'most-used' | 'default';
  readonly asOf: EpochMs;
  readonly asOfSource: 'given' | 'stamps' | 'last-event';
}

/** Whose calendar this is, and how we know. */
export type Owner =
  | {
      readonly kind: 'person';
      readonly address: string;
      readonly source: 'given' | 'calendar-name' | 'attendance';
      /** Share of attended events this address is in, when inferred from attendance. */
      readonly share?: number;
    }
  | { readonly kind: 'none' };

/** A leader one-to-one as its series planned it (method 3.3, 6.1), whether or not it took place. */
export interface PlannedMeeting {
  readonly id: string;
  readonly title: string;
  readonly start: EpochMs;
  /** Id of the record that was held in the planned ISO week, null when none was. */
  readonly heldBy: string | null;
}

/** What became of an occurrence (method 1.2). Everything but `counted` claims no minutes and stays drillable. */
export type Fate =
  | 'counted'
  | 'cancelled'
  | 'declined'
  | 'free'
  | 'all-day'
  | 'out-of-office'
  | 'zero-length'
  | 'duplicate';

/** One occurrence inside the window. */
export interface EvidenceRecord {
  /** `occ_` + hash of uid and original start: importing twice gives the same id. */
  readonly id: string;
  /** Index into `Evidence.series`. */
  readonly series: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly fate: Fate;
  /** Probability that the time was spent (method 1.2). */
  readonly weight: number;
  /** Minutes claimed after weights and overlaps (method 1.4); they add up to the accounted minutes. */
  readonly minutes: number;
  /** Duration before weights and overlap, 0 unless `fate` is `counted`. */
  readonly plainMinutes: number;
  readonly isPrivate: boolean;
  /** Start minus CREATED in hours, null when unknown (method 3.9). */
  readonly leadHours: number | null;
  readonly initiator: 'self' | 'leader' | 'other' | null;
  /** Index into `Evidence.sources` and line of the VEVENT. */
  readonly source: number;
  readonly line: number;
}

/** A recurring event, or all one-off events that carry the same normalised title. */
export interface EvidenceSeries {
  readonly id: string;
  /** UIDs (Google splits joined) that belong to it. */
  readonly uids: readonly string[];
  readonly title: string;
  readonly isRecurring: boolean;
  readonly occurrences: number;
  readonly minutes: number;
  readonly plainMinutes: number;
  readonly classification: Classification;
}

/** One ISO week of the person (method 1.8 to 1.10). Minutes are after weights and overlap unless named plain. */
export interface EvidenceWeek {
  readonly firstDay: IsoDate;
  readonly isComplete: boolean;
  readonly workMinutes: number;
  readonly accountedMinutes: number;
  readonly accountedInHoursMinutes: number;
  readonly unaccountedMinutes: number;
  readonly outsideMinutes: number;
  readonly meetingMinutes: number;
  readonly privateMinutes: number;
  /** Expected minutes per category, in the order of `categories`: minutes times posterior. Private excluded. */
  readonly byCategory: Float64Array;
  readonly fragmentation: number | null;
  readonly focusMinutes: number;
  readonly switches: number;
}

export interface CategoryHours {
  readonly category: Category;
  readonly group: Group;
  /** Hours in the window with 90 % range (method 2.5, Manski where series are unplaceable), unit hours. */
  readonly hours: Estimate;
  /** Share of classified minutes, unit share. */
  readonly share: Estimate;
  /** Durations before weights and overlap, by the label a person would see (series with a label or a best guess). */
  readonly plainHours: number;
}

export interface GroupHours {
  readonly group: Group;
  readonly hours: Estimate;
  readonly share: Estimate;
  readonly plainHours: number;
}

/**
 * Facts that need no label (method 3.9), in the order they are shown. Hours are a week of the window, shares are in
 * [0, 1]; each is also a message id.
 */
export const factIds = [
  'fact.working-hours',
  'fact.accounted-hours',
  'fact.coverage',
  'fact.outside-hours',
  'fact.meeting-load',
  'fact.fragmentation',
  'fact.focus-hours',
  'fact.switches',
  'fact.recurring',
  'fact.ad-hoc',
  'fact.self-initiated',
  'fact.leader-initiated',
  'fact.leader-kept',
  'fact.leader-declined',
] as const;

export type FactId = (typeof factIds)[number];

/** `estimate.value` is null where the calendar cannot tell, for example meetings in a file without attendees. */
export interface EvidenceFact {
  readonly id: FactId;
  readonly estimate: Estimate;
}

/** What counts as working time, said aloud like every choice. */
export interface WorkingHours {
  /** As parsed, for example `Mon-Fri 9-12,13-17`. */
  readonly text: string;
  readonly source: 'given' | 'default';
  /** Days of the window nobody works. */
  readonly holidays: number;
  /** Working minutes of the window that out-of-office entries removed. */
  readonly awayMinutes: number;
}

/** What was read, kept and dropped. The four parts add up: read = kept + sum of dropped. */
export interface ImportCounts {
  readonly eventsRead: number;
  readonly occurrencesInWindow: number;
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<Fate, number>>>;
  readonly private: number;
  readonly confident: number;
  readonly unsure: number;
}

/** Everything a scorecard, a page or an export says about one person's window. Same input, same bytes. */
export interface Evidence {
  readonly sources: readonly CalendarSource[];
  readonly problems: readonly ImportProblem[];
  readonly owner: Owner;
  readonly leaders: readonly string[];
  /** Addresses in code-unit order; `person:0` in an indicator's inputs is the first of them. */
  readonly productPeople: readonly string[];
  readonly workingHours: WorkingHours;
  readonly window: EvidenceWindow;
  readonly counts: ImportCounts;
  readonly records: readonly EvidenceRecord[];
  readonly series: readonly EvidenceSeries[];
  readonly weeks: readonly EvidenceWeek[];
  readonly groups: readonly GroupHours[];
  readonly categories: readonly CategoryHours[];
  readonly facts: readonly EvidenceFact[];
  readonly indicators: readonly IndicatorFact[];
  /** The plan behind 6.1; empty unless a leader is named. */
  readonly planned: readonly PlannedMeeting[];
  /** Minutes by label kind that no category may claim: PRIVATE and the abstained. */
  readonly unplaceableMinutes: { readonly private: number; readonly unknown: number };
}

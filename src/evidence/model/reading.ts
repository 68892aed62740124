import type { Zone } from '#kernel/time';
import type { EpochMs, LocalMs, Ms } from '#kernel/units';

import type { CalendarEvent, CalendarSource, ImportProblem } from './calendar.ts';
import type { OccurrenceTable } from './occurrence.ts';
import type { RecurrenceRule } from './recurrence-rule.ts';

/** One calendar file as bytes. `name` is what the user typed and what problems and refusals name. */
export interface CalendarFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * Where the wall-clock times of one TZID live. A slot is shared by all times that name it and filled when its
 * calendar ends, because VTIMEZONE may come after the events. Null: floating, so the window's zone is used.
 */
export interface ZoneSlot {
  zone: Zone | null;
  /** No TZID was written. With X-WR-TIMEZONE such times have a zone all the same. */
  readonly isFloating: boolean;
}

/** A DATE or DATE-TIME as written (RFC 5545 3.3.4, 3.3.5). */
export interface TimeValue {
  readonly local: LocalMs;
  readonly isDate: boolean;
  readonly slot: ZoneSlot;
}

/** How long an event lasts: until another wall-clock time, or for a while. */
export type EventLength =
  | { readonly kind: 'until'; readonly end: TimeValue }
  /** DURATION: the days are nominal, the rest is exact (RFC 5545 3.3.6). */
  | { readonly kind: 'lasting'; readonly days: number; readonly ms: Ms };

/** An RDATE. `length` is null unless it was a PERIOD, which brings its own. */
export interface AddedDate {
  readonly start: TimeValue;
  readonly length: EventLength | null;
}

export interface EventRecurrence {
  /** RRULEs that can be used; the others were listed as problems. */
  readonly rules: readonly RecurrenceRule[];
  readonly exceptionRules: readonly RecurrenceRule[];
  readonly dates: readonly AddedDate[];
  readonly exceptionDates: readonly TimeValue[];
  /** RECURRENCE-ID: the occurrence of its series that this event replaces. */
  readonly replaces: TimeValue | null;
  /** RANGE=THISANDFUTURE: it replaces all later ones too. */
  readonly isThisAndFuture: boolean;
}

/** When one VEVENT happens. `recurrence` is null for the many events that happen once. */
export interface EventSchedule {
  readonly start: TimeValue;
  readonly length: EventLength;
  readonly recurrence: EventRecurrence | null;
}

/** Schedules by the index of their event; undefined past the last one. */
export interface EventSchedules {
  at(index: number): EventSchedule | undefined;
}

/** All versions of one UID, resolved: SEQUENCE, then DTSTAMP, decided which of them count. */
export interface CalendarSeries {
  /** Empty for events without UID, each of which is a series of its own. */
  readonly uid: string;
  /** Index into `events` of the event without RECURRENCE-ID, -1 when only overrides were exported. */
  readonly master: number;
  /** Indexes of the events with RECURRENCE-ID, by the time they replace. */
  readonly overrides: readonly number[];
}

export interface ReadingCounts {
  /** VEVENTs that could be used. */
  readonly events: number;
  /** VEVENTs that could not (each is a problem). */
  readonly unusableEvents: number;
  /** Used events that a newer version, or the same event in another file, replaces. */
  readonly superseded: number;
  readonly series: number;
  readonly recurringSeries: number;
  readonly overrides: number;
  readonly privateEvents: number;
  /** VTODO, VJOURNAL, VFREEBUSY and unknown components, which are not evidence of time. */
  readonly otherComponents: number;
}

/** What the files hold, before any window. */
export interface CalendarReading {
  readonly sources: readonly CalendarSource[];
  /** In the order of files and lines. `series` says which of them count. */
  readonly events: readonly CalendarEvent[];
  /** Parallel to `events`. */
  readonly schedules: EventSchedules;
  readonly series: readonly CalendarSeries[];
  readonly problems: readonly ImportProblem[];
  readonly counts: ReadingCounts;
  /** Latest DTSTAMP, CREATED or LAST-MODIFIED of any event; null when there is none. */
  readonly latestStamp: EpochMs | null;
  /** Events by the IANA name of the zone their DTSTART names; UTC times, floating times and dates are left out. */
  readonly zoneUse: ReadonlyMap<string, number>;
}

export interface OccurrencesFound {
  readonly table: OccurrenceTable;
  /** Met while expanding: rules that do not end, limits reached. */
  readonly problems: readonly ImportProblem[];
}

/** First start and last end of the events, endless series left out of the end. */
export interface EventSpan {
  readonly firstStart: EpochMs | null;
  readonly lastEnd: EpochMs | null;
}

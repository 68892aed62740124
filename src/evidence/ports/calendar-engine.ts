import type { Problem } from '#kernel/problem';
import type { Result } from '#kernel/result';
import type { EpochMs } from '#kernel/units';

import type { OccurrenceWindow } from '../model/occurrence.ts';
import type {
  CalendarFile,
  CalendarReading,
  EventSpan,
  OccurrencesFound,
} from '../model/reading.ts';

/** Why a whole file was refused. Public API; each code has its row in docs/calendar-problems.md. */
export type CalendarRefusalCode =
  | 'evidence.calendar-empty'
  | 'evidence.not-a-calendar'
  | 'evidence.calendar-damaged'
  | 'evidence.calendar-too-large'
  | 'evidence.too-many-events'
  | 'evidence.nested-too-deep'
  | 'evidence.line-too-long'
  | 'evidence.archive-damaged'
  | 'evidence.archive-without-calendar'
  | 'evidence.too-many-calendars';

export type CalendarRefusal = Problem<CalendarRefusalCode>;

/**
 * What evidence asks of a calendar format. Only reading waits for the outside; the rest is pure calculation on
 * what was read, so it answers at once.
 */
export interface CalendarEngine {
  readCalendars(files: readonly CalendarFile[]): Promise<Result<CalendarReading, CalendarRefusal>>;
  /** Every occurrence whose start lies in the window, sorted by start, then uid. */
  occurrencesIn(reading: CalendarReading, window: OccurrenceWindow): OccurrencesFound;
  /**
   * The dates a series was planned for in the window: all of its rule and RDATE, those taken out by EXDATE and
   * those cancelled or moved included. `event` is the index of the series' event without RECURRENCE-ID.
   */
  plannedStarts(
    reading: CalendarReading,
    event: number,
    window: OccurrenceWindow,
  ): readonly EpochMs[];
  /** `zone` is where floating times live. */
  eventSpan(reading: CalendarReading, zone: string): EventSpan;
}

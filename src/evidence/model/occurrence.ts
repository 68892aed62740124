import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from './calendar.ts';

/**
 * Occurrences within a window, one row per occurrence, in columns because a large calendar has half a million:
 * sorted by start, then uid. All-day rows hold 00:00Z of their dates in `start` and `end`.
 */
export interface OccurrenceTable {
  readonly count: number;
  /** Index into `events`. */
  readonly event: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Original start of a recurring occurrence (RECURRENCE-ID as instant, or 00:00Z of the date); NaN when single. */
  readonly recurrence: Float64Array;
  readonly events: readonly CalendarEvent[];
}

export interface OccurrenceWindow {
  /** Inclusive. */
  readonly from: EpochMs;
  /** Exclusive. An occurrence belongs to the window when from <= start < to. */
  readonly to: EpochMs;
  /** IANA name: where dates have their midnights, and where floating times live. */
  readonly zone: string;
}

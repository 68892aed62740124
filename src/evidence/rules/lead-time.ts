import { type EpochMs, msPerHour } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';

/** Arranged less than this before it began, an event is a reaction (method 3.3, indicator 2.1). */
export const adHocHours = 24;

/**
 * How long before its start was this arranged?
 *
 * Unit: hours; null when unknown: CREATED is absent, or lies after the end, which tells when the entry was copied or
 * logged, not when it was arranged. DTSTAMP is no substitute, because exports rewrite it.
 * Source: method 3.9.
 * Example: created on Monday 9:00 for Tuesday 10:00: 25 hours.
 */
export function leadHoursOf(event: CalendarEvent, start: EpochMs, end: EpochMs): number | null {
  if (event.created === null || event.created > end) return null;
  return (start - event.created) / msPerHour;
}

/**
 * Was this a reaction to the day, judged by its lead time alone?
 *
 * Formula: lead < 24 h. An occurrence of a series never is, unless it is an override that was itself created late,
 * that is with a CREATED of its own after that of its series.
 * Source: method 3.9.
 * Refuses: null when the lead time is unknown.
 */
export function isAdHoc(
  event: CalendarEvent,
  leadHours: number | null,
  seriesCreated: EpochMs | null,
): boolean | null {
  if (leadHours === null) return null;
  if (!event.isRecurring) return leadHours < adHocHours;
  const hasOwnCreation =
    event.isOverride &&
    event.created !== null &&
    seriesCreated !== null &&
    event.created > seriesCreated;
  return hasOwnCreation && leadHours < adHocHours;
}

import { dayOf } from '#kernel/civil';
import type { Zone } from '#kernel/time';
import { msPerDay } from '#kernel/units';

import type { CalendarReading } from '../model/reading.ts';
import type { Occurrence } from './dedupe.ts';
import { hasStatus } from './event-status.ts';
import type { Span } from './time/span.ts';
import { startOfDay } from './time/working-time.ts';
import { isAway, weigh } from './weigh.ts';

/** An absence may have begun this long before the window and still reach into it (the longest timed event kept). */
export const longestAbsenceMs = 366 * msPerDay;

/** The part of a reading that can tell of absences: asking for a year before the window stays cheap. */
export function absencesIn(reading: CalendarReading): CalendarReading {
  const mayBeAway = (index: number): boolean => {
    const event = reading.events[index];
    return event !== undefined && isAway(event, true);
  };
  return {
    ...reading,
    series: reading.series.filter(
      ({ master, overrides }) => mayBeAway(master) || overrides.some(mayBeAway),
    ),
  };
}

/**
 * When is the owner out of office?
 *
 * Unit: epoch milliseconds. Whole days begin and end at the owner's midnights.
 * Source: method 1.2, 1.8 (out of office removes the working time it overlaps).
 */
export function awaySpans(
  occurrences: readonly Occurrence[],
  owner: string | null,
  zone: Zone,
): Span[] {
  return occurrences
    .filter((occurrence) => weigh(occurrence, owner).fate === 'out-of-office')
    .map((occurrence) => spanOf(occurrence, zone));
}

/** Days nobody works: the whole days of a holiday calendar, as days after 1970-01-01. */
export function holidaysOf(occurrences: readonly Occurrence[]): Set<number> {
  const days = new Set<number>();
  for (const { event, start, end } of occurrences) {
    if (!event.isAllDay || hasStatus(event, 'CANCELLED')) continue;
    for (let day = dayOf(start); day < dayOf(end); day++) days.add(day);
  }
  return days;
}

function spanOf({ event, start, end }: Occurrence, zone: Zone): Span {
  if (!event.isAllDay) return [start, end];
  return [startOfDay(dayOf(start), zone), startOfDay(dayOf(end), zone)];
}

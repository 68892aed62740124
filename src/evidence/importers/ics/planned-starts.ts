import { utc, zoneNamed } from '#kernel/time';
import { type EpochMs, msPerDay } from '#kernel/units';

import type { OccurrenceWindow } from '../../model/occurrence.ts';
import type { CalendarReading } from '../../model/reading.ts';
import { maxExpansionSteps } from './limits.ts';
import { clockOf } from './moments.ts';
import { seriesStarts } from './series-starts.ts';

/**
 * Answers for which dates of the window a series was planned: DTSTART, its rules and its RDATEs, whatever EXDATE,
 * cancellations and overrides made of them later. Dates are answered as 00:00Z.
 * Example: a weekly meeting with one EXDATE in a window of four weeks was planned four times.
 */
export function plannedStarts(
  reading: CalendarReading,
  event: number,
  window: OccurrenceWindow,
): readonly EpochMs[] {
  const schedule = reading.schedules.at(event);
  if (schedule === undefined) return [];
  const zone = zoneNamed(window.zone) ?? utc;
  const clock = clockOf(schedule, zone);
  const isDate = clock.zone === null;
  const slack = isDate ? 2 * msPerDay : 0;
  const stretch = { from: window.from - slack, to: window.to + slack };
  const { moments } = seriesStarts(schedule, clock, stretch, { steps: maxExpansionSteps });
  return moments.filter((moment) => {
    const instant = isDate ? zone.toInstant(moment) : moment;
    return instant >= window.from && instant < window.to;
  });
}

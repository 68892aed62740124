import { daysFromCivil } from '#kernel/civil';
import { utc, zoneNamed } from '#kernel/time';
import { type EpochMs, msPerDay } from '#kernel/units';

import type { CalendarReading, EventSchedule, EventSpan } from '../../model/reading.ts';
import { maxExpansionSteps } from './limits.ts';
import { type Clock, clockOf, endOf, exactLengthIn, momentOf } from './moments.ts';
import { parseRule } from './recurrence/parse-rule.ts';
import type { Budget } from './recurrence/rule.ts';
import { seriesStarts } from './series-starts.ts';

const endOfCalendar = daysFromCivil(10_000, 1, 1) * msPerDay;

/**
 * Answers from when to when a calendar has events: the first start, and the last end of those that are no endless
 * series. Of a series that ends, its last planned occurrence counts.
 * Example: one event on 5 January and a weekly one since 2020 without an end: the span ends on 5 January.
 */
export function eventSpan(reading: CalendarReading, zone: string): EventSpan {
  const floating = zoneNamed(zone) ?? utc;
  const budget: Budget = { steps: maxExpansionSteps };
  let firstStart = Number.POSITIVE_INFINITY;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const { master, overrides } of reading.series) {
    for (const index of [master, ...overrides]) {
      const schedule = reading.schedules.at(index);
      if (schedule === undefined) continue;
      const clock = clockOf(schedule, floating);
      const start = momentOf(clock, schedule.start.local);
      // Dates begin and end at midnights of the zone.
      const instantOf = (moment: EpochMs): EpochMs =>
        clock.zone === null ? floating.toInstant(moment) : moment;
      firstStart = Math.min(firstStart, instantOf(start));
      if (isEndless(schedule)) continue;
      const exact = exactLengthIn(clock, schedule.start, schedule.length);
      const last = lastStart(schedule, clock, start, budget);
      lastEnd = Math.max(lastEnd, instantOf(endOf(clock, schedule.length, exact, last)));
    }
  }
  return { firstStart: finite(firstStart), lastEnd: finite(lastEnd) };
}

function isEndless({ recurrence }: EventSchedule): boolean {
  if (recurrence === null || recurrence.replaces !== null) return false;
  return recurrence.rules.some((text) => {
    const parsed = parseRule(text);
    return parsed.ok && parsed.rule.count === null && parsed.rule.until === null;
  });
}

function lastStart(schedule: EventSchedule, clock: Clock, start: EpochMs, budget: Budget): EpochMs {
  if (schedule.recurrence === null || schedule.recurrence.replaces !== null) return start;
  const { moments } = seriesStarts(schedule, clock, { from: start, to: endOfCalendar }, budget);
  return moments.at(-1) ?? start;
}

function finite(instant: number): EpochMs | null {
  return Number.isFinite(instant) ? instant : null;
}

import { daysFromCivil } from '#kernel/civil';
import { utc, type Zone, zoneNamed } from '#kernel/time';
import { type EpochMs, msPerDay } from '#kernel/units';

import type { CalendarReading, EventSchedule, EventSpan } from '../../model/reading.ts';
import { maxExpansionSteps } from './limits.ts';
import { type Clock, clockOf, endOf, exactLengthIn, momentOf } from './moments.ts';
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
  return {
    firstStart: firstStartOf(reading, floating),
    // Asked for only when no stamp tells how old a calendar is, and every series must be expanded to its end.
    get lastEnd() {
      return lastEndOf(reading, floating);
    },
  };
}

function firstStartOf(reading: CalendarReading, floating: Zone): EpochMs | null {
  let first = Number.POSITIVE_INFINITY;
  for (const schedule of schedulesThatCount(reading)) {
    const clock = clockOf(schedule, floating);
    const start = momentOf(clock, schedule.start.local);
    first = Math.min(first, instantOf(start, clock, floating));
  }
  return finite(first);
}

function lastEndOf(reading: CalendarReading, floating: Zone): EpochMs | null {
  const budget: Budget = { steps: maxExpansionSteps };
  let last = Number.NEGATIVE_INFINITY;
  for (const schedule of schedulesThatCount(reading)) {
    if (isEndless(schedule)) continue;
    const clock = clockOf(schedule, floating);
    const exact = exactLengthIn(clock, schedule.start, schedule.length);
    const start = lastStart(schedule, clock, momentOf(clock, schedule.start.local), budget);
    const end = endOf(clock, schedule.length, exact, start);
    last = Math.max(last, instantOf(end, clock, floating));
  }
  return finite(last);
}

function* schedulesThatCount({ series, schedules }: CalendarReading): Generator<EventSchedule> {
  for (const { master, overrides } of series) {
    for (const index of [master, ...overrides]) {
      const schedule = schedules.at(index);
      if (schedule !== undefined) yield schedule;
    }
  }
}

/** Dates begin and end at midnights of the zone. */
function instantOf(moment: EpochMs, clock: Clock, floating: Zone): EpochMs {
  return clock.zone === null ? floating.toInstant(moment) : moment;
}

function isEndless({ recurrence }: EventSchedule): boolean {
  if (recurrence === null || recurrence.replaces !== null) return false;
  return recurrence.rules.some(({ count, until }) => count === null && until === null);
}

function lastStart(schedule: EventSchedule, clock: Clock, start: EpochMs, budget: Budget): EpochMs {
  if (schedule.recurrence === null || schedule.recurrence.replaces !== null) return start;
  const { moments } = seriesStarts(schedule, clock, { from: start, to: endOfCalendar }, budget);
  return moments.at(-1) ?? start;
}

function finite(instant: number): EpochMs | null {
  return Number.isFinite(instant) ? instant : null;
}

import type { EpochMs, Ms } from '#kernel/units';

import type {
  CalendarReading,
  CalendarSeries,
  EventSchedule,
  TimeValue,
} from '../../model/reading.ts';
import { type Clock, clockOf, exactLengthIn, localOf, momentIn } from './moments.ts';

/** A RECURRENCE-ID with RANGE=THISANDFUTURE: from that occurrence on the series is another one. */
export interface SeriesChange {
  /** The moment of the occurrence it names. */
  readonly from: EpochMs;
  readonly event: number;
  readonly schedule: EventSchedule;
  readonly clock: Clock;
  /** By how much wall clocks move (RFC 5545 3.8.4.4). */
  readonly shift: Ms;
  readonly exact: Ms;
}

export interface SeriesChanges {
  /** The override that stands for each planned moment, as an index of events. */
  readonly replaced: ReadonlyMap<EpochMs, number>;
  /** In rising order. */
  readonly following: readonly SeriesChange[];
}

/** Answers what the overrides of a series change. `start` and `clock` are those of its event without RECURRENCE-ID. */
export function changesOf(
  { schedules }: CalendarReading,
  { overrides }: CalendarSeries,
  start: TimeValue,
  clock: Clock,
): SeriesChanges {
  const replaced = new Map<EpochMs, number>();
  const following: SeriesChange[] = [];
  for (const event of overrides) {
    const schedule = schedules.at(event);
    const recurrence = schedule?.recurrence ?? null;
    if (schedule === undefined || recurrence === null || recurrence.replaces === null) continue;
    const from = momentIn(clock, start, recurrence.replaces);
    replaced.set(from, event);
    if (!recurrence.isThisAndFuture) continue;
    const own = clockOf(schedule, clock.floating);
    const shift = schedule.start.local - localOf(clock, from);
    const exact = exactLengthIn(own, schedule.start, schedule.length);
    following.push({ from, event, schedule, clock: own, shift, exact });
  }
  following.sort((a, b) => a.from - b.from);
  return { replaced, following };
}

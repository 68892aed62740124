import { dayOf } from '#kernel/civil';
import type { EpochMs } from '#kernel/units';

import type { EventSchedule } from '../../model/reading.ts';
import { type Clock, localOf, momentIn, type Stretch } from './moments.ts';
import type { Budget } from './recurrence/rule.ts';
import { excludedByRule, type SeriesStarts } from './series-starts.ts';

export interface Exceptions {
  excludes(moment: EpochMs): boolean;
  readonly exhausted: SeriesStarts['exhausted'];
}

const none: Exceptions = { excludes: () => false, exhausted: null };

/**
 * Answers which moments EXDATE and EXRULE take out of a series (RFC 5545 3.8.5.1). EXDATE should be of the type of
 * DTSTART; where it is a date and DTSTART is not, it means every occurrence of that day, as its writers do.
 */
export function exceptionsOf(
  schedule: EventSchedule,
  clock: Clock,
  stretch: Stretch,
  budget: Budget,
): Exceptions {
  const { recurrence, start } = schedule;
  if (recurrence === null) return none;
  const { exceptionDates, exceptionRules } = recurrence;
  if (exceptionDates.length === 0 && exceptionRules.length === 0) return none;
  const { moments, exhausted } = excludedByRule(schedule, clock, stretch, budget);
  const excluded = new Set(moments);
  const days = new Set<number>();
  for (const date of exceptionDates) {
    if (date.isDate && !start.isDate) days.add(dayOf(date.local));
    else excluded.add(momentIn(clock, start, date));
  }
  return {
    excludes: (moment) =>
      excluded.has(moment) || (days.size > 0 && days.has(dayOf(localOf(clock, moment)))),
    exhausted,
  };
}

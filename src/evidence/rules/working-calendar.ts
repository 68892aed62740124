import { dayOf } from '#kernel/civil';
import type { Zone } from '#kernel/time';
import { msPerMinute, type EpochMs } from '#kernel/units';

import { lengthOf, mergeSpans, type Span } from './time/span.ts';
import { workSpansOn, type WeekSchedule } from './time/working-time.ts';
import type { WeekStretch } from './window.ts';

/** When one person works: schedule, holidays and absences together. */
export interface WorkingCalendar {
  /** Working spans of a day (days after 1970-01-01), as instants. */
  readonly spansOn: (day: number) => readonly Span[];
  /** Is the owner out of office, or the day a holiday? */
  readonly isAway: (instant: EpochMs) => boolean;
  /** Working days that begin after this instant and before `until`. */
  workingDaysBetween(since: EpochMs, until: EpochMs): number;
  holidaysWithin(stretch: WeekStretch): number;
  /** Working minutes that absences removed. */
  awayMinutesWithin(stretch: WeekStretch): number;
}

/** No request waits longer than this many days for five working ones; it bounds the count. */
const longestWaitDays = 92;

export function workingCalendar(terms: {
  readonly schedule: WeekSchedule;
  readonly zone: Zone;
  readonly holidays: ReadonlySet<number>;
  readonly away: readonly Span[];
}): WorkingCalendar {
  const { zone, holidays } = terms;
  const away = mergeSpans(terms.away);
  const dayAt = (instant: EpochMs): number => dayOf(zone.toLocal(instant));
  const spansOn = (day: number): readonly Span[] => workSpansOn(day, { ...terms, away });
  const usualSpansOn = (day: number): readonly Span[] => workSpansOn(day, { ...terms, away: [] });

  return {
    spansOn,
    isAway: (instant) =>
      holidays.has(dayAt(instant)) ||
      away.some(([start, end]) => start <= instant && instant < end),
    workingDaysBetween(since, until) {
      const first = dayAt(since) + 1;
      const last = Math.min(dayAt(until), first + longestWaitDays);
      let count = 0;
      for (let day = first; day < last; day++) if (usualSpansOn(day).length > 0) count++;
      return count;
    },
    holidaysWithin: ({ firstDay, endDay }) =>
      [...holidays].filter((day) => firstDay <= day && day < endDay).length,
    awayMinutesWithin({ firstDay, endDay }) {
      if (away.length === 0) return 0;
      let removed = 0;
      for (let day = firstDay; day < endDay; day++) {
        removed += lengthOf(usualSpansOn(day)) - lengthOf(spansOn(day));
      }
      return removed / msPerMinute;
    },
  };
}

import { dayOf, daysFromIsoDate } from '#kernel/civil';
import { invariant } from '#kernel/problem';
import { type LocalMs, msPerDay, msPerMinute } from '#kernel/units';

import { allDays } from './larkfield-series.data.ts';

/** Day number of a date in our own tables. */
export function dayNumber(date: string): number {
  const day = daysFromIsoDate(date);
  invariant(day !== null, `${date} is a day`);
  return day;
}

/** Wall clock from a day number and `9:30`. */
export function atTime(day: number, time: string): LocalMs {
  const [hours, minutes] = time.split(':').map(Number);
  return day * msPerDay + ((hours ?? 0) * 60 + (minutes ?? 0)) * msPerMinute;
}

const awayDays = new Set(
  allDays
    .filter(({ isAway }) => isAway)
    .flatMap(({ day, days }) => Array.from({ length: days }, (_, i) => dayNumber(day) + i)),
);

/** Is Mara out of office, or the office closed, on the day of that wall-clock time? */
export function isAwayOn(local: LocalMs): boolean {
  return awayDays.has(dayOf(local));
}

import type { CalendarEvent } from '../model/calendar.ts';

type Status = 'CANCELLED' | 'TENTATIVE';

/** Does STATUS say so, in any spelling of case? Enumerated values are case-insensitive (RFC 5545 2, 3.8.1.11). */
export function hasStatus({ status }: Pick<CalendarEvent, 'status'>, wanted: Status): boolean {
  return status === wanted || (status.length === wanted.length && status.toUpperCase() === wanted);
}

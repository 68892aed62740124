import type { CalendarEvent } from '../model/calendar.ts';
import { isPerson } from './people.ts';

export type Initiator = 'self' | 'leader' | 'other';

/**
 * Who asked for this meeting?
 *
 * Formula: the organizer. A copy without organizer, or one organised by a shared calendar, is unknown (null) and
 * enters neither numerator nor denominator; so does everything in a calendar without owner.
 * Source: method 1.11.
 */
export function initiatorOf(
  event: CalendarEvent,
  owner: string | null,
  leaders: readonly string[],
): Initiator | null {
  const { organizer } = event;
  if (owner === null || organizer === null || !isPerson(organizer)) return null;
  if (organizer === owner) return 'self';
  return leaders.includes(organizer) ? 'leader' : 'other';
}

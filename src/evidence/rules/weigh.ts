import { type EpochMs, msPerHour } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import type { Fate } from '../model/evidence.ts';
import { hasStatus } from './event-status.ts';
import { participationOf, peopleOf } from './people.ts';

/** A timed entry longer than this is a marker, not a meeting (method 1.1, a design choice). */
export const longestTimedMs = 12 * msPerHour;

/** Mean of Beta(2, 2), until attendance is calibrated (method 1.2). */
const doubtfulWeight = 0.5;

export interface Weighing {
  readonly fate: Fate;
  /** Probability that the time was spent; 0 unless `fate` is `counted`. */
  readonly weight: number;
  /** 2 meeting with at least one other invited person, 3 solo block (method 1.3). */
  readonly precedence: 2 | 3;
}

/**
 * Does this occurrence count, and how likely was the time really spent?
 *
 * Unit: probability.
 * Formula: cancelled, declined, transparent or marked free: 0. Organizer, accepted, own event: 1. Tentative or
 * unanswered: 0.5. All-day or longer than 12 hours: never minutes. Out of office: removes working time.
 * Where the owner of the calendar was not invited by name, the event's own status decides.
 * Source: method 1.2, 1.3; unknown answers count as no answer (RFC 5545 3.2.12).
 * Example: an invitation the owner never answered weighs 0.5, one they accepted 1.
 */
export function weigh(
  occurrence: { readonly event: CalendarEvent; readonly start: EpochMs; readonly end: EpochMs },
  owner: string | null,
): Weighing {
  const fate = fateOf(occurrence, owner);
  const weight = fate === 'counted' ? attendanceWeight(occurrence.event, owner) : 0;
  return { fate, weight, precedence: isMeeting(occurrence.event, owner) ? 2 : 3 };
}

function fateOf(
  {
    event,
    start,
    end,
  }: { readonly event: CalendarEvent; readonly start: EpochMs; readonly end: EpochMs },
  owner: string | null,
): Fate {
  if (hasStatus(event, 'CANCELLED')) return 'cancelled';
  if (hasDeclined(event, owner)) return 'declined';
  if (end <= start) return 'zero-length';
  const isMarker = event.isAllDay || end - start > longestTimedMs;
  if (isAway(event, isMarker)) return 'out-of-office';
  if (isMarker) return 'all-day';
  if (event.isTransparent || event.busyStatus === 'FREE') return 'free';
  return 'counted';
}

/** A delegate goes instead, so the time was not the owner's. */
function hasDeclined(event: CalendarEvent, owner: string | null): boolean {
  const answer = participationOf(event, owner);
  return answer === 'DECLINED' || answer === 'DELEGATED';
}

const awayTitle =
  /^(?:ooo|oof|out of (?:the )?office|pto|(?:on )?(?:annual |parental |sick )?leave|(?:on |annual )?vacation|sick(?: day)?|day off|bank holiday|public holiday|urlaub|krank|feiertag|congés?|vacances|vacaciones|ferie)$/i;

/**
 * Is the owner away? The vendor's own mark decides; without one, an all-day entry whose whole title says so.
 * The whole title, because "Priya OOO" and "Holiday party" say something else.
 */
export function isAway(event: CalendarEvent, isMarker: boolean): boolean {
  if (event.isOutOfOffice || event.busyStatus === 'OOF') return true;
  return isMarker && awayTitle.test(event.title.trim());
}

function attendanceWeight(event: CalendarEvent, owner: string | null): number {
  if (owner !== null && event.organizer === owner) return 1;
  switch (participationOf(event, owner)) {
    case null:
      return hasStatus(event, 'TENTATIVE') || event.busyStatus === 'TENTATIVE' ? doubtfulWeight : 1;
    case 'ACCEPTED':
    case 'COMPLETED':
    case 'IN-PROCESS':
      return 1;
    default:
      return doubtfulWeight;
  }
}

/** Without an owner, an event of two people is a meeting of somebody. */
function isMeeting(event: CalendarEvent, owner: string | null): boolean {
  const people = peopleOf(event);
  return owner === null ? people.length >= 2 : people.some((person) => person !== owner);
}

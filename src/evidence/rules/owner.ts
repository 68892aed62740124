import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { CalendarEvent, CalendarSource } from '../model/calendar.ts';
import type { Owner } from '../model/evidence.ts';
import { baseUid } from './identity.ts';
import { byCodeUnit, isPerson } from './people.ts';

export interface OwnerCandidate {
  readonly address: string;
  /** Share of the attended events this address is invited to. */
  readonly share: number;
}

/** More than one person could own the calendar; nobody guesses. */
export interface OwnerAmbiguous extends Problem<'evidence.owner-ambiguous'> {
  readonly candidates: readonly OwnerCandidate[];
}

/**
 * Whose calendar is this?
 *
 * Formula: the address given; else the calendar's name when it is an address (all files agreeing); else the one
 * attendee present in more than half of the attended events, a series counting once; else nobody.
 * Source: DESIGN section 2; issue 2 part 6.
 * Refuses: evidence.owner-ambiguous, with the candidates.
 * Example: 52 events have attendees, ana@x.example is in all of them, nobody else in more than 20: Ana.
 */
export function ownerOf(
  calendar: {
    readonly sources: readonly CalendarSource[];
    readonly events: readonly CalendarEvent[];
  },
  given: string | undefined,
): Result<Owner, OwnerAmbiguous> {
  if (given !== undefined) {
    return accepted({ kind: 'person', address: addressOf(given), source: 'given' });
  }
  const named = new Set(
    calendar.sources
      .map(({ calendarName }) => addressOf(calendarName ?? ''))
      .filter(looksLikeAddress),
  );
  const [onlyName] = named;
  if (onlyName !== undefined && named.size === 1) {
    return accepted({ kind: 'person', address: onlyName, source: 'calendar-name' });
  }
  const candidates = attendeesOfMost(calendar.events);
  const [first] = candidates;
  if (first === undefined) return accepted({ kind: 'none' });
  if (candidates.length > 1) return refused(ambiguous(candidates));
  return accepted({
    kind: 'person',
    address: first.address,
    source: 'attendance',
    share: first.share,
  });
}

/** Addresses as calendars write them are compared without case and without `mailto:`. */
export function addressOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
}

function looksLikeAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && isPerson(text);
}

function attendeesOfMost(events: readonly CalendarEvent[]): OwnerCandidate[] {
  const eventsOf = new Map<string, Set<string>>();
  const attended = new Set<string>();
  events.forEach((event, index) => {
    if (event.attendees.length === 0) return;
    const key = event.uid === '' ? String(index) : baseUid(event.uid);
    attended.add(key);
    for (const { address, kind } of event.attendees) {
      if (kind !== 'INDIVIDUAL' || !isPerson(address)) continue;
      const own = eventsOf.get(address);
      if (own === undefined) eventsOf.set(address, new Set([key]));
      else own.add(key);
    }
  });
  return [...eventsOf]
    .map(([address, own]) => ({ address, share: own.size / attended.size }))
    .filter(({ share }) => share > 0.5)
    .sort((a, b) => b.share - a.share || byCodeUnit(a.address, b.address));
}

function ambiguous(candidates: readonly OwnerCandidate[]): OwnerAmbiguous {
  const names = candidates.map(({ address }) => address).join(', ');
  return {
    code: 'evidence.owner-ambiguous',
    message: `More than one person is in most of these meetings: ${names}.`,
    fix: `Say whose calendar it is, for example --me ${candidates[0]?.address ?? ''}`,
    candidates,
  };
}

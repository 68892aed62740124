import type { CalendarEvent } from '../model/calendar.ts';

/** Above this many people a meeting is a mass meeting, which coaches and asks nobody in particular (method 3.3). */
export const massMeetingPeople = 9;

/**
 * The people an event was arranged for, its organizer included, each once and in code-unit order.
 *
 * Rooms and equipment are no people (RFC 5545 3.2.3), and neither are the calendars that Google names as organizer
 * of events on a secondary calendar.
 */
export function peopleOf(event: CalendarEvent): readonly string[] {
  let people = known.get(event);
  if (people === undefined) {
    people = distinctPeople(event);
    known.set(event, people);
  }
  return people;
}

/** Events never change, and a weekly meeting asks once for each of its dates. */
const known = new WeakMap<CalendarEvent, readonly string[]>();

function distinctPeople({ organizer, attendees }: CalendarEvent): readonly string[] {
  const people = new Set<string>();
  if (organizer !== null && isPerson(organizer)) people.add(organizer);
  for (const { address, kind } of attendees) {
    if (kind !== 'ROOM' && kind !== 'RESOURCE' && isPerson(address)) people.add(address);
  }
  return [...people].sort(byCodeUnit);
}

/** The answer of one attendee (PARTSTAT), null when the person was not invited by name. */
export function participationOf(event: CalendarEvent, address: string | null): string | null {
  if (address === null) return null;
  return event.attendees.find((attendee) => attendee.address === address)?.participation ?? null;
}

export function isPerson(address: string): boolean {
  return address.includes('@') && !address.endsWith('calendar.google.com');
}

/** Order that no locale can change. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

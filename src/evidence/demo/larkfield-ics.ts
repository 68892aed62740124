import { instantText, isoDateOf, localText } from '#kernel/civil';
import { type EpochMs, type LocalMs, msPerDay } from '#kernel/units';

import type { Answer, DemoEvent } from './larkfield-event.ts';
import { people, type PersonKey } from './larkfield-people.data.ts';

/** What the file says of itself. */
export interface CalendarHead {
  readonly name: string;
  readonly zone: string;
  readonly exported: EpochMs;
}

/** Longest physical line without its end, in bytes (RFC 5545 3.1). */
const longestLine = 75;

/** Writes events as iCalendar text (RFC 5545), in the shape of an export from a calendar service. */
export function calendarText(head: CalendarHead, events: readonly DemoEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Larkfield is invented//Trimtab demo//EN',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${head.name}`,
    `X-WR-TIMEZONE:${head.zone}`,
    ...events.flatMap((event) => eventLines(head, event)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(head: CalendarHead, event: DemoEvent): string[] {
  const zoned = (local: LocalMs) => `;TZID=${head.zone}:${compact(localText(local))}`;
  const moment = event.isAllDay
    ? (local: LocalMs) => `;VALUE=DATE:${compact(isoDateOf(Math.floor(local / msPerDay)))}`
    : zoned;
  return [
    'BEGIN:VEVENT',
    `DTSTART${moment(event.start)}`,
    `DTEND${moment(event.end)}`,
    ...(event.rule === undefined ? [] : [`RRULE:${event.rule}`]),
    ...(event.removed ?? []).map((local) => `EXDATE${zoned(local)}`),
    `DTSTAMP:${compact(instantText(head.exported))}`,
    ...(event.guests.length === 0 ? [] : invitation(event)),
    `UID:${event.uid}`,
    ...(event.replaces === undefined ? [] : [`RECURRENCE-ID${zoned(event.replaces)}`]),
    ...(event.isPrivate ? ['CLASS:PRIVATE'] : []),
    `CREATED:${compact(instantText(event.created))}`,
    'SEQUENCE:0',
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(event.title)}`,
    `TRANSP:${event.isAllDay && !event.isAway ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.isAway ? ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'] : []),
    'END:VEVENT',
  ];
}

/** The organizer stands in the list of attendees too, and has accepted, as services write it. */
function invitation({ organizer, guests }: DemoEvent): string[] {
  const { name, address } = people[organizer];
  return [
    `ORGANIZER;CN=${name}:mailto:${address}`,
    attendee(organizer, 'ACCEPTED'),
    ...guests.map(({ person, answer }) => attendee(person, answer)),
  ];
}

function attendee(person: PersonKey, answer: Answer): string {
  const { name, address } = people[person];
  return `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};CN=${name}:mailto:${address}`;
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}

/** RFC 5545 3.3.11. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`);
}

/** Breaks a line so that no piece is longer than 75 bytes and no character is cut (RFC 5545 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  let width = 0;
  for (let at = 0; at < line.length; at += 1) {
    const bytes = utf8Length(line.charCodeAt(at));
    if (width + bytes > longestLine) {
      pieces.push(line.slice(from, at));
      from = at;
      width = 1;
    }
    width += bytes;
  }
  pieces.push(line.slice(from));
  return pieces.join('\r\n ');
}

/** Bytes of a UTF-16 unit in UTF-8. Larkfield writes nothing beyond the basic plane, so a unit is a character. */
function utf8Length(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

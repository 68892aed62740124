/** One event of a calendar written by a test; times are UTC, `20260112T090000Z`, dates `20260112`. */
export interface EventText {
  readonly uid: string;
  readonly start: string;
  readonly end?: string;
  readonly title?: string;
  readonly organizer?: string;
  /** Address, or address and PARTSTAT. */
  readonly guests?: readonly (string | readonly [address: string, answer: string])[];
  readonly created?: string;
  /** Further content lines, for example an RRULE. */
  readonly more?: readonly string[];
}

/** A calendar file as a vendor would write it. */
export function calendarText(events: readonly EventText[], head: readonly string[] = []): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Larkfield//Tests//EN',
    ...head,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

function eventLines(event: EventText): string[] {
  const { uid, start, end, title, organizer, guests, created, more } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    timeLine('DTSTART', start),
    ...(end === undefined ? [] : [timeLine('DTEND', end)]),
    `SUMMARY:${title ?? 'Roadmap review'}`,
    ...(organizer === undefined ? [] : [`ORGANIZER:mailto:${organizer}`]),
    ...(guests ?? []).map((guest) => {
      const [address, answer] = typeof guest === 'string' ? [guest, 'ACCEPTED'] : guest;
      return `ATTENDEE;PARTSTAT=${answer}:mailto:${address}`;
    }),
    ...(created === undefined ? [] : [`CREATED:${created}`]),
    ...(more ?? []),
    'END:VEVENT',
  ];
}

function timeLine(name: string, value: string): string {
  return value.length === 8 ? `${name};VALUE=DATE:${value}` : `${name}:${value}`;
}

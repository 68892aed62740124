import { daysFromIsoDate } from '#kernel/civil';
import { invariant } from '#kernel/problem';
import { randomStreams } from '#kernel/random';
import { type Zone, zoneNamed } from '#kernel/time';
import { msPerDay, msPerHour, msPerMinute } from '#kernel/units';

import { atTime, dayNumber } from './larkfield-days.ts';
import type { DemoEvent } from './larkfield-event.ts';
import { calendarText } from './larkfield-ics.ts';
import { oneOffEvents } from './larkfield-one-offs.ts';
import { people, productManagers } from './larkfield-people.data.ts';
import { rhythmEvents } from './larkfield-rhythm.ts';
import { allDays, asks } from './larkfield-series.data.ts';

/** What `trimtab demo` passes to the scorecard together with the calendar. */
export const larkfield = {
  fileName: 'larkfield.ics',
  me: people.mara.address,
  leaders: [people.dana.address],
  productPeople: productManagers.map((key) => people[key].address),
  zone: 'Europe/Stockholm',
  /** The day after the last complete week. */
  asOf: '2026-11-23',
} as const;

/** Any number would do; it only has to stay the same. */
const seed = 2026;
/** An export on the morning of the as-of day. */
const exportedAt = 6 * msPerHour + 40 * msPerMinute;

/**
 * The calendar of Mara Lindqvist, product operations at Larkfield, as iCalendar text: plainly invented, built by
 * the same steps every time, half a year of rhythm, fires, tool administration and a little coaching. Nothing in
 * it is a number of the scorecard; those come from the engine.
 */
export function larkfieldCalendar(): string {
  const zone = zoneNamed(larkfield.zone);
  invariant(zone !== null, 'the demo lives in a known zone');
  const exportDay = daysFromIsoDate(larkfield.asOf);
  invariant(exportDay !== null, 'as-of is a day');
  const exported = exportDay * msPerDay + exportedAt;

  const random = randomStreams(seed);
  const rhythm = rhythmEvents(zone, random);
  const events = [...rhythm, ...askEvents(zone), ...wholeDays(zone)];
  const all = [...events, ...oneOffEvents(zone, random, events)]
    // What was made after the export cannot be in it.
    .filter(({ created }) => created <= exported)
    .toSorted((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1));
  return calendarText({ name: larkfield.me, zone: larkfield.zone, exported }, all);
}

function askEvents(zone: Zone): DemoEvent[] {
  return asks.map(({ title, day, at, by, answer }) => {
    const start = atTime(dayNumber(day), at);
    const other = by === 'mara' ? 'dana' : 'mara';
    return {
      uid: `ask-${day}@larkfield.example`,
      title,
      start,
      end: start + 30 * msPerMinute,
      isAllDay: false,
      created: zone.toInstant(start) - 9 * msPerDay,
      organizer: by,
      guests: [{ person: other, answer: answer === 'cancelled' ? 'ACCEPTED' : answer }],
      isCancelled: answer === 'cancelled',
      isPrivate: false,
      isAway: false,
    };
  });
}

function wholeDays(zone: Zone): DemoEvent[] {
  return allDays.map(({ title, day, days, isAway }) => {
    const start = dayNumber(day) * msPerDay;
    return {
      uid: `day-${day}@larkfield.example`,
      title,
      start,
      end: start + days * msPerDay,
      isAllDay: true,
      created: zone.toInstant(start) - 40 * msPerDay,
      organizer: 'mara',
      guests: [],
      isCancelled: false,
      isPrivate: false,
      isAway,
    };
  });
}

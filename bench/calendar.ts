import { civilFromDays, daysFromCivil, instantText, localText, weekdayOf } from '#kernel/civil';
import { msPerDay, msPerHour, msPerMinute } from '#kernel/units';

import { type Draw, drawFrom } from './draw.ts';
import { timezoneBlocks, zoneNames } from './timezones.data.ts';
import * as words from './words.data.ts';

/** What a bench calendar holds. The same plan gives the same bytes. */
export interface CalendarPlan {
  readonly events: number;
  /** Distinct titles: real calendars repeat one every five to eight events. */
  readonly titles: number;
  readonly people: number;
  readonly firstYear: number;
  readonly years: number;
  readonly seed: number;
}

interface Person {
  readonly name: string;
  readonly address: string;
}

/**
 * Answers one export as the large vendors write it, event by event: about 560 bytes each, a tenth all-day, an
 * eighth recurring (most of them ended), with exceptions, overrides, attendees, alarms and folded lines.
 */
export function* calendarText(plan: CalendarPlan): Generator<string> {
  const draw = drawFrom(plan.seed);
  const titles = distinctTitles(plan.titles);
  const people = distinctPeople(plan.people);
  yield header;
  let written = 0;
  while (written < plan.events) {
    const events = series(written, plan, { draw, titles, people }).slice(0, plan.events - written);
    for (const event of events) yield folded(event);
    written += events.length;
  }
  yield 'END:VCALENDAR\r\n';
}

const header = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Bench//Invented Calendar//EN',
  'VERSION:2.0',
  'CALSCALE:GREGORIAN',
  'METHOD:PUBLISH',
  'X-WR-CALNAME:ada.abara1@example.invalid',
  'X-WR-TIMEZONE:Europe/Berlin',
  ...timezoneBlocks,
  '',
].join('\r\n');

interface Cast {
  readonly draw: Draw;
  readonly titles: readonly string[];
  readonly people: readonly Person[];
}

/** One event, or a recurring one with the overrides that belong to it. */
function series(index: number, plan: CalendarPlan, cast: Cast): string[][] {
  const { draw } = cast;
  const day = daysFromCivil(plan.firstYear, 1, 1) + draw.below(plan.years * 365);
  const start =
    day * msPerDay + (8 + draw.below(10)) * msPerHour + draw.below(4) * 15 * msPerMinute;
  const length = draw.of([15, 30, 30, 30, 45, 60, 60, 90, 120]) * msPerMinute;
  const isAllDay = draw.chance(0.1);
  const zone =
    isAllDay || draw.chance(0.35) ? null : (zoneNames[draw.below(zoneNames.length)] ?? null);
  const when = { start, length, isAllDay, zone };
  const uid = `${index.toString(36).padStart(6, '0')}${draw.below(2 ** 31).toString(36)}@example.invalid`;
  const title = cast.titles[draw.below(cast.titles.length)] ?? '';
  const rule = draw.chance(0.12) ? ruleFor(start, draw) : [];
  const body = bodyOf(title, start, cast);
  const events = [event(uid, when, [...rule, ...body])];
  const moved = rule.length > 0 && draw.chance(0.3) ? 1 + draw.below(3) : 0;
  for (let week = 1; week <= moved; week += 1) {
    const original = { ...when, start: start + week * 7 * msPerDay };
    const later = { ...original, start: original.start + msPerHour };
    events.push(event(uid, later, [timeLine('RECURRENCE-ID', original, original.start), ...body]));
  }
  return events;
}

interface When {
  readonly start: number;
  readonly length: number;
  readonly isAllDay: boolean;
  readonly zone: string | null;
}

function event(uid: string, when: When, body: readonly string[]): string[] {
  const end = when.isAllDay ? when.start + msPerDay : when.start + when.length;
  return [
    'BEGIN:VEVENT',
    timeLine('DTSTART', when, when.start),
    timeLine('DTEND', when, end),
    'DTSTAMP:20260105T080000Z',
    `UID:${uid}`,
    ...body,
    'END:VEVENT',
  ];
}

function timeLine(name: string, when: When, local: number): string {
  const digits = localText(local).replace(/[-:]/g, '');
  if (when.isAllDay) return `${name};VALUE=DATE:${digits.slice(0, 8)}`;
  return when.zone === null ? `${name}:${digits}Z` : `${name};TZID=${when.zone}:${digits}`;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Most series end: by UNTIL within a year, or by COUNT; one in twenty goes on for ever. */
function ruleFor(start: number, draw: Draw): string[] {
  const days = Math.floor(start / msPerDay);
  const weekday = weekdays[weekdayOf(days) - 1] ?? 'MO';
  const nth = Math.ceil(civilFromDays(days).day / 7);
  const kind = draw.of([
    `FREQ=WEEKLY;WKST=MO;INTERVAL=1;BYDAY=${weekday}`,
    `FREQ=WEEKLY;BYDAY=${weekday}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    `FREQ=WEEKLY;BYDAY=${weekday}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    `FREQ=MONTHLY;BYMONTHDAY=${civilFromDays(days).day}`,
    `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    'FREQ=DAILY;INTERVAL=7',
    'FREQ=YEARLY',
  ]);
  const until = localText(start + (30 + draw.below(300)) * msPerDay).replace(/[-:]/g, '');
  const end = draw.of([`;UNTIL=${until}Z`, `;UNTIL=${until}Z`, `;COUNT=${2 + draw.below(30)}`]);
  const lines = [`RRULE:${kind}${draw.chance(0.05) ? '' : end}`];
  if (draw.chance(0.25)) {
    const gone = localText(start + 14 * msPerDay).replace(/[-:]/g, '');
    lines.push(`EXDATE;TZID=Europe/Berlin:${gone}`);
  }
  return lines;
}

function bodyOf(title: string, start: number, { draw, people }: Cast): string[] {
  const created = start - (1 + draw.below(60 * 24)) * msPerHour;
  const stamp = (at: number) => instantText(at).replace(/[-:]/g, '');
  const guests = draw.chance(0.4) ? 1 + draw.below(5) : 0;
  const invited = Array.from({ length: guests }, () => people[draw.below(people.length)]);
  const lines = [`CREATED:${stamp(created)}`, `LAST-MODIFIED:${stamp(created + msPerHour)}`];
  if (guests > 0) lines.push(`ORGANIZER;CN=${invited[0]?.name}:mailto:${invited[0]?.address}`);
  for (const person of invited) {
    const answer = draw.of([
      'ACCEPTED',
      'ACCEPTED',
      'ACCEPTED',
      'TENTATIVE',
      'DECLINED',
      'NEEDS-ACTION',
    ]);
    lines.push(
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${answer};CN=${person?.name};X-NUM-GUESTS=0:mailto:${person?.address}`,
    );
  }
  const length = draw.chance(0.27) ? 1 + draw.below(5) : 0;
  const text = Array.from({ length }, () => words.sentences[draw.below(words.sentences.length)]);
  if (length > 0) lines.push(`DESCRIPTION:${escaped(text.join('\n'))}`);
  if (draw.chance(0.3)) lines.push(`LOCATION:Room ${1 + draw.below(40)}\\, floor ${draw.below(9)}`);
  if (draw.chance(0.03)) lines.push('CLASS:PRIVATE');
  lines.push(`SEQUENCE:${draw.below(4)}`, 'STATUS:CONFIRMED', `SUMMARY:${escaped(title)}`);
  lines.push(draw.chance(0.1) ? 'TRANSP:TRANSPARENT' : 'TRANSP:OPAQUE');
  if (draw.chance(0.15)) {
    lines.push(
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Reminder',
      'TRIGGER:-PT10M',
      'END:VALARM',
    );
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Folds at 74 characters, as vendors do: within the 75 octets of RFC 5545 3.1 for the Latin text they count. */
function folded(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/(.{74})(?=.)/gsu, '$1\r\n ')).join('\r\n') + '\r\n';
}

function distinctTitles(count: number): string[] {
  const titles: string[] = [];
  for (const detail of words.details)
    for (const subject of words.subjects)
      for (const activity of words.activities) titles.push(`${activity} ${subject}${detail}`);
  if (titles.length < count)
    throw new Error(`The words make ${titles.length} titles, not ${count}`);
  // Spread over all combinations, so that few titles do not mean one detail.
  return Array.from(
    { length: count },
    (_, i) => titles[Math.floor((i * titles.length) / count)] ?? '',
  );
}

function distinctPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => {
    const first = words.firstNames[i % words.firstNames.length] ?? '';
    const last =
      words.lastNames[Math.floor(i / words.firstNames.length) % words.lastNames.length] ?? '';
    const plain = `${first}.${last}`
      .normalize('NFD')
      .replace(/[^A-Za-z.]/g, '')
      .toLowerCase();
    return { name: `${first} ${last}`, address: `${plain}${i + 1}@example.invalid` };
  });
}

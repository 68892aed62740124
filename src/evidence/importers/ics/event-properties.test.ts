import { describe, expect, test } from 'vitest';

import { instantText } from '#kernel/civil';

import type { CalendarEvent } from '../../model/calendar.ts';
import { calendar, codesOf, event, readingOf } from './fixtures/calendars.ts';

/** The event of these properties, on some day. */
async function read(...properties: readonly string[]): Promise<CalendarEvent | undefined> {
  return (await readingOf(calendar(event('DTSTART:20260105T090000Z', ...properties)))).events[0];
}

test('a title is kept raw: edge spaces and inner line breaks stay, escapes are undone', async () => {
  const found = await read('SUMMARY:  a\\, b\\; c\\nd \\\\n \\x  ');
  expect(found?.title).toBe('  a, b; c\nd \\n \\x  ');
});

test('a title with parameters is the value behind them', async () => {
  const found = await read('SUMMARY;LANGUAGE=en;X-A="a:b;c":Review: part 1');
  expect(found?.title).toBe('Review: part 1');
});

test('people are told by their addresses, lower case, with defaults where nothing is said', async () => {
  const found = await read(
    'ORGANIZER;CN="Ann, Head":MAILTO:Ann@Example.com',
    'ATTENDEE;CUTYPE=room;ROLE=OPT-PARTICIPANT;PARTSTAT=Declined;CN=Bo:mailto:bo@example.com',
    'ATTENDEE:mailto:cy@example.com',
    'ATTENDEE;EMAIL=di@example.com:/aMTIz/principal/',
    'ATTENDEE;CN=nobody:',
  );
  expect(found?.organizer).toBe('ann@example.com');
  expect(found?.attendees).toEqual([
    {
      address: 'bo@example.com',
      name: 'Bo',
      participation: 'DECLINED',
      role: 'OPT-PARTICIPANT',
      kind: 'ROOM',
    },
    {
      address: 'cy@example.com',
      name: null,
      participation: 'NEEDS-ACTION',
      role: 'REQ-PARTICIPANT',
      kind: 'INDIVIDUAL',
    },
    {
      address: 'di@example.com',
      name: null,
      participation: 'NEEDS-ACTION',
      role: 'REQ-PARTICIPANT',
      kind: 'INDIVIDUAL',
    },
  ]);
});

test('the facts that evidence weighs are kept', async () => {
  const found = await read(
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'SEQUENCE:7',
    'CATEGORIES:Work,A\\,B',
    'CATEGORIES:More',
    'CREATED:20260101T000000Z',
    'LAST-MODIFIED:20260102T000000Z',
    'DTSTAMP:20260103T000000Z',
    'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
  );
  const day = 86_400_000;
  expect(found).toMatchObject({
    status: 'TENTATIVE',
    isTransparent: true,
    sequence: 7,
    categories: ['Work', 'A,B', 'More'],
    lastModified: (found?.created ?? 0) + day,
    stamp: (found?.created ?? 0) + 2 * day,
    busyStatus: 'OOF',
    isOutOfOffice: true,
  });
});

test('a vendor can say out of office in its own way', async () => {
  expect((await read('X-GOOGLE-EVENT-TYPE:outOfOffice'))?.isOutOfOffice).toBe(true);
  expect((await read('X-GOOGLE-EVENT-TYPE:focusTime'))?.isOutOfOffice).toBe(false);
  expect((await read('X-MICROSOFT-CDO-BUSYSTATUS:NONSENSE'))?.busyStatus).toBeNull();
});

describe('a private event', () => {
  test.each(['PRIVATE', 'CONFIDENTIAL', 'confidential', 'X-SECRET'])(
    'of CLASS:%s loses what it is about and who is there, wherever the class stands',
    async (name) => {
      const secrets = [
        'SUMMARY:Dentist',
        'ATTENDEE:mailto:doc@example.com',
        'ORGANIZER:mailto:doc@example.com',
        'CATEGORIES:Health',
        'LOCATION:Main St',
      ];
      const found = await read(...secrets, `CLASS:${name}`, 'STATUS:CONFIRMED');
      expect(found).toMatchObject({
        isPrivate: true,
        title: '',
        organizer: null,
        attendees: [],
        categories: [],
        status: 'CONFIRMED',
      });
      expect(
        JSON.stringify(
          await readingOf(calendar(event('DTSTART:20260105', `CLASS:${name}`, ...secrets))),
        ),
      ).not.toMatch(/dentist|doc@|health|main st/i);
    },
  );

  test('of CLASS:PUBLIC is none', async () => {
    expect((await read('CLASS:PUBLIC', 'SUMMARY:Open'))?.title).toBe('Open');
  });
});

test('what is given twice counts once: the first', async () => {
  const found = await read('SUMMARY:one', 'SUMMARY:two', 'STATUS:CONFIRMED', 'STATUS:CANCELLED');
  expect(found).toMatchObject({ title: 'one', status: 'CONFIRMED' });
});

test('limits of one event are said, and what is within them is kept', async () => {
  const people = Array.from({ length: 1_001 }, (_, i) => `ATTENDEE:mailto:p${i}@example.com`);
  const rules = Array.from({ length: 51 }, () => 'RRULE:FREQ=DAILY;COUNT=2');
  const categories = `CATEGORIES:${'a,'.repeat(51)}`;
  const dates = Array.from(
    { length: 3_000 },
    () => 'RDATE:20260101,20260102,20260103,20260104,20260105,20260106,20260107',
  );
  const reading = await readingOf(
    calendar(event('DTSTART:20260105', categories, ...people, ...rules, ...dates)),
  );
  expect(reading.events[0]?.attendees).toHaveLength(1_000);
  expect(reading.schedules.at(0)?.recurrence?.rules).toHaveLength(50);
  expect(reading.schedules.at(0)?.recurrence?.dates).toHaveLength(20_000);
  expect(codesOf(reading)).toEqual([
    '3 evidence.too-many-attendees',
    '3 evidence.too-many-categories',
    '3 evidence.too-many-rules',
    '3 evidence.too-many-dates',
  ]);
});

test('dates of a whole file are kept up to half a million, and that is said', async () => {
  const line = `EXDATE:${'20260101,'.repeat(20_000)}`;
  const events = Array.from({ length: 27 }, () => event('DTSTART:20260105', line));
  const reading = await readingOf(calendar(...events));
  const counts = events.map((_, i) => reading.schedules.at(i)?.recurrence?.exceptionDates.length);
  expect(counts.slice(-3)).toEqual([20_000, 0, 0]);
  expect(new Set(codesOf(reading).map((code) => code.split(' ')[1]))).toEqual(
    new Set(['evidence.too-many-dates']),
  );
});

test('a part that cannot be read is listed and left out', async () => {
  const reading = await readingOf(
    calendar(
      event(
        'DTSTART:20260105',
        'SEQUENCE:x',
        'EXDATE:20260106,never',
        'RECURRENCE-ID:x',
        'DURATION:1h',
      ),
    ),
  );
  expect(codesOf(reading)).toEqual(
    [4, 5, 6, 7].map((line) => `${line + 1} evidence.unreadable-value`),
  );
  expect(reading.schedules.at(0)?.recurrence?.exceptionDates).toHaveLength(1);
});

test('a calendar tells its name, its zone, its latest stamp and the zones its events use', async () => {
  const reading = await readingOf(
    calendar(
      'X-WR-CALNAME:Ann\\, work',
      'X-WR-TIMEZONE:Europe/Berlin',
      event('UID:1', 'DTSTART;TZID=Europe/Berlin:20260105T090000', 'DTSTAMP:20260101T000000Z'),
      event(
        'UID:2',
        'DTSTART;TZID=/x.org/Europe/Berlin:20260105T090000',
        'LAST-MODIFIED:20260102T000000Z',
      ),
      event('UID:3', 'DTSTART;TZID=America/New_York:20260105T090000'),
      event('UID:4', 'DTSTART:20260105T090000Z'),
      event('UID:5', 'DTSTART:20260105T090000'),
      event('UID:6', 'DTSTART;TZID=Europe/Berlin;VALUE=DATE:20260105'),
    ),
  );
  expect(reading.sources).toMatchObject([
    { name: 'test.ics', calendarName: 'Ann, work', zone: 'Europe/Berlin' },
  ]);
  expect(instantText(reading.latestStamp ?? 0)).toBe('2026-01-02T00:00:00Z');
  expect([...reading.zoneUse]).toEqual([
    ['Europe/Berlin', 2],
    ['America/New_York', 1],
  ]);
});

test('a calendar without stamps has no latest one', async () => {
  expect((await readingOf(calendar(event('DTSTART:20260105')))).latestStamp).toBeNull();
});

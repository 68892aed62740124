import { describe, expect, test } from 'vitest';

import {
  calendar,
  codesOf,
  diary,
  event,
  readingOf,
  starts,
  windowOf,
} from './fixtures/calendars.ts';
import { occurrencesIn } from './expand.ts';

const january = ['2026-01-01', '2026-02-01'] as const;

describe('recurrence', () => {
  const weekly = [
    'UID:w',
    'DTSTART;TZID=Europe/Berlin:20260105T090000',
    'DTEND;TZID=Europe/Berlin:20260105T100000',
    'SUMMARY:Weekly',
    'RRULE:FREQ=WEEKLY',
  ];

  test('keeps the time of day when the clocks change', async () => {
    const reading = await readingOf(calendar(event(...weekly)));
    expect(starts(reading, '2026-03-20', '2026-04-03')).toEqual([
      '2026-03-23T08:00:00Z',
      '2026-03-30T07:00:00Z',
    ]);
  });

  test('DTSTART is an occurrence and one of COUNT even when its rule does not match it', async () => {
    const reading = await readingOf(
      calendar(event('DTSTART:20260105T090000Z', 'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3')),
    );
    expect(starts(reading, '2026-01-01', '2027-01-01')).toEqual([
      '2026-01-05T09:00:00Z',
      '2026-01-06T09:00:00Z',
      '2026-01-13T09:00:00Z',
    ]);
  });

  test.each([
    ['in UTC', '20260119T080000Z', 3],
    ['in UTC, one second too early', '20260119T075959Z', 2],
    ['on the clock of the series', '20260119T090000', 3],
    ['on the clock of the series, one second too early', '20260119T085959', 2],
    ['as a date, which is the whole of it', '20260119', 3],
    ['before DTSTART', '20260104T000000Z', 0],
  ])('UNTIL %s ends it', async (_, until, count) => {
    const reading = await readingOf(
      calendar(event(...weekly.slice(0, -1), `RRULE:FREQ=WEEKLY;UNTIL=${until}`)),
    );
    expect(starts(reading, '2026-01-01', '2027-01-01')).toHaveLength(count);
  });

  test('an invalid rule keeps the first date and is listed when read', async () => {
    const reading = await readingOf(
      calendar(event(...weekly.slice(0, -1), 'RRULE:FREQ=FORTNIGHTLY')),
    );
    expect(starts(reading, '2026-01-01', '2027-01-01')).toEqual(['2026-01-05T08:00:00Z']);
    expect(codesOf(reading)).toEqual(['3 evidence.invalid-rule']);
  });

  test.each([
    ['in UTC', 'EXDATE:20260112T080000Z'],
    ['in its zone', 'EXDATE;TZID=Europe/Berlin:20260112T090000'],
    ['in another zone', 'EXDATE;TZID=America/New_York:20260112T030000'],
    ['without a zone', 'EXDATE:20260112T090000'],
    ['as a date', 'EXDATE;VALUE=DATE:20260112'],
    ['in a list', 'EXDATE:20250101T000000Z,20260112T080000Z,'],
    ['by EXRULE', 'EXRULE:FREQ=MONTHLY;BYDAY=2MO;COUNT=2'],
  ])('EXDATE %s takes one date out', async (_, property) => {
    const reading = await readingOf(
      calendar('X-WR-TIMEZONE:Asia/Tokyo', event(...weekly, property)),
    );
    const expected = property.startsWith('EXRULE')
      ? ['2026-01-19T08:00:00Z', '2026-01-26T08:00:00Z']
      : ['2026-01-05T08:00:00Z', '2026-01-19T08:00:00Z', '2026-01-26T08:00:00Z'];
    const found = starts(reading, ...january);
    expect(property.startsWith('EXRULE') ? found.slice(1) : found).toEqual(expected);
  });

  test('EXRULE takes out what its rule gives and nothing else', async () => {
    const reading = await readingOf(
      calendar(
        event(
          'DTSTART:20260105T090000Z',
          'RRULE:FREQ=DAILY;COUNT=7',
          'EXRULE:FREQ=WEEKLY;BYDAY=SA,SU',
        ),
      ),
    );
    expect(starts(reading, ...january).map((start) => start.slice(8, 10))).toEqual([
      '05',
      '06',
      '07',
      '08',
      '09',
    ]);
  });

  test('RDATE adds dates, and a PERIOD brings its own length', async () => {
    const reading = await readingOf(
      calendar(
        event(
          'DTSTART:20260105T090000Z',
          'DURATION:PT1H',
          'RDATE:20260107T090000Z,20260105T090000Z',
          'RDATE;VALUE=PERIOD:20260108T090000Z/PT3H,20260109T090000Z/20260109T091500Z',
        ),
      ),
    );
    expect(diary(reading, ...january)).toEqual([
      '2026-01-05T09:00:00Z/2026-01-05T10:00:00Z',
      '2026-01-07T09:00:00Z/2026-01-07T10:00:00Z',
      '2026-01-08T09:00:00Z/2026-01-08T12:00:00Z',
      '2026-01-09T09:00:00Z/2026-01-09T09:15:00Z',
    ]);
  });

  test('a series that Google split goes on under its second UID', async () => {
    const reading = await readingOf(
      calendar(
        event(
          'UID:abc@google.com',
          'DTSTART:20260105T090000Z',
          'RRULE:FREQ=WEEKLY;UNTIL=20260118T235959Z',
        ),
        event(
          'UID:abc_R20260119T100000@google.com',
          'DTSTART:20260119T100000Z',
          'RRULE:FREQ=WEEKLY',
        ),
      ),
    );
    expect(starts(reading, ...january).map((start) => start.slice(8, 13))).toEqual([
      '05T09',
      '12T09',
      '19T10',
      '26T10',
    ]);
  });

  test('rules that never match or never end stop within their budget, and say so', async () => {
    const reading = await readingOf(
      calendar(
        event('UID:1', 'DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY'),
        event('UID:2', 'DTSTART:20260110T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
        event('UID:3', 'DTSTART:16010101T090000Z', 'RRULE:FREQ=DAILY;BYDAY=MO'),
      ),
    );
    const { table, problems } = occurrencesIn(reading, windowOf(...january));
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['evidence.too-many-occurrences', 3],
    ]);
    expect(table.count).toBe(20_000 + 1 + 4);
  });

  test('more than half a million occurrences are cut, and that is said', async () => {
    const series = Array.from({ length: 26 }, (_, i) =>
      event(`UID:${i}`, 'DTSTART:20260101T000000Z', 'RRULE:FREQ=MINUTELY'),
    );
    const reading = await readingOf(calendar(...series));
    const { table, problems } = occurrencesIn(reading, windowOf(...january));
    expect(table.count).toBe(500_000);
    expect(problems.at(-1)?.code).toBe('evidence.occurrence-limit');
  }, 60_000);
});

describe('the window', () => {
  test('holds what starts in it, dates by their midnights in its zone', async () => {
    const reading = await readingOf(
      calendar(
        event('DTSTART:20260104T225959Z'),
        event('DTSTART:20260104T230000Z'),
        event('DTSTART:20260105'),
        event('DTSTART:20260106'),
      ),
    );
    expect(starts(reading, '2026-01-05', '2026-01-06', 'Europe/Berlin')).toEqual([
      '2026-01-04T23:00:00Z',
      '2026-01-05',
    ]);
  });

  test('is sorted by start, then uid by code units, whatever the order of the file', async () => {
    const events = ['b', 'B', 'ä', 'a'].map((uid) =>
      event(`UID:${uid}`, 'DTSTART:20260105T000000Z', `SUMMARY:${uid}`),
    );
    const dates = [
      event('UID:z', 'DTSTART:20260105', 'SUMMARY:z'),
      event('UID:0', 'DTSTART:20260104T000000Z', 'SUMMARY:0'),
    ];
    const forward = await readingOf(calendar(...events, ...dates));
    const back = await readingOf(calendar(...[...events, ...dates].toReversed()));
    const titles = diary(forward, ...january).map((line) => line.split(' ')[1]);
    expect(titles).toEqual(['0', 'B', 'a', 'b', 'z', 'ä']);
    expect(diary(back, ...january)).toEqual(diary(forward, ...january));
  });

  test('of centuries is sorted too', async () => {
    const reading = await readingOf(
      calendar(
        event('DTSTART:90000105T000000Z'),
        event('DTSTART:16010105'),
        event('DTSTART:20260105'),
      ),
    );
    expect(starts(reading, '1600-01-01', '9999-01-01')).toEqual([
      '1601-01-05',
      '2026-01-05',
      '9000-01-05T00:00:00Z',
    ]);
  });
});

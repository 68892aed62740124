import { describe, expect, test } from 'vitest';

import { calendar, codesOf, diary, event, readingOf, starts } from './fixtures/calendars.ts';

const january = ['2026-01-01', '2026-02-01'] as const;

describe('times', () => {
  test.each([
    ['UTC', 'DTSTART:20260105T090000Z', '2026-01-05T09:00:00Z'],
    ['an IANA zone', 'DTSTART;TZID=Europe/Berlin:20260105T090000', '2026-01-05T08:00:00Z'],
    ['a quoted zone', 'DTSTART;TZID="Europe/Berlin":20260105T090000', '2026-01-05T08:00:00Z'],
    ['a lower-case name', 'dtstart;tzid=Europe/Berlin:20260105T090000', '2026-01-05T08:00:00Z'],
    [
      'a path before the zone',
      'DTSTART;TZID=/x.org/1/Europe/Berlin:20260105T090000',
      '2026-01-05T08:00:00Z',
    ],
    [
      'a Windows zone',
      'DTSTART;TZID=W. Europe Standard Time:20260105T090000',
      '2026-01-05T08:00:00Z',
    ],
    [
      'an escaped zone',
      'DTSTART;TZID="(UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna":20260105T090000',
      '2026-01-05T08:00:00Z',
    ],
    ['a date', 'DTSTART;VALUE=DATE:20260105', '2026-01-05'],
    ['a date that does not say so', 'DTSTART:20260105', '2026-01-05'],
    ['a date written with a time', 'DTSTART;VALUE=DATE:20260105T090000', '2026-01-05'],
    ['a leap second', 'DTSTART:20260105T235960Z', '2026-01-05T23:59:59Z'],
    ['the end of a day', 'DTSTART:20260105T240000Z', '2026-01-06T00:00:00Z'],
    ['spaces around it', 'DTSTART: 20260105T090000Z ', '2026-01-05T09:00:00Z'],
  ])('may be %s', async (_, property, start) => {
    expect(starts(await readingOf(calendar(event(property))), ...january)).toEqual([start]);
  });

  test.each(['20260230', '20261301', '2026-01-05', '20260105T2500', 'tomorrow', ''])(
    'such as "%s" are unreadable, and their event is not used',
    async (text) => {
      const reading = await readingOf(
        calendar(event(`DTSTART:${text}`), event('DTSTART:20260105')),
      );
      expect(codesOf(reading)).toEqual(['3 evidence.unreadable-start']);
    },
  );

  test('without a zone are of the calendar, else of the window', async () => {
    const floating = event('DTSTART:20260105T090000');
    const own = await readingOf(calendar('X-WR-TIMEZONE:America/New_York', floating));
    expect(starts(own, ...january, 'Europe/Berlin')).toEqual(['2026-01-05T14:00:00Z']);
    const none = await readingOf(calendar(floating));
    expect(starts(none, ...january, 'Europe/Berlin')).toEqual(['2026-01-05T08:00:00Z']);
    expect(starts(none, ...january, 'UTC')).toEqual(['2026-01-05T09:00:00Z']);
  });

  test('of a zone that only the file knows are read by its VTIMEZONE, wherever that stands', async () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Ours',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const reading = await readingOf(calendar(event('DTSTART;TZID=Ours:20260105T090000'), ...zone));
    expect(starts(reading, ...january)).toEqual(['2026-01-05T06:00:00Z']);
    expect(reading.problems).toEqual([]);
    expect(reading.zoneUse.size).toBe(0);
  });

  test('of a zone that nobody knows are local, and that is said', async () => {
    const reading = await readingOf(calendar(event('DTSTART;TZID=Atlantis:20260105T090000')));
    expect(starts(reading, ...january)).toEqual(['2026-01-05T09:00:00Z']);
    expect(codesOf(reading)).toEqual(['4 evidence.unknown-zone']);
  });

  test('two calendars of one file may define one name differently', async () => {
    const of = (offset: string): string =>
      calendar(
        'BEGIN:VTIMEZONE',
        'TZID:Ours',
        'BEGIN:STANDARD',
        'DTSTART:19700101T000000',
        `TZOFFSETFROM:${offset}`,
        `TZOFFSETTO:${offset}`,
        'END:STANDARD',
        'END:VTIMEZONE',
        event('DTSTART;TZID=Ours:20260105T090000'),
      );
    const reading = await readingOf(of('+0300') + of('-0300'));
    expect(starts(reading, ...january)).toEqual(['2026-01-05T06:00:00Z', '2026-01-05T12:00:00Z']);
  });

  test('in the gap of spring are on the clock before it, those that come twice are the first', async () => {
    const of = (local: string): string => event(`DTSTART;TZID=America/New_York:${local}`);
    const reading = await readingOf(calendar(of('20260308T023000'), of('20261101T013000')));
    expect(starts(reading, '2026-01-01', '2027-01-01')).toEqual([
      '2026-03-08T07:30:00Z',
      '2026-11-01T05:30:00Z',
    ]);
  });

  test('a recurring time in the gap is read like a single one (RFC 5545 3.3.10)', async () => {
    const reading = await readingOf(
      calendar(
        event(
          'DTSTART;TZID=America/New_York:20260307T023000',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;COUNT=3',
        ),
      ),
    );
    expect(diary(reading, '2026-03-01', '2026-04-01')).toEqual([
      '2026-03-07T07:30:00Z/2026-03-07T08:30:00Z',
      '2026-03-08T07:30:00Z/2026-03-08T08:30:00Z',
      '2026-03-09T06:30:00Z/2026-03-09T07:30:00Z',
    ]);
  });
});

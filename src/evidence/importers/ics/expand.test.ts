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

describe('lengths', () => {
  test.each([
    ['DTEND', ['DTEND:20260105T100000Z'], '10:00:00Z'],
    ['DURATION', ['DURATION:PT1H30M'], '10:30:00Z'],
    ['no end at all', [], '09:00:00Z'],
    ['an end before the start', ['DTEND:20260105T080000Z'], '09:00:00Z'],
    ['a negative duration', ['DURATION:-PT1H'], '09:00:00Z'],
    ['DTEND before DURATION', ['DURATION:PT5H', 'DTEND:20260105T100000Z'], '10:00:00Z'],
    ['an end in another zone', ['DTEND;TZID=Europe/Berlin:20260105T110000'], '10:00:00Z'],
  ])('come from %s', async (_, properties, end) => {
    const reading = await readingOf(calendar(event('DTSTART:20260105T090000Z', ...properties)));
    expect(diary(reading, ...january)).toEqual([`2026-01-05T09:00:00Z/2026-01-05T${end}`]);
  });

  test.each([
    ['one day without an end', [], '2026-01-06'],
    ['up to DTEND, which is not included', ['DTEND;VALUE=DATE:20260108'], '2026-01-08'],
    ['none when they end on the day they start', ['DTEND;VALUE=DATE:20260105'], '2026-01-05'],
    ['by DURATION in days', ['DURATION:P2D'], '2026-01-07'],
    ['by DURATION in weeks', ['DURATION:P1W'], '2026-01-12'],
    ['up to the day of a DTEND with a time', ['DTEND:20260107T120000Z'], '2026-01-07'],
  ])('of whole days are %s', async (_, properties, end) => {
    const reading = await readingOf(calendar(event('DTSTART;VALUE=DATE:20260105', ...properties)));
    expect(diary(reading, ...january)).toEqual([`2026-01-05/${end}`]);
  });

  test('of a day in DURATION are nominal, of DTEND exact (RFC 5545 3.8.5.3)', async () => {
    const of = (uid: string, ...length: readonly string[]): string =>
      event(
        `UID:${uid}`,
        'DTSTART;TZID=Europe/Berlin:20260327T120000',
        ...length,
        'RRULE:FREQ=DAILY;COUNT=2',
      );
    const nominal = await readingOf(calendar(of('1', 'DURATION:P1D')));
    const exact = await readingOf(calendar(of('2', 'DTEND;TZID=Europe/Berlin:20260328T120000')));
    expect(diary(nominal, '2026-03-01', '2026-04-01')[1]).toBe(
      '2026-03-28T11:00:00Z/2026-03-29T10:00:00Z',
    );
    expect(diary(exact, '2026-03-01', '2026-04-01')[1]).toBe(
      '2026-03-28T11:00:00Z/2026-03-29T11:00:00Z',
    );
  });

  test('that are odd are kept and said', async () => {
    const reading = await readingOf(
      calendar(
        event('DTSTART:20260105T090000Z', 'DTEND:20260105T080000Z'),
        event('DTSTART:20260105T090000Z', 'DTEND:20270107T090000Z'),
        event('DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20280107'),
        event('DTSTART:20260105T090000Z', 'DTEND;VALUE=DATE:20260106'),
        event('DTSTART:20260105T090000Z', 'DTEND:soon'),
      ),
    );
    expect(codesOf(reading)).toEqual([
      '3 evidence.end-before-start',
      '7 evidence.very-long-event',
      '15 evidence.end-of-other-kind',
      '21 evidence.unreadable-value',
    ]);
  });
});

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

  const override = (...properties: readonly string[]): string => event('UID:w', ...properties);

  test('an override stands in place of its date, moved within, out of or into the window', async () => {
    const reading = await readingOf(
      calendar(
        override(
          'RECURRENCE-ID;TZID=Europe/Berlin:20260112T090000',
          'DTSTART:20260113T120000Z',
          'SUMMARY:Moved',
        ),
        override('RECURRENCE-ID:20260119T080000Z', 'DTSTART:20260219T120000Z', 'SUMMARY:Out'),
        event(...weekly),
        override('RECURRENCE-ID:20260302T080000Z', 'DTSTART:20260130T120000Z', 'SUMMARY:In'),
      ),
    );
    expect(diary(reading, ...january)).toEqual([
      '2026-01-05T08:00:00Z/2026-01-05T09:00:00Z Weekly',
      '2026-01-13T12:00:00Z/2026-01-13T12:00:00Z Moved',
      '2026-01-26T08:00:00Z/2026-01-26T09:00:00Z Weekly',
      '2026-01-30T12:00:00Z/2026-01-30T12:00:00Z In',
    ]);
    const { table } = occurrencesIn(reading, windowOf(...january));
    expect(
      [...table.recurrence.slice(0, 4)].map((moment) =>
        new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC' }).format(moment),
      ),
    ).toEqual(['2026-01-05', '2026-01-12', '2026-01-26', '2026-03-02']);
  });

  test('a cancelled override is listed with its status', async () => {
    const reading = await readingOf(
      calendar(
        event(...weekly),
        override('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260112T080000Z', 'STATUS:CANCELLED'),
      ),
    );
    const { table } = occurrencesIn(reading, windowOf(...january));
    expect(
      Array.from({ length: table.count }, (_, row) => table.events[table.event[row] ?? 0]?.status),
    ).toEqual(['', 'CANCELLED', '', '']);
  });

  test('an override of a date that EXDATE took out is taken out with it', async () => {
    const reading = await readingOf(
      calendar(
        event(...weekly, 'EXDATE:20260112T080000Z'),
        override('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260112T080000Z', 'SUMMARY:Ghost'),
      ),
    );
    expect(diary(reading, ...january)).toHaveLength(3);
  });

  test('an override of a whole day names its day, in a series of times too', async () => {
    const days = ['UID:w', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=DAILY;COUNT=3'];
    const reading = await readingOf(
      calendar(
        event(...days),
        override('RECURRENCE-ID;VALUE=DATE:20260106', 'DTSTART;VALUE=DATE:20260109'),
      ),
    );
    expect(starts(reading, ...january)).toEqual(['2026-01-05', '2026-01-07', '2026-01-09']);
    const timed = await readingOf(
      calendar(
        event(...weekly),
        override('RECURRENCE-ID;VALUE=DATE:20260112', 'DTSTART:20260113T000000Z'),
      ),
    );
    expect(starts(timed, ...january)).toEqual([
      '2026-01-05T08:00:00Z',
      '2026-01-13T00:00:00Z',
      '2026-01-19T08:00:00Z',
      '2026-01-26T08:00:00Z',
    ]);
  });

  test('overrides without their series are read for what they are', async () => {
    const reading = await readingOf(
      calendar(override('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260113T080000Z')),
    );
    expect(starts(reading, ...january)).toEqual(['2026-01-13T08:00:00Z']);
  });

  test('RANGE=THISANDFUTURE moves what follows by the same time on the clock, with the new length and title', async () => {
    const reading = await readingOf(
      calendar(
        event(...weekly),
        override(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260323T090000',
          'DTSTART;TZID=Europe/Berlin:20260324T110000',
          'DURATION:PT30M',
          'SUMMARY:Later',
        ),
        override(
          'RECURRENCE-ID;TZID=Europe/Berlin:20260406T090000',
          'DTSTART;TZID=Europe/Berlin:20260406T090000',
          'SUMMARY:As before',
        ),
      ),
    );
    expect(diary(reading, '2026-03-16', '2026-04-15')).toEqual([
      '2026-03-16T08:00:00Z/2026-03-16T09:00:00Z Weekly',
      '2026-03-24T10:00:00Z/2026-03-24T10:30:00Z Later',
      '2026-03-31T09:00:00Z/2026-03-31T09:30:00Z Later',
      '2026-04-06T07:00:00Z/2026-04-06T07:00:00Z As before',
      '2026-04-14T09:00:00Z/2026-04-14T09:30:00Z Later',
    ]);
    // From the middle of what was moved, the same answer.
    expect(starts(reading, '2026-03-31', '2026-04-01')).toEqual(['2026-03-31T09:00:00Z']);
  });

  test('a rule of an override is not used, and that is said', async () => {
    const reading = await readingOf(
      calendar(
        event(...weekly),
        override('RECURRENCE-ID:20260112T080000Z', 'DTSTART:20260112T080000Z', 'RRULE:FREQ=DAILY'),
      ),
    );
    expect(codesOf(reading)).toEqual(['10 evidence.override-rule-ignored']);
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

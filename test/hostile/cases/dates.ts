import { calendar, event, hostile, type HostileCase, times } from '../case.ts';

function digits(day: number): string {
  return String(day).padStart(2, '0');
}

/** Date lists, overrides and lengths that do not fit together. */
export const dateCases: readonly HostileCase[] = [
  hostile(
    'a flood of a hundred thousand added dates is cut',
    () =>
      calendar(
        event(
          ...times(
            100,
            (i) =>
              `RDATE:${times(1_000, (k) => `202602${digits(1 + (i % 28))}T${digits(k % 24)}${digits(k % 60)}${digits(i % 60)}Z`).join(',')}`,
          ),
        ),
      ),
    { exit: 0, problems: { 'evidence.too-many-dates': 1 } },
  ),
  hostile(
    'a flood of exceptions is cut, and those kept still count',
    () =>
      calendar(
        event(
          'RRULE:FREQ=DAILY;COUNT=3',
          ...times(100, () => `EXDATE:${times(1_000, () => '20260106T090000Z').join(',')}`),
        ),
      ),
    { exit: 0, occurrences: 2, problems: { 'evidence.too-many-dates': 1 } },
  ),
  hostile(
    'a list of commas is a list of nothing',
    () => calendar(event(`RDATE:${','.repeat(100_000)}`)),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'ten thousand copies of one event are one event',
    () => calendar(times(10_000, () => event('UID:same', 'SEQUENCE:7'))),
    { exit: 0, occurrences: 1 },
  ),
  hostile(
    'a SEQUENCE beyond all numbers wins, a negative one is told',
    () =>
      calendar(
        event('UID:s', `SEQUENCE:${'9'.repeat(400)}`, 'SUMMARY:Newest'),
        event('UID:s', 'SEQUENCE:-5', 'SUMMARY:Odd'),
      ),
    { exit: 0, titles: ['Newest'] },
  ),
  hostile(
    'an override that replaces itself',
    () => calendar(event('UID:self', 'RECURRENCE-ID:20260105T090000Z', 'RRULE:FREQ=SECONDLY')),
    { exit: 0, occurrences: 1, problems: { 'evidence.override-rule-ignored': 1 } },
  ),
  hostile(
    'a thousand overrides of one date: the last version counts',
    () =>
      calendar(
        event('UID:o', 'RRULE:FREQ=DAILY;COUNT=2'),
        ...times(1_000, (i) =>
          event(
            'UID:o',
            'RECURRENCE-ID:20260106T090000Z',
            'DTSTART:20260106T100000Z',
            `SEQUENCE:${i}`,
            `SUMMARY:Version ${i}`,
          ),
        ),
      ),
    { exit: 0, titles: ['Hostile', 'Version 999'] },
  ),
  hostile(
    'two thousand chained changes of this and all future dates',
    () =>
      calendar(
        event('UID:chain', 'RRULE:FREQ=DAILY'),
        ...times(2_000, (i) =>
          event(
            'UID:chain',
            `RECURRENCE-ID;RANGE=THISANDFUTURE:2026${digits(1 + (Math.floor(i / 28) % 12))}${digits(1 + (i % 28))}T090000Z`,
            `DTSTART:20260105T${digits(i % 24)}0000Z`,
          ),
        ),
      ),
    { exit: 0 },
  ),
  hostile(
    'overrides that move a date to itself by a century',
    () =>
      calendar(
        event('UID:c', 'RRULE:FREQ=DAILY;COUNT=3'),
        event('UID:c', 'RECURRENCE-ID:20260106T090000Z', 'DTSTART:21260106T090000Z'),
        event('UID:c', 'RECURRENCE-ID:20260107T090000Z', 'DTSTART:19260107T090000Z'),
      ),
    { exit: 0, occurrences: 1, problems: {} },
  ),
  hostile(
    'lengths below zero are no lengths',
    () =>
      calendar(
        event('DTSTART:20260105T090000Z', 'DURATION:-PT1H'),
        event('DTSTART:20260105T090000Z', 'DTEND:20260104T090000Z'),
        event('DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260101'),
      ),
    { exit: 0, occurrences: 3, problems: { 'evidence.end-before-start': 3 } },
  ),
  hostile(
    'a length of ten billion weeks',
    () => calendar(event('DTSTART:20260105T090000Z', 'DURATION:P9999999999W')),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'a length written with a thousand digits',
    () => calendar(event('DTSTART:20260105T090000Z', `DURATION:PT${'9'.repeat(1_000)}S`)),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'a meeting from 1601 to 9999 is listed as very long',
    () => calendar(event('DTSTART:16010101T000000Z', 'DTEND:99991231T235959Z')),
    {
      exit: 0,
      occurrences: 0,
      problems: { 'evidence.very-long-event': 1 },
    },
  ),
  hostile(
    'days that do not exist are not moved to others',
    () =>
      calendar(
        ...[
          '20260230T090000Z',
          '20261301T090000Z',
          '20260431T090000Z',
          '20260105T250000Z',
          '100000101T090000Z',
          '2026-01-05',
          'tomorrow',
          '',
        ].map((text) => event(`DTSTART:${text}`)),
        event('SUMMARY:Fine'),
      ),
    { exit: 0, titles: ['Fine'], problems: { 'evidence.unreadable-start': 8 } },
  ),
  hostile(
    'the years 0 and 9999 are read',
    () =>
      calendar(
        event('DTSTART:00000101T000000Z', 'RRULE:FREQ=YEARLY'),
        event('DTSTART:99991231T235959Z', 'RRULE:FREQ=SECONDLY'),
      ),
    { exit: 0 },
  ),
  hostile(
    'periods that run backwards',
    () =>
      calendar(
        event(
          'RDATE;VALUE=PERIOD:20260110T100000Z/20260110T090000Z,20260111T100000Z/-PT5M,/,20260112T100000Z/',
        ),
      ),
    { exit: 0 },
  ),
  hostile(
    'a hundred thousand meetings of no length',
    () => calendar(times(100_000, () => event('DTSTART:20260105T090000Z'))),
    { exit: 0, occurrences: 100_000, problems: {} },
  ),
];

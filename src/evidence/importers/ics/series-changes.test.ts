import { describe, expect, test } from 'vitest';

import { dayOf, isoDateOf } from '#kernel/civil';

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

describe('overrides', () => {
  const weekly = [
    'UID:w',
    'DTSTART;TZID=Europe/Berlin:20260105T090000',
    'DTEND;TZID=Europe/Berlin:20260105T100000',
    'SUMMARY:Weekly',
    'RRULE:FREQ=WEEKLY',
  ];

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
    expect(Array.from(table.recurrence, (moment) => isoDateOf(dayOf(moment)))).toEqual([
      '2026-01-05',
      '2026-01-12',
      '2026-01-26',
      '2026-03-02',
    ]);
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
});

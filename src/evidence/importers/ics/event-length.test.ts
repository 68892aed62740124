import { describe, expect, test } from 'vitest';

import { calendar, codesOf, diary, event, readingOf } from './fixtures/calendars.ts';

const january = ['2026-01-01', '2026-02-01'] as const;

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

import { describe, expect, test } from 'vitest';

import { daysFromIsoDate } from '#kernel/civil';
import { utc, zoneNamed, type Zone } from '#kernel/time';
import { msPerDay } from '#kernel/units';

import { chooseAsOf, chooseWeeks, chooseZone, comparableWeeksWithin, windowOf } from './window.ts';

function day(text: string): number {
  return (daysFromIsoDate(text) ?? 0) * msPerDay;
}

const berlin: Zone = zoneNamed('Europe/Berlin') ?? utc;
const source = (zone: string | null) => ({ name: 'a.ics', calendarName: null, zone, bytes: 1 });

describe('the zone of days and weeks', () => {
  const uses = new Map([
    ['America/New_York', 3],
    ['Europe/Berlin', 3],
    ['Asia/Tokyo', 1],
  ]);

  test('the zone given wins, and a name nobody knows is refused', () => {
    const calendar = { sources: [source('Asia/Tokyo')], zoneUse: uses };
    expect(chooseZone(calendar, 'Europe/Berlin')).toMatchObject({ value: { source: 'given' } });
    expect(chooseZone(calendar, 'Middle/Earth')).toMatchObject({
      problem: { code: 'evidence.zone-unknown' },
    });
  });

  test("then the calendar's own, then the most used, then UTC", () => {
    expect(chooseZone({ sources: [source('Asia/Tokyo')], zoneUse: uses }, undefined)).toMatchObject(
      {
        value: { zone: { name: 'Asia/Tokyo' }, source: 'calendar' },
      },
    );
    expect(chooseZone({ sources: [source(null)], zoneUse: uses }, undefined)).toMatchObject({
      value: { zone: { name: 'America/New_York' }, source: 'most-used' },
    });
    expect(chooseZone({ sources: [], zoneUse: new Map() }, undefined)).toMatchObject({
      value: { zone: { name: 'UTC' }, source: 'default' },
    });
  });
});

describe('up to when the calendar speaks', () => {
  const calendar = {
    latestStamp: day('2026-04-08'),
    firstStart: day('2026-01-05'),
    lastEnd: day('2026-06-01'),
  };

  test('a given day is its first instant in the zone', () => {
    expect(chooseAsOf(calendar, berlin, '2026-04-06')).toEqual({
      ok: true,
      value: { asOf: day('2026-04-06') - 2 * 3_600_000, source: 'given' },
    });
    expect(chooseAsOf(calendar, berlin, '6 April')).toMatchObject({
      problem: { code: 'evidence.as-of-unreadable' },
    });
  });

  test('without one, the latest stamp in the files', () => {
    expect(chooseAsOf(calendar, utc, undefined)).toMatchObject({ value: { source: 'stamps' } });
  });

  test('a stamp before the first event says nothing about the events', () => {
    const early = { ...calendar, latestStamp: day('2026-01-01') };
    expect(chooseAsOf(early, utc, undefined)).toEqual({
      ok: true,
      value: { asOf: day('2026-06-01'), source: 'last-event' },
    });
  });

  test('with nothing but endless series, the user is asked', () => {
    const endless = { latestStamp: null, firstStart: day('2020-01-01'), lastEnd: null };
    expect(chooseAsOf(endless, utc, undefined)).toMatchObject({
      problem: { code: 'evidence.no-as-of' },
    });
  });
});

describe('the weeks that are judged', () => {
  test('they end with the last complete week', () => {
    for (const asOf of ['2026-04-06', '2026-04-09', '2026-04-12']) {
      const weeks = chooseWeeks(day(asOf), utc, { firstStart: null, weeks: 13 });
      const window = windowOf(
        weeks,
        { zone: utc, source: 'default' },
        { asOf: 0, source: 'given' },
        'given',
      );
      expect(window).toMatchObject({ firstDay: '2026-01-05', lastDay: '2026-04-05', weeks: 13 });
    }
  });

  test('a history of half a year gives 26 weeks, a shorter one 13', () => {
    const asOf = day('2026-04-06');
    const chosen = (firstStart: string) =>
      chooseWeeks(asOf, utc, { firstStart: day(firstStart), weeks: undefined }).weeks;
    expect(chosen('2025-10-12')).toBe(26);
    expect(chosen('2025-10-13')).toBe(13);
    expect(chosen('2026-03-30')).toBe(13);
  });

  test('weeks begin on local Mondays, also when clocks change in between', () => {
    const weeks = chooseWeeks(day('2026-04-06'), berlin, { firstStart: null, weeks: 13 });
    const window = windowOf(
      weeks,
      { zone: berlin, source: 'given' },
      { asOf: 0, source: 'given' },
      'given',
    );
    expect(window.from).toBe(day('2026-01-05') - 3_600_000);
    expect(window.to).toBe(day('2026-04-06') - 2 * 3_600_000);
  });

  test('a comparison takes the longest window that fits twice', () => {
    const asOf = day('2026-04-06');
    const fits = (firstStart: string) => comparableWeeksWithin(asOf, utc, day(firstStart));
    expect(fits('2025-04-07')).toBe(26);
    expect(fits('2025-04-14')).toBe(13);
    expect(fits('2026-02-09')).toBe(4);
    expect(fits('2026-02-16')).toBeNull();
    expect(comparableWeeksWithin(asOf, utc, null)).toBeNull();
  });
});

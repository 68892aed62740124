import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import {
  civilFromDays,
  daysFromCivil,
  daysFromIsoDate,
  daysInMonth,
  instantText,
  isoDateOf,
  isoWeekStart,
  localFromCivil,
  localFromText,
  localText,
  weekdayOf,
} from './civil.ts';

const anyDay = fc.integer({ min: -719_528, max: 2_932_896 }); // 0000-01-01 to 9999-12-31

describe('civil days', () => {
  test('8 March 2026 is day 20520, a Sunday, in the week of Monday 2 March', () => {
    expect(daysFromCivil(2026, 3, 8)).toBe(20_520);
    expect(civilFromDays(20_520)).toEqual({ year: 2026, month: 3, day: 8 });
    expect(weekdayOf(20_520)).toBe(7);
    expect(isoDateOf(isoWeekStart(20_520))).toBe('2026-03-02');
  });

  test('February has 29 days in 2024 and 2000, 28 in 2026 and 1900', () => {
    expect([2024, 2000, 2026, 1900].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28, 28]);
  });

  test('every day of the years 0 to 9999 agrees with Temporal', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const expected = Temporal.PlainDate.from('1970-01-01').add({ days });
        expect(isoDateOf(days)).toBe(expected.toString());
        expect(weekdayOf(days)).toBe(expected.dayOfWeek);
        expect(daysInMonth(expected.year, expected.month)).toBe(expected.daysInMonth);
        expect(daysFromCivil(expected.year, expected.month, expected.day)).toBe(days);
        expect(daysFromIsoDate(isoDateOf(days))).toBe(days);
      }),
    );
  });

  test('a day that does not exist is refused, not moved', () => {
    for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', ' 2026-01-01', ''])
      expect(daysFromIsoDate(text)).toBeNull();
  });
});

describe('wall-clock times', () => {
  test('the second before 1970 belongs to 1969', () => {
    expect(instantText(-1)).toBe('1969-12-31T23:59:59Z');
    expect(instantText(0)).toBe('1970-01-01T00:00:00Z');
  });

  test('years before 0000 and after 9999 are written in the expanded form', () => {
    expect(isoDateOf(2_932_897)).toBe('+010000-01-01');
    expect(isoDateOf(-719_529)).toBe('-000001-12-31');
  });

  test('text and number say the same time', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), (days, seconds) => {
        const local = days * 86_400_000 + seconds * 1_000;
        expect(localFromText(localText(local))).toBe(local);
        const parts = { hour: 0, minute: 0, second: seconds };
        expect(localFromCivil(civilFromDays(days), parts)).toBe(local);
      }),
    );
  });

  test('24:00 and a minute of 60 are refused', () => {
    expect(localFromText('2026-03-08T24:00')).toBeNull();
    expect(localFromText('2026-03-08T10:60')).toBeNull();
    expect(localFromText('2026-03-08T02:30')).toBe(1_772_937_000_000);
  });
});

import { describe, expect, it } from 'vitest';

import { daysFromCivil, isoDateOf } from '#kernel/civil';

import { ruleOf } from './fixtures/starts-of.ts';
import { monthOf } from './month.ts';
import { alignedDays, alignedPeriod, periodsOf } from './periods.ts';

/** First days of the first three periods that take part from a day on. */
function firstDays(rule: string, start: number, from: number): string[] {
  const periods = periodsOf(ruleOf(rule), start);
  const first = alignedPeriod(periods, from);
  return [0, 1, 2].map((step) => isoDateOf(periods.firstDayOf(first + step * periods.interval)));
}

describe('INTERVAL counts periods from the one that holds the first date', () => {
  const start = daysFromCivil(2026, 1, 7);

  it('every third day', () => {
    const days = firstDays('FREQ=DAILY;INTERVAL=3', start, daysFromCivil(2026, 1, 8));
    expect(days).toEqual(['2026-01-10', '2026-01-13', '2026-01-16']);
  });

  it('every second week, on whatever day weeks start', () => {
    const from = daysFromCivil(2026, 1, 12);
    expect(firstDays('FREQ=WEEKLY;INTERVAL=2', start, from)[0]).toBe('2026-01-19');
    expect(firstDays('FREQ=WEEKLY;INTERVAL=2;WKST=TH', start, from)[0]).toBe('2026-01-15');
  });

  it('every fifth month and every fourth year, before 1970 too', () => {
    const old = daysFromCivil(1899, 12, 31);
    expect(firstDays('FREQ=MONTHLY;INTERVAL=5', old, old + 1)).toEqual([
      '1900-05-01',
      '1900-10-01',
      '1901-03-01',
    ]);
    expect(firstDays('FREQ=YEARLY;INTERVAL=4', old, old + 1)[0]).toBe('1903-01-01');
  });

  it('years of numbered weeks begin with week 1', () => {
    const days = firstDays('FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1', daysFromCivil(2024, 12, 30), start);
    expect(days[0]).toBe('2027-01-04');
  });

  it('leaves the other days of a month out', () => {
    const periods = periodsOf(ruleOf('FREQ=WEEKLY;INTERVAL=2'), start);
    // The weeks of 5 and 19 January.
    const bits = (0x7f << 4) | (0x7f << 18);
    expect(alignedDays(periods, monthOf(start))).toBe(bits);
  });
});

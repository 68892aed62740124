import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { civilFromDays, dayOf, daysFromCivil, weekdayOf } from '#kernel/civil';
import { msPerDay } from '#kernel/units';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';
import { occurrencesOf } from './expand.ts';
import { ruleOf } from './fixtures/starts-of.ts';

const budget = () => ({ steps: 100_000_000 });
const firstDay = daysFromCivil(1990, 1, 1);

/** A number, or its count from the end. */
const signed = (max: number) =>
  fc.oneof(fc.integer({ min: 1, max }), fc.integer({ min: -max, max: -1 }));
const listOf = (values: fc.Arbitrary<number | string>) =>
  fc.array(values, { minLength: 1, maxLength: 4 }).map((items) => items.join(','));
const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const nthWeekday = fc.tuple(signed(53), weekday).map(([nth, day]) => `${nth}${day}`);

function parts(frequency: string): Record<string, fc.Arbitrary<string>> {
  const isShort = ['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency);
  const isYearly = frequency === 'YEARLY';
  return {
    BYMONTH: listOf(fc.integer({ min: 1, max: 12 })),
    BYHOUR: listOf(fc.integer({ min: 0, max: 23 })),
    BYMINUTE: listOf(fc.integer({ min: 0, max: 59 })),
    BYSECOND: listOf(fc.integer({ min: 0, max: 59 })),
    BYDAY: listOf(frequency === 'MONTHLY' ? fc.oneof(weekday, nthWeekday) : weekday),
    ...(frequency === 'WEEKLY' ? {} : { BYMONTHDAY: listOf(signed(31)) }),
    ...(isShort || isYearly ? { BYYEARDAY: listOf(signed(366)) } : {}),
    ...(isYearly ? { BYWEEKNO: listOf(signed(53)) } : {}),
    WKST: weekday,
  };
}

const ruleText = fc
  .constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')
  .chain((frequency) =>
    fc.record(
      {
        FREQ: fc.constant(frequency),
        INTERVAL: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 400 })),
        ...parts(frequency),
        BYSETPOS: listOf(signed(5)),
      },
      { requiredKeys: ['FREQ'] },
    ),
  )
  .map((record) => {
    const names = Object.keys(record).filter((name) => /^BY(?!SETPOS)/.test(name));
    const entries = Object.entries(record).filter(
      ([name]) => name !== 'BYSETPOS' || names.length > 0,
    );
    return entries.map(([name, value]) => `${name}=${value}`).join(';');
  });

const start = fc
  .tuple(fc.integer({ min: 0, max: 15_000 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, second]) => (firstDay + day) * msPerDay + second * 1_000);

/** Rising days after the start: three cuts make two windows. */
const cuts = fc
  .array(fc.integer({ min: -20, max: 1_500 }), { minLength: 3, maxLength: 3 })
  .map((numbers) => numbers.sort((a, b) => a - b).map((number) => number * msPerDay + 3_600_000));

const noCount = { maxOccurrences: 300_000, isDate: false } as const;

describe('whatever the rule', () => {
  it('two windows side by side hold what one window over both holds', () => {
    fc.assert(
      fc.property(ruleText, start, cuts, (text, first, [a = 0, b = 0, c = 0]) => {
        const within = (from: number, to: number) =>
          occurrencesOf(ruleOf(text), first, {
            ...noCount,
            maxOccurrences: 3_000,
            from: first + from,
            to: first + to,
            budget: budget(),
          });
        const whole = within(a, c);
        fc.pre(whole.exhausted === null);
        expect([...within(a, b).starts, ...within(b, c).starts]).toEqual(whole.starts);
      }),
      { numRuns: 1_000 },
    );
  });

  it('going straight to the window finds what counting from the first date finds', () => {
    fc.assert(
      fc.property(ruleText, start, cuts, (text, first, [, from = 0, to = 0]) => {
        const options = {
          from: first + from,
          to: first + to,
          isDate: false,
          maxOccurrences: 3_000,
        };
        const jumped = occurrencesOf(ruleOf(text), first, { ...options, budget: budget() });
        const counted = occurrencesOf(ruleOf(`${text};COUNT=999999999`), first, {
          ...options,
          budget: budget(),
        });
        fc.pre(jumped.exhausted === null && counted.exhausted === null);
        expect(counted.starts).toEqual(jumped.starts);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the starts rise, lie in the window and are never before the first date', () => {
    fc.assert(
      fc.property(ruleText, start, cuts, (text, first, [from = 0, , to = 0]) => {
        const options = { from: first + from, to: first + to, isDate: false, budget: budget() };
        const { starts } = occurrencesOf(ruleOf(text), first, options);
        for (const [index, at] of starts.entries()) {
          expect(at).toBeGreaterThan(starts[index - 1] ?? Math.max(options.from, first) - 1);
          expect(at).toBeLessThan(options.to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('COUNT=n keeps the first n, the first date included whether or not it matches', () => {
    fc.assert(
      fc.property(ruleText, start, fc.integer({ min: 1, max: 40 }), (text, first, count) => {
        const options = { from: first, to: first + 4_000 * msPerDay, isDate: false };
        const endless = occurrencesOf(ruleOf(text), first, {
          ...options,
          maxOccurrences: 60,
          budget: budget(),
        });
        const counted = occurrencesOf(ruleOf(`${text};COUNT=${count}`), first, {
          ...options,
          budget: budget(),
        });
        const ofRule = endless.starts[0] === first ? count : count - 1;
        expect(counted.starts).toEqual(endless.starts.slice(0, ofRule));
      }),
      { numRuns: 500 },
    );
  });

  it('one minute at a time finds the same', () => {
    fc.assert(
      fc.property(ruleText, start, (text, first) => {
        const rule = ruleOf(text.replace(/;?BY(SECOND|SETPOS)=[^;]*/g, ''));
        fc.pre(rule.frequency !== 'SECONDLY');
        const to = first + 40 * msPerDay;
        const options = { from: first, to, isDate: false, maxOccurrences: 100_000 };
        const { starts } = occurrencesOf(rule, first, { ...options, budget: budget() });
        expect(starts).toEqual(minuteByMinute(rule, first, to));
      }),
      { numRuns: 60 },
    );
  });
});

/** The table of RFC 5545 3.3.10 word by word, asked of every minute: slow, and with nothing to jump wrongly. */
function minuteByMinute(rule: RecurrenceRule, first: number, to: number): number[] {
  const found: number[] = [];
  for (let at = first; at < to; at += 60_000) if (isOccurrence(rule, first, at)) found.push(at);
  return found;
}

function isOccurrence(rule: RecurrenceRule, first: number, at: number): boolean {
  const day = dayOf(at);
  const { year, month, day: monthDay } = civilFromDays(day);
  const minuteOfDay = Math.floor((at - day * msPerDay) / 60_000);
  const [hour, minute] = [Math.floor(minuteOfDay / 60), minuteOfDay % 60];
  const monthLength = daysFromCivil(year, month + 1 > 12 ? 1 : month + 1, 1);
  const daysOfMonth =
    (month === 12 ? daysFromCivil(year + 1, 1, 1) : monthLength) - daysFromCivil(year, month, 1);
  const daysOfYear = daysFromCivil(year + 1, 1, 1) - daysFromCivil(year, 1, 1);
  const yearDay = day - daysFromCivil(year, 1, 1) + 1;
  const week = weekNumber(day, rule.weekStart);
  const start = civilFromDays(dayOf(first));
  const startMinute = Math.floor((first - dayOf(first) * msPerDay) / 60_000);
  const has = (list: readonly number[], ...values: readonly number[]) =>
    list.length === 0 || values.some((value) => list.includes(value));
  const isLong = !['HOURLY', 'MINUTELY'].includes(rule.frequency);
  const namesNoDay =
    rule.monthDays.length + rule.yearDays.length + rule.weeks.length + rule.weekdays.length === 0;
  const onlyWeeks =
    rule.weeks.length > 0 &&
    rule.monthDays.length + rule.yearDays.length + rule.weekdays.length === 0;
  const isYearly = rule.frequency === 'YEARLY';
  return (
    isAligned(rule, first, at) &&
    has(rule.months, month) &&
    has(rule.monthDays, monthDay, monthDay - daysOfMonth - 1) &&
    has(rule.yearDays, yearDay, yearDay - daysOfYear - 1) &&
    has(rule.weeks, week.number, week.number - week.total - 1) &&
    (rule.weekdays.length === 0 ||
      rule.weekdays.some(
        (entry) =>
          entry.weekday === weekdayOf(day) &&
          (entry.ordinal === 0 ||
            entry.ordinal === Math.ceil(monthDay / 7) ||
            entry.ordinal === -Math.ceil((daysOfMonth - monthDay + 1) / 7)),
      )) &&
    (!(namesNoDay && (isYearly || rule.frequency === 'MONTHLY')) || monthDay === start.day) &&
    (!(namesNoDay && isYearly && rule.months.length === 0) || month === start.month) &&
    (!(onlyWeeks || (rule.frequency === 'WEEKLY' && namesNoDay)) ||
      weekdayOf(day) === weekdayOf(dayOf(first))) &&
    (rule.hours.length > 0
      ? has(rule.hours, hour)
      : !isLong || hour === Math.floor(startMinute / 60)) &&
    (rule.minutes.length > 0
      ? has(rule.minutes, minute)
      : rule.frequency === 'MINUTELY' || minute === startMinute % 60)
  );
}

function weekNumber(day: number, weekStart: number): { number: number; total: number } {
  const monday = (year: number) => {
    const fourth = daysFromCivil(year, 1, 4);
    return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
  };
  const own = civilFromDays(day).year;
  const year = day < monday(own) ? own - 1 : day >= monday(own + 1) ? own + 1 : own;
  return {
    number: Math.floor((day - monday(year)) / 7) + 1,
    total: (monday(year + 1) - monday(year)) / 7,
  };
}

function isAligned(rule: RecurrenceRule, first: number, at: number): boolean {
  const number = (time: number) => {
    const day = dayOf(time);
    const { year, month } = civilFromDays(day);
    switch (rule.frequency) {
      case 'YEARLY': {
        if (rule.weeks.length === 0) return year;
        // The year of a week is the year of its middle day.
        return civilFromDays(day - ((weekdayOf(day) - rule.weekStart + 7) % 7) + 3).year;
      }
      case 'MONTHLY':
        return year * 12 + month;
      case 'WEEKLY':
        return Math.floor((day - ((weekdayOf(day) - rule.weekStart + 7) % 7)) / 7);
      case 'DAILY':
        return day;
      case 'HOURLY':
        return Math.floor(time / 3_600_000);
      case 'MINUTELY':
        return Math.floor(time / 60_000);
      case 'SECONDLY':
        return Math.floor(time / 1_000);
    }
  };
  return (number(at) - number(first)) % rule.interval === 0;
}

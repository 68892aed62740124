import { describe, expect, it } from 'vitest';

import { ruleOf } from './fixtures/starts-of.ts';
import { parseRule } from './parse-rule.ts';
import { misfitOf } from './rule-conflicts.ts';

function whyNot(text: string): string {
  const parsed = parseRule(text);
  return parsed.ok ? 'it is valid' : parsed.why;
}

describe('a recurrence rule is read part by part', () => {
  it('knows every part of RFC 5545', () => {
    const text =
      'FREQ=YEARLY;INTERVAL=2;COUNT=9;BYSECOND=0,30;BYMINUTE=15;BYHOUR=9,8;BYDAY=MO,-1FR,+2TU' +
      ';BYMONTHDAY=1,-1;BYYEARDAY=366,-366;BYMONTH=12,1;BYSETPOS=-1,1;WKST=SU';
    expect(ruleOf(text)).toEqual({
      frequency: 'YEARLY',
      interval: 2,
      count: 9,
      until: null,
      seconds: [0, 30],
      minutes: [15],
      hours: [8, 9],
      weekdays: [
        { weekday: 5, ordinal: -1 },
        { weekday: 1, ordinal: 0 },
        { weekday: 2, ordinal: 2 },
      ],
      monthDays: [-1, 1],
      yearDays: [-366, 366],
      weeks: [],
      months: [1, 12],
      positions: [-1, 1],
      weekStart: 7,
      notes: [],
    });
  });

  it('fills in an interval of 1 and weeks that start on Monday', () => {
    expect(ruleOf('FREQ=DAILY')).toMatchObject({ interval: 1, weekStart: 1, count: null });
  });

  it('tells rules apart that differ in UNTIL alone, wherever it stands', () => {
    const rules = ['20260105', '20260106'].flatMap((until) => [
      ruleOf(`FREQ=DAILY;UNTIL=${until};BYDAY=MO`),
      ruleOf(`FREQ=DAILY;BYDAY=MO;UNTIL=${until}`),
    ]);
    const days = rules.map(({ until }) => until?.at ?? 0);
    expect(days.map((day) => day - (days[0] ?? 0))).toEqual([0, 0, 86_400_000, 86_400_000]);
    expect(ruleOf('FREQ=DAILY;BYDAY=MO').until).toBeNull();
  });

  it('says so of a rule with two UNTILs, or a hundred thousand', () => {
    for (const times of [2, 100_000]) {
      const parsed = parseRule(`FREQ=DAILY${';UNTIL=20260105'.repeat(times)}`);
      expect(parsed).toMatchObject({ ok: false, why: 'UNTIL is given twice' });
    }
  });

  it('keeps the form of UNTIL, for each is compared in its own way', () => {
    const noon = 1_767_614_400_000;
    expect(ruleOf('FREQ=DAILY;UNTIL=20260105').until).toEqual({
      form: 'date',
      at: noon - 43_200_000,
    });
    expect(ruleOf('FREQ=DAILY;UNTIL=20260105T120000').until).toEqual({ form: 'local', at: noon });
    expect(ruleOf('FREQ=DAILY;UNTIL=20260105T120000Z').until).toEqual({ form: 'utc', at: noon });
  });

  it.each([
    'freq=weekly;byday=mo',
    ' FREQ = WEEKLY ; BYDAY = MO ',
    'BYDAY=MO;FREQ=WEEKLY;',
    'FREQ=WEEKLY;;BYDAY=MO,MO',
    'FREQ=WEEKLY;BYDAY=MO;RSCALE=GREGORIAN;SKIP=OMIT',
  ])('takes %j for the same weekly Monday', (text) => {
    expect(ruleOf(text)).toEqual(ruleOf('FREQ=WEEKLY;BYDAY=MO'));
  });

  it('leaves out parts it does not know and says so', () => {
    const rule = ruleOf('RRULE:AnythingRandom;FREQ=WEEKLY;X-COLOR=RED;BYDAY=MO');
    expect(rule.weekdays).toEqual([{ weekday: 1, ordinal: 0 }]);
    expect(rule.notes).toEqual(['an unknown part was ignored']);
  });

  it('reads the leap second 60 as 59, for it counts none', () => {
    const rule = ruleOf('FREQ=MINUTELY;BYSECOND=60,59,0');
    expect(rule.seconds).toEqual([0, 59]);
    expect(rule.notes).toEqual(['BYSECOND=60 was read as 59']);
  });

  it('keeps numbers beyond the calendar within what can be computed', () => {
    expect(ruleOf('FREQ=SECONDLY;INTERVAL=99999999999999999999').interval).toBe(1e12);
  });
});

describe('a rule that the RFC forbids is invalid and says why', () => {
  it.each([
    ['', 'FREQ is missing'],
    ['BYDAY=MO', 'FREQ is missing'],
    ['FREQ=FORTNIGHTLY', 'FREQ is unknown'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL is not a positive whole number'],
    ['FREQ=DAILY;INTERVAL=-1', 'INTERVAL is not a positive whole number'],
    ['FREQ=DAILY;COUNT=0', 'COUNT is not a positive whole number'],
    ['FREQ=DAILY;COUNT=1.5', 'COUNT is not a positive whole number'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'COUNT and UNTIL are both given'],
    ['FREQ=DAILY;COUNT=2;COUNT=3', 'COUNT is given twice'],
    ['FREQ=DAILY;UNTIL=20260230', 'UNTIL is no date'],
    ['FREQ=DAILY;UNTIL=20260101T250000Z', 'UNTIL is no time of day'],
    ['FREQ=DAILY;UNTIL=', 'UNTIL is no date'],
    ['FREQ=DAILY;BYHOUR=24', 'BYHOUR holds a value outside 0 to 23'],
    ['FREQ=DAILY;BYMINUTE=60', 'BYMINUTE holds a value outside 0 to 59'],
    ['FREQ=DAILY;BYSECOND=61', 'BYSECOND holds a value outside 0 to 60'],
    ['FREQ=DAILY;BYMONTH=13', 'BYMONTH holds a value outside 1 to 12'],
    ['FREQ=DAILY;BYMONTH=-1', 'BYMONTH holds a value outside 1 to 12'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'BYMONTHDAY holds a value outside ±1 to ±31'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY holds a value outside ±1 to ±31'],
    ['FREQ=YEARLY;BYYEARDAY=-367', 'BYYEARDAY holds a value outside ±1 to ±366'],
    ['FREQ=YEARLY;BYWEEKNO=60', 'BYWEEKNO holds a value outside ±1 to ±53'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367', 'BYSETPOS holds a value outside ±1 to ±366'],
    [
      'FREQ=WEEKLY;BYDAY=XX',
      'BYDAY holds something that is no weekday, or an ordinal outside ±1 to ±53',
    ],
    [
      'FREQ=MONTHLY;BYDAY=0MO',
      'BYDAY holds something that is no weekday, or an ordinal outside ±1 to ±53',
    ],
    [
      'FREQ=YEARLY;BYDAY=54MO',
      'BYDAY holds something that is no weekday, or an ordinal outside ±1 to ±53',
    ],
    [
      'FREQ=WEEKLY;BYDAY=',
      'BYDAY holds something that is no weekday, or an ordinal outside ±1 to ±53',
    ],
    ['FREQ=WEEKLY;WKST=1', 'WKST is not a weekday'],
    [
      'FREQ=WEEKLY;BYDAY=1MO',
      'BYDAY counts weekdays (such as 1MO), which is not allowed with FREQ=WEEKLY',
    ],
    [
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO',
      'BYDAY counts weekdays (such as 1MO), which is not allowed with BYWEEKNO',
    ],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'BYMONTHDAY is not allowed with FREQ=WEEKLY'],
    ['FREQ=MONTHLY;BYYEARDAY=1', 'BYYEARDAY is not allowed with FREQ=MONTHLY'],
    ['FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO is not allowed with FREQ=MONTHLY'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS is only allowed beside another BY part'],
    ['FREQ=YEARLY;BYEASTER=0', 'a BY part is unknown'],
    ['FREQ=YEARLY;RSCALE=CHINESE', 'RSCALE other than GREGORIAN is not supported'],
    ['FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD', 'SKIP other than OMIT is not supported'],
  ])('%j: %s', (text, why) => {
    expect(whyNot(text)).toBe(why);
  });

  it('never repeats what a stranger wrote', () => {
    const text = `FREQ=DAILY;BYHOUR=\u001b[31m;X\u0007=1;WKST=<b>`;
    // oxlint-disable-next-line no-control-regex -- control characters are what the message must not hold
    expect(whyNot(text)).not.toMatch(/[\u0000-\u001f<]/);
  });

  it('says the same of a text it has met before', () => {
    expect(parseRule('FREQ=DAILY;COUNT=7')).toBe(parseRule('FREQ=DAILY;COUNT=7'));
  });

  it('refuses to repeat a date by hours, and a time not', () => {
    expect(misfitOf(ruleOf('FREQ=HOURLY'), true)).toBe(
      'FREQ=HOURLY needs a start with a time of day',
    );
    expect(misfitOf(ruleOf('FREQ=HOURLY'), false)).toBeNull();
    expect(misfitOf(ruleOf('FREQ=DAILY'), true)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { days, expansionOf, range, startsOf } from './fixtures/starts-of.ts';

describe('what a rule leaves open is taken from the first date', () => {
  it('a monthly meeting on the 31st skips months without one', () => {
    expect(startsOf({ rule: 'FREQ=MONTHLY', start: '2026-01-31T09:00', to: '2026-08-01' })).toEqual(
      ['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31'],
    );
  });

  it('a birthday on 29 February comes every leap year', () => {
    const series = { rule: 'FREQ=YEARLY', start: '2024-02-29', isDate: true, to: '2037-01-01' };
    expect(startsOf(series)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29']);
  });

  it('a yearly rule for a day of the month without a month means every month', () => {
    const series = { rule: 'FREQ=YEARLY;BYMONTHDAY=15', start: '2026-01-15', to: '2026-05-01' };
    expect(startsOf(series)).toEqual(['2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15']);
  });

  it('a numbered week without a weekday means the weekday of the first date', () => {
    // 2026-05-13 is the Wednesday of week 20.
    const series = { rule: 'FREQ=YEARLY;BYWEEKNO=20', start: '2026-05-13', to: '2029-01-01' };
    expect(startsOf(series)).toEqual(['2026-05-13', '2027-05-19', '2028-05-17']);
  });

  it('dates have no hours to choose from', () => {
    const rule = 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=5;COUNT=2';
    expect(startsOf({ rule, start: '2026-01-05', isDate: true })).toEqual(days('2026-01', 5, 6));
  });
});

describe('BYDAY counts within the month, or within the year', () => {
  it('takes the last Friday of March only', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1FR';
    expect(startsOf({ rule, start: '2026-03-27', to: '2029-01-01' })).toEqual([
      '2026-03-27',
      '2027-03-26',
      '2028-03-31',
    ]);
  });

  it('finds a 53rd Friday only in years that have one', () => {
    const rule = 'FREQ=YEARLY;BYDAY=53FR';
    // 2027 begins on a Friday; 2028 is a leap year that ends on a Sunday; 2032 is one that ends on a Friday.
    expect(startsOf({ rule, start: '2027-12-31', to: '2033-01-01' })).toEqual([
      '2027-12-31',
      '2032-12-31',
    ]);
  });

  it('joins counted and plain weekdays', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,2TU';
    expect(startsOf({ rule, start: '2026-06-01', to: '2026-07-01' })).toEqual(
      days('2026-06', 1, 8, 9, 15, 22, 29),
    );
  });

  it('only limits where days of the month are given', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=1MO,3MO;BYMONTHDAY=15,16,17,18,19,20,21';
    expect(startsOf({ rule, start: '2026-06-15', to: '2026-08-01' })).toEqual([
      '2026-06-15',
      '2026-07-20',
    ]);
  });
});

describe('weeks and days of the year are counted from both ends', () => {
  it('the last day of the year is day -1 whatever its length', () => {
    const rule = 'FREQ=YEARLY;BYYEARDAY=-1,60';
    expect(startsOf({ rule, start: '2027-12-31', to: '2029-12-31' })).toEqual([
      '2027-12-31',
      '2028-02-29',
      '2028-12-31',
      '2029-03-01',
    ]);
  });

  it('day 366 exists in leap years only', () => {
    const rule = 'FREQ=YEARLY;BYYEARDAY=366';
    expect(startsOf({ rule, start: '2024-12-31', to: '2033-01-01' })).toEqual([
      '2024-12-31',
      '2028-12-31',
      '2032-12-31',
    ]);
  });

  it('a series in week 53 that starts on 1 January finds its own first date', () => {
    // 2021-01-01 is the Friday of week 53 of 2020; 2026 has the next week 53.
    const rule = 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR';
    expect(startsOf({ rule, start: '2021-01-01', to: '2033-01-02' })).toEqual([
      '2021-01-01',
      '2027-01-01',
      '2032-12-31',
    ]);
  });

  it('week -1 is the last week, the 52nd or the 53rd', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO';
    expect(startsOf({ rule, start: '2025-12-22', to: '2028-01-01' })).toEqual([
      '2025-12-22',
      '2026-12-28',
      '2027-12-27',
    ]);
  });

  it('week 1 may begin in December, and moves with the day weeks start on', () => {
    const monday = { rule: 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', start: '2024-01-01' };
    expect(startsOf({ ...monday, to: '2026-01-01' })).toEqual([
      '2024-01-01',
      '2024-12-30',
      '2025-12-29',
    ]);
    const sunday = { rule: 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO;WKST=SU', start: '2024-01-01' };
    expect(startsOf({ ...sunday, to: '2026-01-06' })).toEqual([
      '2024-01-01',
      '2024-12-30',
      '2026-01-05',
    ]);
  });
});

describe('BYSETPOS picks from the set of one period', () => {
  it('picks the first work day of the month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1';
    expect(startsOf({ rule, start: '2026-01-01', to: '2026-06-01' })).toEqual([
      '2026-01-01',
      '2026-02-02',
      '2026-03-02',
      '2026-04-01',
      '2026-05-01',
    ]);
  });

  it('counts times as well as days', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=9,15;BYSETPOS=2,-1';
    expect(startsOf({ rule, start: '2026-01-05T15:00', to: '2026-01-19' })).toEqual(
      days('2026-01', 5, 7, 12, 14),
    );
  });

  it('counts members of the first period that lie before the first date', () => {
    // The set of January is 1st, 8th, 15th, 22nd, 29th; its 3rd member is the 15th, however late the series starts.
    const rule = 'FREQ=MONTHLY;BYDAY=TH;BYSETPOS=3';
    expect(startsOf({ rule, start: '2026-01-10', to: '2026-03-01' })).toEqual([
      '2026-01-15',
      '2026-02-19',
    ]);
  });

  it('picks within the year, the day, the hour and the minute', () => {
    const lastOfYear = 'FREQ=YEARLY;BYMONTH=6,12;BYDAY=FR;BYSETPOS=-1';
    expect(startsOf({ rule: lastOfYear, start: '2026-12-25', to: '2028-01-01' })).toEqual([
      '2026-12-25',
      '2027-12-31',
    ]);
    const secondOfDay = 'FREQ=DAILY;BYHOUR=8,12,17;BYSETPOS=2;COUNT=2';
    expect(startsOf({ rule: secondOfDay, start: '2026-01-05T12:00' })).toEqual(
      days('2026-01', 5, 6),
    );
    const lastOfHour = 'FREQ=HOURLY;BYMINUTE=10,20;BYSETPOS=-1;COUNT=2';
    expect(startsOf({ rule: lastOfHour, start: '2026-01-05T12:20' })).toEqual([
      '2026-01-05',
      '2026-01-05T13:20:00',
    ]);
    const firstOfMinute = 'FREQ=MINUTELY;BYSECOND=5,10;BYSETPOS=1;COUNT=2';
    expect(startsOf({ rule: firstOfMinute, start: '2026-01-05T12:20:05' })).toEqual([
      '2026-01-05',
      '2026-01-05T12:21:05',
    ]);
  });

  it('answers at once where the sets have millions of members', () => {
    const list = (first: number, last: number) => range(first, last).join(',');
    const times = `BYHOUR=${list(0, 23)};BYMINUTE=${list(0, 59)};BYSECOND=${list(0, 59)}`;
    const rule = `FREQ=YEARLY;BYMONTH=${list(1, 12)};BYDAY=MO,TU,WE,TH,FR,SA,SU;${times};BYSETPOS=-1`;
    const budget = { steps: 200_000 };
    expect(startsOf({ rule, start: '2026-12-31T23:59:59', to: '2028-01-01', budget })).toEqual([
      '2026-12-31',
      '2027-12-31',
    ]);
  });
});

describe('hours, minutes and seconds go by the wall clock', () => {
  it('an interval that does not divide the day moves on from day to day', () => {
    const series = { rule: 'FREQ=HOURLY;INTERVAL=5', start: '2026-01-05T03:00', to: '2026-01-07' };
    const hours = ['08', '13', '18', '23'].map((hour) => `2026-01-05T${hour}:00:00`);
    const next = ['04', '09', '14', '19'].map((hour) => `2026-01-06T${hour}:00:00`);
    expect(startsOf(series)).toEqual(['2026-01-05', ...hours, ...next]);
  });

  it('an interval longer than a day skips days', () => {
    const series = { rule: 'FREQ=HOURLY;INTERVAL=36', start: '2026-01-05T12:00' };
    expect(startsOf({ ...series, to: '2026-01-11' })).toEqual([
      '2026-01-05',
      '2026-01-07T00:00:00',
      '2026-01-08',
      '2026-01-10T00:00:00',
    ]);
  });

  it('days, hours and minutes limit a rule of seconds', () => {
    const rule = 'FREQ=SECONDLY;INTERVAL=20;BYDAY=TU;BYHOUR=9;BYMINUTE=30';
    const series = { rule, start: '2026-01-06T09:30:00', to: '2026-01-14' };
    expect(startsOf(series)).toEqual([
      '2026-01-06',
      '2026-01-06T09:30:20',
      '2026-01-06T09:30:40',
      '2026-01-13',
      '2026-01-13T09:30:20',
      '2026-01-13T09:30:40',
    ]);
  });

  it('seconds that the interval never meets never come', () => {
    const rule = 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1';
    expect(startsOf({ rule, start: '2026-01-06T09:30:00', to: '2026-01-07' })).toEqual([]);
  });
});

describe('COUNT counts from the first date', () => {
  it('the first date uses up one even when its rule does not match it', () => {
    // 2026-01-06 is a Tuesday. The caller adds it; two Mondays are left of three.
    const rule = 'FREQ=WEEKLY;BYDAY=MO;COUNT=3';
    expect(startsOf({ rule, start: '2026-01-06' })).toEqual(['2026-01-12', '2026-01-19']);
    expect(startsOf({ rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=1', start: '2026-01-06' })).toEqual([]);
  });

  it('dates before the window are counted', () => {
    const rule = 'FREQ=DAILY;COUNT=100';
    const series = { rule, start: '2026-01-01', from: '2026-04-08', to: '2027-01-01' };
    expect(startsOf(series)).toEqual(days('2026-04', 8, 9, 10));
  });

  it('a count of seconds from 1601 is exact without meeting each', () => {
    // 12,600,000,000 seconds are 145,833 days and 8 hours.
    const rule = 'FREQ=SECONDLY;COUNT=12600000000';
    const series = { rule, start: '1601-01-01T00:00:00', from: '2000-04-12T07:59:58' };
    expect(startsOf({ ...series, budget: { steps: 500_000 } })).toEqual([
      '2000-04-12T07:59:58',
      '2000-04-12T07:59:59',
    ]);
  });

  it('a count by sevens of seconds from 1601 is exact too', () => {
    // The last of 1,800,000,000 is 12,599,999,993 seconds after the first.
    const rule = 'FREQ=SECONDLY;INTERVAL=7;COUNT=1800000000';
    const series = { rule, start: '1601-01-01T00:00:00', from: '2000-04-12T07:59:40' };
    expect(startsOf({ ...series, budget: { steps: 500_000 } })).toEqual([
      '2000-04-12T07:59:46',
      '2000-04-12T07:59:53',
    ]);
  });
});

describe('the expansion stays inside its limits and says when they cut', () => {
  it('goes straight to the window, however old the series', () => {
    const budget = { steps: 10_000 };
    const series = { rule: 'FREQ=DAILY', start: '1601-01-01T09:00', from: '2026-01-01' };
    expect(expansionOf({ ...series, to: '2027-01-01', budget }).starts).toHaveLength(365);
    expect(10_000 - budget.steps).toBeLessThan(1_200);
  });

  it('cuts at 20,000 occurrences', () => {
    const { starts, exhausted } = expansionOf({ rule: 'FREQ=SECONDLY', start: '2026-01-01T00:00' });
    expect(starts).toHaveLength(20_000);
    expect(exhausted).toBe('occurrences');
  });

  it('is not cut by an occurrence that lies after the window', () => {
    const series = { rule: 'FREQ=DAILY', start: '2026-01-01', to: '2026-01-04' };
    expect(expansionOf({ ...series, maxOccurrences: 3 })).toMatchObject({ exhausted: null });
    expect(expansionOf({ ...series, maxOccurrences: 2 })).toMatchObject({
      exhausted: 'occurrences',
    });
  });

  it.each([
    'FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2',
    'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=YEARLY;BYWEEKNO=10;BYMONTH=12',
    'FREQ=DAILY;BYMONTHDAY=30;BYMONTH=2;COUNT=5',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9',
  ])('a rule that never matches ends with the calendar: %s', (rule) => {
    const series = { rule, start: '1601-01-01T09:00', from: '2026-01-01', to: '9999-12-31' };
    expect(expansionOf(series)).toEqual({ starts: [], exhausted: null });
  });

  it.each([
    'FREQ=SECONDLY;BYHOUR=1;INTERVAL=86399;COUNT=99999',
    'FREQ=SECONDLY;INTERVAL=7;BYHOUR=9,10,11;COUNT=1000000000',
    'FREQ=MINUTELY;INTERVAL=7;BYHOUR=9;COUNT=1000000000',
  ])('a rule that would have to be counted for centuries is given up and marked: %s', (rule) => {
    const budget = { steps: 50_000 };
    const series = { rule, start: '1601-01-01T09:00', from: '2026-01-01', budget };
    expect(expansionOf(series)).toEqual({ starts: [], exhausted: 'steps' });
    expect(budget.steps).toBeGreaterThan(-100_000);
  });

  it('costs nothing more once a file has spent its budget', () => {
    const budget = { steps: -1 };
    expect(expansionOf({ rule: 'FREQ=DAILY', start: '2026-01-01', budget })).toEqual({
      starts: [],
      exhausted: 'steps',
    });
  });

  it.each([
    'FREQ=YEARLY',
    'FREQ=MONTHLY',
    'FREQ=WEEKLY',
    'FREQ=DAILY',
    'FREQ=HOURLY',
    'FREQ=SECONDLY',
  ])(
    'an interval beyond the calendar leaves the first date: %s;INTERVAL=1000000000000',
    (frequency) => {
      const rule = `${frequency};INTERVAL=1000000000000`;
      expect(startsOf({ rule, start: '2026-01-01', to: '9999-12-31' })).toEqual(['2026-01-01']);
    },
  );
});

describe('UNTIL is an inclusive bound', () => {
  it('keeps an occurrence at the bound and drops the next', () => {
    const series = { rule: 'FREQ=DAILY', start: '2026-01-05T09:00', until: '2026-01-07T09:00' };
    expect(startsOf(series)).toEqual(days('2026-01', 5, 6, 7));
  });

  it('before the first date it leaves nothing', () => {
    const series = { rule: 'FREQ=DAILY', start: '2026-01-05T09:00', until: '2026-01-05T08:59:59' };
    expect(startsOf(series)).toEqual([]);
  });
});

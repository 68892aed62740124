import { describe, expect, it } from 'vitest';

import { localText } from '#kernel/civil';
import { zoneNamed } from '#kernel/time';

import { examples } from './fixtures/rfc-5545-examples.data.ts';
import { days, ruleOf, startsOf } from './fixtures/starts-of.ts';

/** UNTIL in UTC as New York's wall clock. */
function untilIn(rule: string): { until?: string } {
  const { until } = ruleOf(rule);
  const zone = zoneNamed('America/New_York');
  if (until === null || zone === null) return {};
  expect(until.form).toBe('utc');
  return { until: localText(zone.toLocal(until.at)) };
}

describe('the examples of RFC 5545 3.8.5.3 have their published answers', () => {
  for (const { title, rules, start = '1997-09-02T09:00', before, answer } of examples) {
    it.each(rules)(`${title}: %s`, (rule) => {
      const window = before === undefined ? {} : { to: before };
      expect(startsOf({ rule, start, ...window, ...untilIn(rule) })).toEqual(answer);
    });
  }
});

describe('the examples inside RFC 5545 3.3.10 mean what it says of them', () => {
  it('finds the last work day of the month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(startsOf({ rule, start: '2026-01-30T09:00', to: '2026-06-01' })).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-31',
      '2026-04-30',
      '2026-05-29',
    ]);
  });

  it('takes every Sunday in January at 8:30 and 9:30 every other year', () => {
    const rule = 'FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=8,9;BYMINUTE=30';
    const starts = startsOf({ rule, start: '1997-01-05T08:30', to: '1999-01-11' });
    const sundays = [...days('1997-01', 5, 12, 19, 26), ...days('1999-01', 3, 10)];
    expect(starts).toEqual(sundays.flatMap((day) => [day, `${day}T09:30:00`]));
  });

  it('counts a week in the year that holds at least four of its days', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU;WKST=MO';
    expect(startsOf({ rule, start: '1997-01-05T09:00', to: '1999-02-01' })).toEqual([
      '1997-01-05',
      '1997-12-29',
      '1998-01-04',
      '1999-01-04',
      '1999-01-10',
    ]);
  });
});

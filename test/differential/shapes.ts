import { civilFromDays, dayOf } from '#kernel/civil';
import { msPerDay } from '#kernel/units';

import {
  has,
  hasClockChange,
  hasOddUntil,
  isOneOf,
  partOf,
  startMatches,
  timeParts,
} from './case-rewrites.ts';
import { bothPeers, type Shape } from './fault.ts';
import type { Answer, GeneratedCase } from './generated-case.ts';
import { plainDates, plainRuleOf } from './plain-rule.ts';

const isLong = (item: GeneratedCase) => isOneOf(item, 'WEEKLY', 'MONTHLY', 'YEARLY');
const isShort = (item: GeneratedCase) => isOneOf(item, 'SECONDLY', 'MINUTELY', 'HOURLY');
const hasOrdinals = (item: GeneratedCase) => /\d/.test(partOf(item, 'BYDAY') ?? '');

/** From the narrowest to the widest: the first that applies is named. */
export const shapes: readonly Shape[] = [
  {
    id: 'time-at-clock-change',
    peers: bothPeers,
    clause: '3.3.5, 3.3.6',
    what: 'reads a time in the gap on the clock after it, or adds a length across a change by the wall clock',
    applies: (item, answer, right) => {
      const { forward, back } = rangeShifts(item);
      return different(answer, right).every((row) =>
        hasClockChange(item, startOf(row) - forward, endOf(row) + back),
      );
    },
  },
  {
    id: 'series-at-clock-change',
    peers: bothPeers,
    clause: '3.3.5, 3.8.5.3',
    what: 'takes a DTSTART that comes twice for its second, or gives all occurrences the wall-clock length of a first one across a change',
    applies: (item) => {
      const start = item.zone.toInstant(item.start);
      return hasClockChange(item, start, start + item.length.ms);
    },
  },
  {
    id: 'drifts-after-gap',
    peers: ['node-ical'],
    clause: '3.3.5',
    what: 'keeps the time of day that a gap made of an occurrence, or of the first of its month, for what follows; counts hours as elapsed time',
    applies: (item, answer, right) => {
      const rows = different(answer, right);
      const first = startOf(rows[0] ?? '');
      const hasChanged = (row: string, days: number) =>
        hasClockChange(item, startOf(row) - days * msPerDay, startOf(row));
      return (
        hasGapBefore(item, first + 2 * msPerDay) ||
        rows.every((row) => hasChanged(row, 31)) ||
        (isShort(item) && rows.slice(0, 1).some((row) => hasChanged(row, 1)))
      );
    },
  },
  {
    id: 'date-with-times',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'follows BYHOUR, BYMINUTE and BYSECOND though DTSTART is a DATE, so that dates repeat',
    applies: (item) => item.kind === 'date' && has(item, ...timeParts),
  },
  {
    id: 'until-of-other-form',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'compares an UNTIL that is not in the form of DTSTART in UTC; we take a local one for wall clock and a DATE for its whole day',
    applies: (item) => hasOddUntil(item),
  },
  {
    id: 'exdate-day-in-utc',
    peers: ['node-ical'],
    clause: '3.8.5.1',
    what: 'compares a DATE in EXDATE with the day in UTC, not in the zone of the series',
    applies: (item, answer, right) =>
      item.kind === 'zoned' &&
      item.exceptionDates.some(({ form }) => form === 'date') &&
      different(answer, right).every((row) =>
        item.exceptionDates.some(({ at }) => Math.abs(dayOf(at) - dayOf(startOf(row))) <= 1),
      ),
  },
  {
    id: 'skips-exdate',
    peers: ['ical.js'],
    clause: '3.8.5.1',
    what: 'overlooks an EXDATE after one that it has not met',
    applies: (item, answer, right) =>
      item.exceptionDates.length > 1 &&
      different(answer, right).every((row) =>
        item.exceptionDates.some(({ at }) => item.zone.toInstant(at) === startOf(row)),
      ),
  },
  {
    id: 'month-end-moved',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'moves a 29th to 31st that a month does not have to another day, where the RFC skips it',
    applies: (item) =>
      isOneOf(item, 'MONTHLY', 'YEARLY') &&
      !has(item, 'BYDAY', 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO') &&
      civilFromDays(dayOf(item.start)).day > 28,
  },
  {
    id: 'range-in-utc',
    peers: ['ical.js'],
    clause: '3.2.13',
    what: 'takes a RECURRENCE-ID in UTC for wall clock when a THISANDFUTURE override moves what follows',
    applies: (item) => item.overrides.some((one) => one.isThisAndFuture && one.form === 'utc'),
  },
  {
    id: 'negative-month-days',
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'counts a negative BYMONTHDAY of a yearly rule from the end of another month, or of another year',
    applies: (item) =>
      isOneOf(item, 'YEARLY') && /-/.test(partOf(item, 'BYMONTHDAY') ?? '') && has(item, 'BYMONTH'),
  },
  {
    id: 'weekday-53',
    peers: ['node-ical'],
    clause: '3.3.10',
    what: 'takes the 53rd weekday of a year that has 52 from the next year',
    applies: (item) => isOneOf(item, 'YEARLY') && /53/.test(partOf(item, 'BYDAY') ?? ''),
  },
  {
    id: 'set-positions',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'applies BYSETPOS to another set than that of the whole period, times of day included',
    applies: (item) => has(item, 'BYSETPOS'),
  },
  {
    id: 'yearly-weeks',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'does not find the dates of BYWEEKNO, or numbers and fills weeks without regard to WKST or DTSTART',
    applies: (item) => isOneOf(item, 'YEARLY') && has(item, 'BYWEEKNO'),
  },
  {
    id: 'yearly-ordinals',
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'counts ordinals of BYDAY wrongly in a year that does not begin on a Sunday, or beside other weekdays',
    applies: (item) => isOneOf(item, 'YEARLY') && hasOrdinals(item),
  },
  {
    id: 'yearly-month-days',
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'keeps a yearly BYMONTHDAY without BYMONTH to the month of DTSTART, or finds none of its dates',
    applies: (item) => isOneOf(item, 'YEARLY') && has(item, 'BYMONTHDAY') && !has(item, 'BYMONTH'),
  },
  {
    id: 'weekday-as-limit',
    peers: bothPeers,
    clause: '3.3.10, note 2',
    what: 'joins BYDAY with BYMONTHDAY, BYYEARDAY or BYWEEKNO where it should limit them',
    applies: (item) =>
      isOneOf(item, 'YEARLY', 'MONTHLY') &&
      has(item, 'BYDAY') &&
      has(item, 'BYMONTHDAY', 'BYYEARDAY', 'BYWEEKNO'),
  },
  {
    id: 'month-as-limit',
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'steps by INTERVAL again for each month of BYMONTH in a weekly or monthly rule, or repeats its dates',
    applies: (item) => isOneOf(item, 'WEEKLY', 'MONTHLY') && has(item, 'BYMONTH'),
  },
  {
    id: 'time-lists',
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'expands BYHOUR, BYMINUTE and BYSECOND incompletely, or out of order, or on a first day that does not match',
    applies: (item) => !isShort(item) && has(item, ...timeParts),
  },
  {
    id: 'short-period-limits',
    peers: bothPeers,
    clause: '3.3.10',
    what: 'steps over dates, or off the interval, where BY parts limit a rule of days, hours, minutes or seconds',
    applies: (item) => !isLong(item) && /;?BY/.test(item.rule),
  },
  {
    id: 'interval-off-start',
    peers: ['node-ical'],
    clause: '3.3.10',
    what: 'counts INTERVAL from the first match where the rule does not match DTSTART',
    applies: (item) => has(item, 'INTERVAL') && !startMatches(item),
  },
];

function different(one: Answer, other: Answer): string[] {
  const [a, b] = [new Set(one), new Set(other)];
  return [...one.filter((row) => !b.has(row)), ...other.filter((row) => !a.has(row))].sort();
}

/** How far a THISANDFUTURE override has moved what stands near a change of clocks now. */
function rangeShifts({ overrides }: GeneratedCase): { forward: number; back: number } {
  const shifts = overrides
    .filter((override) => override.isThisAndFuture)
    .map((override) => override.start - override.replaces);
  return { forward: Math.max(0, ...shifts), back: Math.max(0, ...shifts.map((shift) => -shift)) };
}

function startOf(row: string): number {
  return Date.parse(row.split('/')[0] ?? '');
}

function endOf(row: string): number {
  return Date.parse(row.split('/')[1] ?? '');
}

/** A planned time of the rule before an instant does not exist on the clock of its zone. */
function hasGapBefore(item: GeneratedCase, before: number): boolean {
  if (item.kind !== 'zoned') return false;
  const range = { start: item.start, last: item.zone.toLocal(before), isDate: false };
  for (const at of plainDates(plainRuleOf(item.rule), range)) {
    if (item.zone.toLocal(item.zone.toInstant(at)) !== at) return true;
  }
  return false;
}

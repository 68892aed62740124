import { civilFromDays, dayOf } from '#kernel/civil';

import {
  firstMatch,
  has,
  isOneOf,
  partOf,
  startMatches,
  timeParts,
  without,
  withPart,
} from './case-rewrites.ts';
import { bothPeers, type Rewriting } from './fault.ts';

const startFaults: readonly Rewriting[] = [
  {
    id: 'start-left-out',
    isCertain: true,
    peers: bothPeers,
    clause: '3.8.5.3',
    what: 'leaves out a DTSTART that its rule does not match, and does not count it',
    rewrite(item) {
      if (startMatches(item)) return null;
      const count = partOf(item, 'COUNT');
      const counted = count === null ? item : withPart(item, 'COUNT', String(Number(count) + 1));
      return {
        ...counted,
        exceptionDates: [...item.exceptionDates, { at: item.start, form: 'same' }],
      };
    },
  },
  {
    id: 'interval-from-first-match',
    isCertain: false,
    peers: ['node-ical'],
    clause: '3.3.10',
    what: 'counts INTERVAL from the first date that matches, not from DTSTART',
    rewrite(item) {
      const everyPeriod = without(item, 'INTERVAL');
      const first = everyPeriod === null ? null : firstMatch(everyPeriod);
      return first === null || first === item.start ? null : { ...item, start: first };
    },
  },
];

const ruleFaults: readonly Rewriting[] = [
  {
    id: 'parts-before-freq',
    isCertain: true,
    peers: ['node-ical'],
    clause: '3.3.10',
    what: 'drops the parts written before FREQ, though their order has no meaning',
    rewrite(item) {
      const at = item.rule.lastIndexOf('FREQ=');
      return at <= 0 ? null : { ...item, rule: item.rule.slice(at) };
    },
  },
  {
    id: 'month-of-start-only',
    isCertain: false,
    peers: ['ical.js'],
    clause: '3.3.10',
    what: 'keeps a yearly BYMONTHDAY without BYMONTH to the month of DTSTART, where the table says "expand"',
    rewrite(item) {
      const isMeant = isOneOf(item, 'YEARLY') && has(item, 'BYMONTHDAY') && !has(item, 'BYMONTH');
      const { month } = civilFromDays(dayOf(item.start));
      return isMeant ? withPart(item, 'BYMONTH', String(month)) : null;
    },
  },
  {
    id: 'plain-weekdays-dropped',
    isCertain: false,
    peers: ['node-ical'],
    clause: '3.3.10',
    what: 'drops the weekdays without an ordinal from a yearly BYDAY that has both kinds',
    rewrite(item) {
      const days = partOf(item, 'BYDAY')?.split(',') ?? [];
      const counted = days.filter((day) => day.length > 2);
      const isMixed = counted.length > 0 && counted.length < days.length;
      return isMixed && isOneOf(item, 'YEARLY') ? withPart(item, 'BYDAY', counted.join(',')) : null;
    },
  },
];

const ignoredParts = [
  'BYSETPOS',
  'INTERVAL',
  'BYMONTH',
  'BYWEEKNO',
  'BYYEARDAY',
  'BYMONTHDAY',
  'BYDAY',
  ...timeParts,
].map((name): Rewriting => ({
  id: `ignores-${name.toLowerCase()}`,
  isCertain: false,
  peers: bothPeers,
  clause: '3.3.10',
  what: `reads some rules as if they had no ${name}`,
  rewrite: (item) => without(item, name),
}));

const firstValues = timeParts.map((name): Rewriting => ({
  id: `one-of-${name.toLowerCase()}`,
  isCertain: false,
  peers: bothPeers,
  clause: '3.3.10',
  what: `takes one value of a ${name} list only`,
  rewrite(item) {
    const values = partOf(item, name)?.split(',').map(Number) ?? [];
    return values.length < 2 ? null : withPart(item, name, String(Math.min(...values)));
  },
}));

const setFaults: readonly Rewriting[] = [
  {
    id: 'ignores-rdate',
    isCertain: true,
    peers: ['node-ical'],
    clause: '3.8.5.2',
    what: 'does not add RDATE to the recurrence set',
    rewrite: (item) => (item.addedDates.length === 0 ? null : { ...item, addedDates: [] }),
  },
  {
    id: 'ignores-range',
    isCertain: true,
    peers: ['node-ical'],
    clause: '3.2.13',
    what: 'applies a THISANDFUTURE override to one occurrence only',
    rewrite(item) {
      if (!item.overrides.some((override) => override.isThisAndFuture)) return null;
      const overrides = item.overrides.map((override) => ({ ...override, isThisAndFuture: false }));
      return { ...item, overrides };
    },
  },
];

/** In the order in which they are applied; the fewest faults that explain an answer are taken. */
export const rewritings: readonly Rewriting[] = [
  ...setFaults,
  ...ruleFaults,
  ...firstValues,
  ...ignoredParts,
  // Last, for what a peer ignores may be what made its rule match DTSTART.
  ...startFaults,
];

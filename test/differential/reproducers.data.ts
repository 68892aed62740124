import type { PeerName } from './peer.ts';

/** The smallest series that shows a fault, with its right starts worked out by hand from the clause it breaks. */
export interface Reproducer {
  readonly fault: string;
  readonly peers: readonly PeerName[];
  /** `YYYY-MM-DDTHH:MM`, or a date. */
  readonly start: string;
  readonly rule: string;
  /** IANA name; UTC unless given. */
  readonly zone?: string;
  /** EXDATE as times of the series, or as days. */
  readonly exceptions?: readonly string[];
  readonly exceptionDays?: readonly string[];
  readonly added?: readonly string[];
  /** A THISANDFUTURE override: what it replaces and where it moves it. */
  readonly following?: {
    readonly replaces: string;
    readonly start: string;
    readonly form: 'same' | 'utc';
  };
  /** End of the window, which begins a day before the start. */
  readonly to: string;
  /** In UTC. */
  readonly right: readonly string[];
}

const both = ['ical.js', 'node-ical'] as const;
const elevenMonths = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map(
  (month) => `2026-${month}-15T10:00`,
);

export const reproducers: readonly Reproducer[] = [
  {
    fault: 'start-left-out',
    peers: both,
    start: '2026-01-06T09:00',
    rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
    to: '2026-03-01',
    right: ['2026-01-06T09:00', '2026-01-12T09:00', '2026-01-19T09:00'],
  },
  {
    fault: 'interval-from-first-match',
    peers: ['node-ical'],
    start: '2026-01-06T09:00',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    to: '2026-02-03',
    right: ['2026-01-06T09:00', '2026-01-19T09:00', '2026-02-02T09:00'],
  },
  {
    fault: 'month-of-start-only',
    peers: ['ical.js'],
    start: '2026-01-15T09:00',
    rule: 'FREQ=YEARLY;BYMONTHDAY=15',
    to: '2026-04-01',
    right: ['2026-01-15T09:00', '2026-02-15T09:00', '2026-03-15T09:00'],
  },
  {
    fault: 'plain-weekdays-dropped',
    peers: ['node-ical'],
    start: '2026-01-13T09:00',
    rule: 'FREQ=YEARLY;BYDAY=MO,2TU',
    to: '2026-01-27',
    right: ['2026-01-13T09:00', '2026-01-19T09:00', '2026-01-26T09:00'],
  },
  {
    fault: 'parts-before-freq',
    peers: ['node-ical'],
    start: '2026-01-05T09:00',
    rule: 'BYDAY=MO,WE;FREQ=WEEKLY',
    to: '2026-01-13',
    right: ['2026-01-05T09:00', '2026-01-07T09:00', '2026-01-12T09:00'],
  },
  {
    fault: 'ignores-rdate',
    peers: ['node-ical'],
    start: '2026-01-05T09:00',
    rule: 'FREQ=WEEKLY;COUNT=1',
    added: ['2026-01-07T09:00'],
    to: '2026-02-01',
    right: ['2026-01-05T09:00', '2026-01-07T09:00'],
  },
  {
    fault: 'ignores-range',
    peers: ['node-ical'],
    start: '2026-01-05T09:00',
    rule: 'FREQ=WEEKLY',
    following: { replaces: '2026-01-12T09:00', start: '2026-01-12T10:00', form: 'same' },
    to: '2026-01-20',
    right: ['2026-01-05T09:00', '2026-01-12T10:00', '2026-01-19T10:00'],
  },
  {
    fault: 'range-in-utc',
    peers: ['ical.js'],
    start: '2026-01-05T09:00',
    zone: 'America/New_York',
    rule: 'FREQ=WEEKLY',
    following: { replaces: '2026-01-12T09:00', start: '2026-01-12T10:00', form: 'utc' },
    to: '2026-01-20',
    right: ['2026-01-05T14:00', '2026-01-12T15:00', '2026-01-19T15:00'],
  },
  {
    fault: 'ignores-bysetpos',
    peers: both,
    start: '2026-06-05T09:00',
    rule: 'FREQ=YEARLY;BYMONTH=3,6;BYSETPOS=-1',
    to: '2028-01-01',
    right: ['2026-06-05T09:00', '2027-06-05T09:00'],
  },
  {
    fault: 'ignores-interval',
    peers: ['ical.js'],
    start: '2026-01-05T09:00',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,2,3',
    to: '2026-06-01',
    right: ['2026-01-05T09:00', '2026-03-05T09:00'],
  },
  {
    fault: 'until-of-other-form',
    peers: ['ical.js'],
    start: '2026-01-05T20:00',
    zone: 'America/New_York',
    rule: 'FREQ=DAILY;UNTIL=20260106T200000',
    to: '2026-02-01',
    right: ['2026-01-06T01:00', '2026-01-07T01:00'],
  },
  {
    fault: 'exdate-day-in-utc',
    peers: ['node-ical'],
    start: '2026-01-05T20:00',
    zone: 'America/New_York',
    rule: 'FREQ=DAILY;COUNT=3',
    exceptionDays: ['2026-01-06'],
    to: '2026-02-01',
    right: ['2026-01-06T01:00', '2026-01-08T01:00'],
  },
  {
    fault: 'month-end-moved',
    peers: ['node-ical'],
    start: '2026-01-31T09:00',
    rule: 'FREQ=MONTHLY;BYMINUTE=0',
    to: '2026-04-01',
    right: ['2026-01-31T09:00', '2026-03-31T09:00'],
  },
  {
    fault: 'weekday-53',
    peers: ['node-ical'],
    start: '2013-12-31T09:00',
    rule: 'FREQ=YEARLY;BYDAY=53TU',
    to: '2020-01-01',
    right: ['2013-12-31T09:00', '2019-12-31T09:00'],
  },
  {
    fault: 'yearly-weeks',
    peers: ['ical.js'],
    start: '2026-05-13T09:00',
    rule: 'FREQ=YEARLY;BYWEEKNO=20',
    to: '2028-01-01',
    right: ['2026-05-13T09:00', '2027-05-19T09:00'],
  },
  {
    fault: 'yearly-ordinals',
    peers: ['ical.js'],
    start: '2013-12-04T09:00',
    rule: 'FREQ=YEARLY;BYDAY=49WE',
    to: '2015-01-01',
    right: ['2013-12-04T09:00', '2014-12-03T09:00'],
  },
  {
    fault: 'weekday-as-limit',
    peers: ['node-ical'],
    start: '2026-01-12T09:00',
    rule: 'FREQ=YEARLY;BYYEARDAY=12;BYDAY=MO,1TU',
    to: '2029-01-01',
    right: ['2026-01-12T09:00'],
  },
  {
    fault: 'drifts-after-gap',
    peers: ['node-ical'],
    start: '2026-03-28T02:30',
    zone: 'Europe/Berlin',
    rule: 'FREQ=DAILY',
    to: '2026-04-01',
    right: ['2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30', '2026-03-31T00:30'],
  },
  {
    fault: 'time-at-clock-change',
    peers: ['ical.js'],
    start: '2026-03-27T02:30',
    zone: 'Europe/Berlin',
    rule: 'FREQ=DAILY',
    to: '2026-03-31',
    right: ['2026-03-27T01:30', '2026-03-28T01:30', '2026-03-29T01:30', '2026-03-30T00:30'],
  },
  {
    fault: 'series-at-clock-change',
    peers: ['ical.js'],
    start: '2026-11-01T01:30',
    zone: 'America/New_York',
    rule: 'FREQ=DAILY;COUNT=2',
    to: '2026-12-01',
    right: ['2026-11-01T05:30', '2026-11-02T06:30'],
  },
  {
    fault: 'one-of-byminute',
    peers: ['ical.js'],
    start: '2026-06-13T09:00',
    rule: 'FREQ=YEARLY;BYMINUTE=0,30',
    to: '2028-01-01',
    right: ['2026-06-13T09:00', '2026-06-13T09:30', '2027-06-13T09:00', '2027-06-13T09:30'],
  },
  {
    fault: 'one-of-byminute',
    peers: ['node-ical'],
    start: '2026-07-05T09:00',
    rule: 'FREQ=MONTHLY;BYMONTH=7,8;BYMINUTE=0,30',
    to: '2027-01-01',
    right: ['2026-07-05T09:00', '2026-07-05T09:30', '2026-08-05T09:00', '2026-08-05T09:30'],
  },
  {
    fault: 'date-with-times',
    peers: both,
    start: '2026-01-05',
    rule: 'FREQ=WEEKLY;BYHOUR=9,15;COUNT=3',
    to: '2026-02-01',
    right: ['2026-01-05', '2026-01-12', '2026-01-19'],
  },
  {
    fault: 'negative-month-days',
    peers: ['ical.js'],
    start: '2027-04-09T09:00',
    rule: 'FREQ=YEARLY;BYMONTH=4,5;BYMONTHDAY=-22',
    to: '2029-01-01',
    right: ['2027-04-09T09:00', '2027-05-10T09:00', '2028-04-09T09:00', '2028-05-10T09:00'],
  },
  {
    fault: 'set-positions',
    peers: ['node-ical'],
    start: '2026-01-05T09:30',
    rule: 'FREQ=DAILY;BYMINUTE=0,30;BYSETPOS=2;COUNT=2',
    to: '2026-02-01',
    right: ['2026-01-05T09:30', '2026-01-06T09:30'],
  },
  {
    fault: 'month-as-limit',
    peers: ['ical.js'],
    start: '2026-01-05T09:00',
    rule: 'FREQ=MONTHLY;BYMONTH=3,1;BYHOUR=15,9',
    to: '2027-01-01',
    right: ['2026-01-05T09:00', '2026-01-05T15:00', '2026-03-05T09:00', '2026-03-05T15:00'],
  },
  {
    fault: 'time-lists',
    peers: ['ical.js'],
    start: '2026-06-13T09:00',
    rule: 'FREQ=YEARLY;BYMINUTE=30,0',
    to: '2027-01-01',
    right: ['2026-06-13T09:00', '2026-06-13T09:30'],
  },
  {
    fault: 'short-period-limits',
    peers: ['node-ical'],
    start: '2026-01-05T00:36',
    rule: 'FREQ=MINUTELY;INTERVAL=4;BYMINUTE=36,51',
    to: '2026-01-05T02:00',
    right: ['2026-01-05T00:36', '2026-01-05T01:36'],
  },
  {
    fault: 'interval-off-start',
    peers: ['node-ical'],
    start: '2026-01-06T09:00',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYMONTH=2;BYDAY=MO',
    to: '2026-12-01',
    right: ['2026-01-06T09:00', '2026-02-02T09:00', '2026-02-16T09:00'],
  },
  {
    fault: 'yearly-month-days',
    peers: ['ical.js'],
    start: '2026-01-15T09:00',
    rule: 'FREQ=YEARLY;BYMONTHDAY=15',
    following: { replaces: '2026-02-15T09:00', start: '2026-02-15T10:00', form: 'same' },
    to: '2027-02-01',
    right: ['2026-01-15T09:00', ...elevenMonths, '2027-01-15T10:00'],
  },
  {
    fault: 'repeats-occurrences',
    peers: ['node-ical'],
    start: '2026-01-05',
    rule: 'FREQ=WEEKLY;BYHOUR=0,15',
    to: '2026-01-19',
    right: ['2026-01-05', '2026-01-12'],
  },
  {
    fault: 'skips-exdate',
    peers: ['ical.js'],
    start: '2026-01-06T09:00',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    exceptions: ['2026-01-06T09:00', '2026-01-12T09:00'],
    to: '2026-01-27',
    right: ['2026-01-19T09:00', '2026-01-26T09:00'],
  },
];

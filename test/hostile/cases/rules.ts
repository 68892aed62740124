import { calendar, event, hostile, type HostileCase, times, upTo } from '../case.ts';

const weekdays = 'MO,TU,WE,TH,FR,SA,SU';
const everySecond = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`;

/** An event of nothing but one rule. */
function ruled(rule: string, start = '20260105T090000Z'): string {
  return calendar(event(`DTSTART:${start}`, `RRULE:${rule}`));
}

/** Recurrence rules that never end, never match, or mean a billion dates (RFC 5545 3.3.10). */
export const ruleCases: readonly HostileCase[] = [
  hostile(
    'a meeting every second for ever stops at the limit of a series',
    () => ruled('FREQ=SECONDLY'),
    {
      exit: 0,
      occurrences: 20_000,
      problems: { 'evidence.too-many-occurrences': 1 },
    },
  ),
  hostile(
    'every second since 1601 stops at the limit of a series',
    () => ruled('FREQ=SECONDLY', '16010101T000000Z'),
    {
      exit: 0,
      occurrences: 20_000,
      problems: { 'evidence.too-many-occurrences': 1 },
    },
  ),
  hostile(
    'a billion daily meetings are one a day in this year',
    () => ruled('FREQ=DAILY;COUNT=1000000000', '20200101T090000Z'),
    {
      exit: 0,
      occurrences: 365,
      problems: {},
    },
  ),
  hostile(
    'a billion seconds from 1601 ended in 1632',
    () => ruled('FREQ=SECONDLY;COUNT=1000000000', '16010101T000000Z'),
    {
      exit: 0,
      occurrences: 0,
      problems: {},
    },
  ),
  hostile(
    'a COUNT with a hundred digits counts as endless',
    () => ruled(`FREQ=DAILY;COUNT=${'9'.repeat(100)}`),
    {
      exit: 0,
      occurrences: 361,
      problems: {},
    },
  ),
  hostile(
    'all months, days, hours, minutes and seconds multiplied out stop at the limit of a series',
    () =>
      ruled(
        `FREQ=YEARLY;BYMONTH=${upTo(12, 1)};BYMONTHDAY=${upTo(31, 1)};${everySecond}`,
        '20260101T000000Z',
      ),
    { exit: 0, occurrences: 20_000, problems: { 'evidence.too-many-occurrences': 1 } },
  ),
  hostile(
    'the last of 31 million seconds of a year is found',
    () => ruled(`FREQ=YEARLY;BYDAY=${weekdays};${everySecond};BYSETPOS=-1`, '20251231T235959Z'),
    { exit: 0, starts: ['2026-12-31T23:59:59Z'], problems: {} },
  ),
  hostile(
    '30 February never comes: the first date alone counts',
    () => ruled('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
    {
      exit: 0,
      starts: ['2026-01-05T09:00:00Z'],
      problems: {},
    },
  ),
  hostile(
    'a count of 30 Februaries is never used up',
    () => ruled('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5', '16010101T000000Z'),
    {
      exit: 0,
      occurrences: 0,
    },
  ),
  hostile('week 53 never lies in June', () => ruled('FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6'), {
    exit: 0,
    occurrences: 1,
  }),
  hostile(
    'every billionth year is not this one',
    () => ruled('FREQ=YEARLY;INTERVAL=1000000000', '20250105T090000Z'),
    {
      exit: 0,
      occurrences: 0,
      problems: {},
    },
  ),
  hostile(
    'an INTERVAL beyond all numbers counts as very far',
    () => ruled(`FREQ=SECONDLY;INTERVAL=${'9'.repeat(400)}`),
    {
      exit: 0,
      occurrences: 1,
      problems: {},
    },
  ),
  hostile(
    'a daily meeting since 1601 is one a day in this year',
    () => ruled('FREQ=DAILY', '16010101T090000Z'),
    {
      exit: 0,
      occurrences: 365,
      problems: {},
    },
  ),
  hostile(
    'the 366th position of a daily rule never comes',
    () => ruled('FREQ=DAILY;BYHOUR=9;BYSETPOS=366'),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'a rule without sense keeps the first date',
    () => ruled('FREQ=FORTNIGHTLY;=;;COUNT=;BYDAY=XX'),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.invalid-rule': 1 },
    },
  ),
  hostile('hour 25 makes a rule invalid', () => ruled('FREQ=DAILY;BYHOUR=25'), {
    exit: 0,
    occurrences: 1,
    problems: { 'evidence.invalid-rule': 1 },
  }),
  hostile(
    'COUNT=0 and INTERVAL=0 are no numbers of times',
    () => calendar(event('RRULE:FREQ=DAILY;COUNT=0'), event('RRULE:FREQ=DAILY;INTERVAL=0')),
    {
      exit: 0,
      occurrences: 2,
      problems: { 'evidence.invalid-rule': 2 },
    },
  ),
  hostile(
    'an UNTIL before the first date leaves no date',
    () => ruled('FREQ=DAILY;UNTIL=00010101T000000Z'),
    {
      exit: 0,
      occurrences: 0,
      problems: {},
    },
  ),
  hostile(
    'a rule of half a megabyte',
    () => ruled(`FREQ=DAILY;COUNT=3;BYSECOND=${times(250_000, () => '0').join(',')}`),
    {
      exit: 0,
      occurrences: 3,
    },
  ),
  hostile(
    'a rule of dashes and digits',
    () => ruled(`FREQ=MONTHLY;BYMONTHDAY=${'-'.repeat(100_000)}1`),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.invalid-rule': 1 },
    },
  ),
  hostile(
    '51 rules: the first 50 count',
    () => calendar(event(...times(51, (i) => `RRULE:FREQ=YEARLY;COUNT=2;INTERVAL=${i + 1}`))),
    { exit: 0, occurrences: 1, problems: { 'evidence.too-many-rules': 1 } },
  ),
  hostile(
    '50 rules of every second stop at the limit of a series',
    () => calendar(event(...times(50, () => 'RRULE:FREQ=SECONDLY'))),
    { exit: 0, occurrences: 20_000, problems: { 'evidence.too-many-occurrences': 1 } },
  ),
  hostile(
    'an exception rule that takes everything leaves nothing',
    () => calendar(event('RRULE:FREQ=SECONDLY', 'EXRULE:FREQ=SECONDLY')),
    {
      exit: 0,
      occurrences: 0,
    },
  ),
  hostile(
    'thirty endless series stop at the limit of a file',
    () => calendar(...times(30, () => event('RRULE:FREQ=SECONDLY'))),
    { exit: 0, occurrences: 500_000 },
  ),
  hostile(
    'two thousand rules that never match end by counted work',
    () =>
      calendar(
        ...times(2_000, (i) =>
          event(
            'DTSTART:16010101T000000Z',
            `RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;INTERVAL=${i + 1}`,
          ),
        ),
      ),
    { exit: 0, occurrences: 0 },
  ),
];

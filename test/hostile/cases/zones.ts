import { calendar, event, hostile, type HostileCase, times } from '../case.ts';

function timezone(tzid: string, ...observances: readonly (string | readonly string[])[]): string {
  return ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...observances, 'END:VTIMEZONE'].flat().join('\r\n');
}

function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  from: string,
  to: string,
  ...lines: readonly string[]
): string {
  const start = lines.some((line) => line.startsWith('DTSTART')) ? [] : ['DTSTART:16010101T000000'];
  return [
    `BEGIN:${kind}`,
    ...start,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...lines,
    `END:${kind}`,
  ].join('\r\n');
}

const inOurs = event('DTSTART;TZID=Ours:20260701T120000', 'SUMMARY:Local');

/** Time zones that contradict themselves, change every second, or have names without end. */
export const zoneCases: readonly HostileCase[] = [
  hostile(
    'clocks that change every second keep their first change',
    () =>
      calendar(
        timezone('Ours', observance('STANDARD', '+0200', '+0100', 'RRULE:FREQ=SECONDLY')),
        inOurs,
      ),
    {
      exit: 0,
      starts: ['2026-07-01T11:00:00Z'],
    },
  ),
  hostile(
    'clocks whose rule is no rule keep their first change',
    () =>
      calendar(
        timezone('Ours', observance('STANDARD', '+0200', '+0100', 'RRULE:FREQ=NEVER')),
        inOurs,
      ),
    { exit: 0, starts: ['2026-07-01T11:00:00Z'] },
  ),
  hostile(
    '30 February never changes the clocks',
    () =>
      calendar(
        timezone(
          'Ours',
          observance('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'),
        ),
        inOurs,
      ),
    {
      exit: 0,
      starts: ['2026-07-01T10:00:00Z'],
    },
  ),
  hostile(
    'ten thousand rules for one zone',
    () =>
      calendar(
        timezone(
          'Ours',
          times(10_000, (i) =>
            observance(
              i % 2 === 0 ? 'STANDARD' : 'DAYLIGHT',
              '+0100',
              '+0200',
              `RRULE:FREQ=YEARLY;BYMONTH=${1 + (i % 12)};BYDAY=1SU`,
            ),
          ),
        ),
        inOurs,
      ),
    { exit: 0, starts: ['2026-07-01T10:00:00Z'] },
  ),
  hostile(
    'two thousand zones with rules since 1601, each used once',
    () =>
      calendar(
        ...times(2_000, (i) =>
          timezone(
            `Ours ${i}`,
            observance('STANDARD', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
            observance('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
          ),
        ),
        ...times(2_000, (i) => event(`DTSTART;TZID=Ours ${i}:20260701T120000`)),
      ),
    { exit: 0, occurrences: 2_000 },
  ),
  hostile(
    'two rules that overlap: the latest change counts',
    () =>
      calendar(
        timezone(
          'Ours',
          observance('STANDARD', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'),
          observance('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'),
          observance('DAYLIGHT', '+0100', '+0300', 'RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1'),
        ),
        inOurs,
        event('DTSTART;TZID=Ours:20260501T120000'),
      ),
    { exit: 0, starts: ['2026-05-01T10:00:00Z', '2026-07-01T09:00:00Z'], problems: {} },
  ),
  hostile(
    'a zone without any offset is unknown: its times float',
    () => calendar(timezone('Ours'), inOurs),
    {
      exit: 0,
      starts: ['2026-07-01T12:00:00Z'],
    },
  ),
  hostile('a zone nobody defined is unknown: its times float', () => calendar(inOurs), {
    exit: 0,
    starts: ['2026-07-01T12:00:00Z'],
    problems: { 'evidence.unknown-zone': 1 },
  }),
  hostile(
    'an offset of 99 hours is none',
    () => calendar(timezone('Ours', observance('STANDARD', '+9999', '-9999')), inOurs),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'one name defined twice, differently',
    () =>
      calendar(
        timezone('Ours', observance('STANDARD', '+0100', '+0100')),
        timezone('Ours', observance('STANDARD', '+0500', '+0500')),
        inOurs,
      ),
    { exit: 0, occurrences: 1 },
  ),
  hostile(
    'a zone name of half a megabyte',
    () => calendar(event(`DTSTART;TZID=${'Europe/'.repeat(70_000)}:20260105T090000`)),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.unknown-zone': 1 },
    },
  ),
  hostile(
    'a hundred thousand unknown names that look like real ones',
    () =>
      calendar(
        times(100_000, (i) => event(`DTSTART;TZID=Europe/City_${i.toString(36)}:20260105T090000`)),
      ),
    { exit: 0, occurrences: 100_000 },
  ),
  hostile(
    'all vendor prefixes at once mean the name at the end',
    () =>
      calendar(
        event(
          'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20260105T090000',
          'SUMMARY:Berlin',
        ),
      ),
    { exit: 0, starts: ['2026-01-05T08:00:00Z'], problems: {} },
  ),
  hostile(
    'a meeting every night in the hour that does not exist or comes twice',
    () => calendar(event('DTSTART;TZID=Europe/Berlin:20250101T023000', 'RRULE:FREQ=DAILY')),
    { exit: 0, occurrences: 365, problems: {} },
  ),
];

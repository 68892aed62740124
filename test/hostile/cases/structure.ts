import { calendar, event, hostile, type HostileCase, times } from '../case.ts';

const megabyte = 1024 * 1024;

function nested(depth: number): string {
  const inner = times(depth, (i) => `X-LEVEL${i}`);
  return calendar(
    event('SUMMARY:Before'),
    ...inner.map((name) => `BEGIN:${name}`),
    ...inner.toReversed().map((name) => `END:${name}`),
    event('SUMMARY:After'),
  );
}

/** Components, lines and parameters that do not end, do not match, or do not stop. */
export const structureCases: readonly HostileCase[] = [
  hostile('ten thousand components inside each other', () => nested(10_000), {
    exit: 1,
    refusal: 'evidence.nested-too-deep',
  }),
  hostile('32 components deep is the most, VCALENDAR counted', () => nested(31), {
    exit: 0,
    titles: ['Before', 'After'],
    problems: {},
  }),
  hostile('33 components deep is one too many', () => nested(32), {
    exit: 1,
    refusal: 'evidence.nested-too-deep',
  }),
  hostile(
    'a hundred thousand ends of nothing',
    () =>
      calendar(
        event('SUMMARY:Fine'),
        times(100_000, () => 'END:VEVENT'),
      ),
    {
      exit: 0,
      titles: ['Fine'],
    },
  ),
  hostile(
    'a hundred thousand begins of one event',
    () => calendar(times(100_000, () => 'BEGIN:VEVENT')),
    { exit: 1 },
  ),
  hostile('a file cut off in its only event', () => calendar(event()).slice(0, 120), {
    exit: 1,
    refusal: 'evidence.calendar-damaged',
  }),
  hostile(
    'a file cut off in its second event',
    () =>
      calendar(event('SUMMARY:First'), 'BEGIN:VEVENT', 'UID:2', 'DTSTART:2026').replace(
        /END:VCALENDAR\r\n$/,
        '',
      ),
    {
      exit: 0,
      titles: ['First'],
      problems: { 'evidence.event-not-closed': 1, 'evidence.unclosed-component': 1 },
    },
  ),
  hostile(
    'an event that another end closes',
    () => calendar(event('SUMMARY:First'), 'BEGIN:VEVENT', 'UID:2', 'DTSTART:20260106T090000Z'),
    {
      exit: 0,
      titles: ['First'],
      problems: { 'evidence.event-not-closed': 1 },
    },
  ),
  hostile('an event without its calendar', () => event('SUMMARY:Bare'), {
    exit: 0,
    titles: ['Bare'],
  }),
  hostile('a calendar with nothing in it', () => calendar(), {
    exit: 0,
    occurrences: 0,
    problems: {},
  }),
  hostile('200,000 events are the most', () => calendar(times(200_000, () => event())), {
    exit: 0,
    occurrences: 200_000,
    problems: {},
  }),
  hostile('200,001 events are one too many', () => calendar(times(200_001, () => event())), {
    exit: 1,
    refusal: 'evidence.too-many-events',
  }),
  hostile(
    'a physical line of more than a megabyte',
    () => calendar(event(`SUMMARY:${'x'.repeat(megabyte)}`)),
    {
      exit: 1,
      refusal: 'evidence.line-too-long',
    },
  ),
  hostile(
    'sixty megabytes without a line end',
    () => `BEGIN:VCALENDAR${'x'.repeat(60 * megabyte)}`,
    { exit: 1 },
  ),
  hostile(
    'a title of two megabytes in folded lines is cut, and said so',
    () => calendar(event(`SUMMARY:${'x'.repeat(2 * megabyte)}`).replace(/x{70}/g, '$&\r\n ')),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.value-cut': 1 },
    },
  ),
  hostile(
    'a million folds of nothing',
    () => calendar(event(`SUMMARY:a${'\r\n '.repeat(1_000_000)}b`)),
    { exit: 0, titles: ['ab'] },
  ),
  hostile(
    '1,001 attendees: the first thousand count',
    () => calendar(event(...times(1_001, (i) => `ATTENDEE:mailto:p${i}@example.invalid`))),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.too-many-attendees': 1 },
    },
  ),
  hostile(
    'a hundred thousand attendees of one event',
    () =>
      calendar(event(times(100_000, (i) => `ATTENDEE;CN="P ${i}":mailto:p${i}@example.invalid`))),
    {
      exit: 0,
      occurrences: 1,
      problems: { 'evidence.too-many-attendees': 1 },
    },
  ),
  hostile(
    'a hundred thousand parameters on one line',
    () => calendar(event(`DTSTART${times(100_000, (i) => `;X${i}=1`).join('')}:20260105T090000Z`)),
    {
      exit: 0,
      occurrences: 1,
    },
  ),
  hostile(
    'a quoted parameter that never ends',
    () => calendar(event('DTSTART;TZID="Europe/Berlin:20260105T090000'), event('SUMMARY:Fine')),
    {
      exit: 0,
    },
  ),
  hostile(
    'lines that are no properties',
    () =>
      calendar(
        ':',
        ';',
        '=',
        '"',
        ';;;;:',
        'X',
        'BEGIN',
        'END',
        'BEGIN:',
        'X-EMPTY;=:',
        '\t',
        event('SUMMARY:Fine', ':', ';', '"', 'X'),
      ),
    { exit: 0 },
  ),
  hostile(
    'a million lines of one letter',
    () => calendar('X\r\n'.repeat(1_000_000), event('SUMMARY:Fine')),
    { exit: 0, titles: ['Fine'] },
  ),
  hostile(
    'thirty thousand calendars in one file',
    () => times(30_000, (i) => calendar(event(`UID:${i}`))).join(''),
    {
      exit: 0,
      occurrences: 30_000,
      problems: {},
    },
  ),
  hostile(
    'a calendar inside an event',
    () =>
      calendar(
        'BEGIN:VEVENT',
        'UID:out',
        'DTSTART:20260105T090000Z',
        'SUMMARY:Out',
        calendar(event('SUMMARY:In')).trim(),
        'END:VEVENT',
      ),
    {
      exit: 0,
    },
  ),
];

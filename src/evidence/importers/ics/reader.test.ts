import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { invariant } from '#kernel/problem';

import {
  calendar,
  codesOf,
  diary,
  event,
  pieces,
  readingOf,
  refusalOf,
  starts,
} from './fixtures/calendars.ts';
import { readCalendars } from './reader.ts';

const meeting = event(
  'UID:1',
  'DTSTART:20260105T090000Z',
  'DTEND:20260105T100000Z',
  'SUMMARY:Sync',
);
const meetingLine = '2026-01-05T09:00:00Z/2026-01-05T10:00:00Z Sync';

describe('lines', () => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('end with %s', async (_, end) => {
    const reading = await readingOf(calendar(meeting).replaceAll('\r\n', end));
    expect(diary(reading, '2026-01-01', '2026-02-01')).toEqual([meetingLine]);
    expect(reading.problems).toEqual([]);
  });

  test('end as they like within one file', async () => {
    const ends = ['\n', '\r\n', '\r'];
    const lines = calendar(meeting).split('\r\n');
    const text = lines.map((line, i) => line + (ends[i % 3] ?? '')).join('');
    expect(diary(await readingOf(text), '2026-01-01', '2026-02-01')).toEqual([meetingLine]);
  });

  test('are unfolded before a character that the fold cut in two is decoded', async () => {
    const [before = '', after = ''] = calendar(event('DTSTART:20260105', 'SUMMARY:Größe|')).split(
      'ö',
    );
    const letter = new TextEncoder().encode('ö');
    const folded = Buffer.concat([
      Buffer.from(before),
      letter.subarray(0, 1),
      Buffer.from('\r\n '),
      letter.subarray(1),
      Buffer.from(after),
    ]);
    expect((await readingOf(folded)).events[0]?.title).toBe('Größe|');
  });

  test('may be folded within the name of the property', async () => {
    const reading = await readingOf(event('DTSTART\r\n :20260105', 'SUM\r\n MARY:A'));
    expect(diary(reading, '2026-01-01', '2026-02-01')).toEqual(['2026-01-05/2026-01-06 A']);
  });

  test('that are no property are listed and the rest is read', async () => {
    const reading = await readingOf(calendar(event('DTSTART:20260105', 'nonsense', 'SUMMARY:A')));
    expect(codesOf(reading)).toEqual(['5 evidence.unreadable-line']);
    expect(reading.events[0]?.title).toBe('A');
  });

  test('are told apart the same way whatever pieces they come in', async () => {
    const text = calendar(
      event('DTSTART;TZID=Europe/Berlin:20260105T090000', 'SUMMARY:Zwei\r\n  Zeilen', 'X-A:\r\n b'),
      event('UID:2', 'DTSTART:20260106', 'DESCRIPTION:a\r\n\tb\r\n c', 'SUMMARY:Später'),
    ).replaceAll('UID', 'uid');
    const whole = await readingOf(text);
    for (const size of [1, 2, 3, 5, 7, 64]) {
      const reading = await readingOf(text, size);
      expect(reading.events).toEqual(whole.events);
      expect(diary(reading, '2026-01-01', '2026-02-01')).toEqual([
        '2026-01-05T08:00:00Z/2026-01-05T08:00:00Z Zwei Zeilen',
        '2026-01-06/2026-01-07 Später',
      ]);
    }
  });

  test('of a description may be many and long', async () => {
    const long = `DESCRIPTION:${'x'.repeat(70)}${'\r\n '.concat('y'.repeat(70)).repeat(30_000)}`;
    const reading = await readingOf(calendar(event('DTSTART:20260105', long, 'SUMMARY:A')), 65_536);
    expect(reading.events[0]?.title).toBe('A');
    expect(reading.events[0]?.line).toBe(3);
  });

  test('longer than 1 MB refuse the file, those of 1 MB do not', async () => {
    const withLine = (length: number): string =>
      calendar(event('DTSTART:20260105', `DESCRIPTION:${'x'.repeat(length - 12)}`));
    expect(await refusalOf(withLine(1024 * 1024))).toBeNull();
    expect(await refusalOf(withLine(1024 * 1024 + 1))).toBe('evidence.line-too-long');
  });

  test('of a kept value are cut at 1 MB, and that is said', async () => {
    const title = `SUMMARY:${'x'.repeat(70)}${'\r\n '.concat('y'.repeat(70)).repeat(20_000)}`;
    const reading = await readingOf(calendar(event('DTSTART:20260105', title)));
    expect(codesOf(reading)).toEqual(['5 evidence.value-cut']);
    expect(reading.events[0]?.title).toHaveLength(1024 * 1024 - 'SUMMARY:'.length);
  });
});

describe('a file', () => {
  test('may hold several calendars, or events without one', async () => {
    const text = calendar(event('DTSTART:20260105')) + calendar(event('DTSTART:20260106'));
    expect((await readingOf(text + event('DTSTART:20260107'))).events).toHaveLength(3);
  });

  test('without events is read when it is a calendar', async () => {
    const reading = await readingOf(calendar('BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO'));
    expect(reading.events).toEqual([]);
    expect(reading.counts.otherComponents).toBe(1);
  });

  test.each([
    ['that is empty', '', 'evidence.calendar-empty'],
    ['that is a web page', '<!doctype html>\n<p>Sign in: here', 'evidence.not-a-calendar'],
    [
      'of nothing but a cut event',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2026',
      'evidence.calendar-damaged',
    ],
    ['of one event that has no start', calendar(event('SUMMARY:x')), 'evidence.calendar-damaged'],
    ['nested too deep', calendar('BEGIN:X-A\r\n'.repeat(40)), 'evidence.nested-too-deep'],
  ])('%s is refused', async (_, text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });

  test('with more than 200,000 events is refused', async () => {
    const events = `${event('DTSTART:20260105')}\r\n`.repeat(200_000);
    expect(await refusalOf(calendar(events))).toBeNull();
    expect(await refusalOf(calendar(events, event('DTSTART:20260105')))).toBe(
      'evidence.too-many-events',
    );
  });

  test('cut off in the middle keeps its whole events', async () => {
    const text = calendar(meeting, event('UID:2', 'DTSTART:20260106', 'SUMMARY:Lost'));
    const reading = await readingOf(text.slice(0, text.indexOf('SUMMARY:Lost')));
    expect(starts(reading, '2026-01-01', '2026-02-01')).toEqual(['2026-01-05T09:00:00Z']);
    expect(codesOf(reading)).toEqual([
      '1 evidence.unclosed-component',
      '9 evidence.event-not-closed',
    ]);
    expect(reading.counts.unusableEvents).toBe(1);
  });

  test('an event closed by another END is not used', async () => {
    const reading = await readingOf(
      calendar(meeting, 'BEGIN:VEVENT', 'DTSTART:20260106', 'END:VTODO', event('DTSTART:20260107')),
    );
    expect(starts(reading, '2026-01-01', '2026-02-01')).toEqual([
      '2026-01-05T09:00:00Z',
      '2026-01-07',
    ]);
    expect(codesOf(reading)).toEqual(['9 evidence.event-not-closed', '11 evidence.unexpected-end']);
  });

  test('an event whose END is missing does not take its neighbours with it', async () => {
    const reading = await readingOf(
      calendar('BEGIN:VEVENT', 'DTSTART:20260106', meeting, event('DTSTART:20260107')),
    );
    expect(starts(reading, '2026-01-01', '2026-02-01')).toEqual([
      '2026-01-05T09:00:00Z',
      '2026-01-07',
    ]);
    expect(codesOf(reading)).toEqual(['3 evidence.event-not-closed']);
  });

  test('what stands in an alarm is not of the event', async () => {
    const alarm = 'BEGIN:VALARM\r\nSUMMARY:Alarm\r\nDURATION:PT1H\r\nEND:VALARM';
    const reading = await readingOf(calendar(event(alarm, 'DTSTART:20260105', 'SUMMARY:Event')));
    expect(diary(reading, '2026-01-01', '2026-02-01')).toEqual(['2026-01-05/2026-01-06 Event']);
  });
});

test('what reading a file throws is not swallowed', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('BEGIN:VCALENDAR\n');
    throw new Error('the disk is gone');
  }
  await expect(readCalendars([{ name: 'a.ics', chunks: broken() }])).rejects.toThrow(
    'the disk is gone',
  );
});

test('a refusal names the file, the line and what to do', async () => {
  const result = await readCalendars([
    { name: 'good.ics', chunks: pieces(calendar(meeting)) },
    { name: 'bad.ics', chunks: pieces(calendar('BEGIN:X-A\r\n'.repeat(40))) },
  ]);
  invariant(!result.ok, 'refused');
  expect(result.problem.where).toEqual({ file: 'bad.ics', line: 34 });
  expect(result.problem.fix).toMatch(/Export it again/);
});

test('problems are listed up to a thousand and counted beyond', async () => {
  const reading = await readingOf(calendar(event('DTSTART:20260105'), 'x\r\n'.repeat(1_500)));
  expect(reading.problems).toHaveLength(1_001);
  expect(reading.problems.at(-1)?.message).toMatch(/^500 more/);
});

test('any bytes give events and problems, or a refusal: never a throw', async () => {
  const words = [
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    '\r\n',
    '\n',
    ' ',
    '\r',
  ];
  const values = [
    'DTSTART:20260105T090000Z',
    'DTSTART;TZID="Europe/Berlin:2026',
    'RRULE:FREQ=DAILY',
    '=',
    'é',
    '\0',
    'SUMMARY;ENCODING=QUOTED-PRINTABLE:=C3=',
    'EXDATE:20260105,,x',
    'UID:1',
    'DURATION:-PT',
    '"',
    ':',
    ';',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...words, ...values), fc.string({ unit: 'binary' })), {
        maxLength: 40,
      }),
      fc.integer({ min: 1, max: 20 }),
      async (parts, size) => {
        const bytes = Buffer.from(parts.join(''));
        const result = await readCalendars([{ name: 'x', chunks: pieces(bytes, size) }]);
        if (result.ok) diary(result.value, '2026-01-01', '2026-02-01');
      },
    ),
    { numRuns: 300 },
  );
});

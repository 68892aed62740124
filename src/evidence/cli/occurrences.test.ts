import { expect, test } from 'vitest';

import type { OccurrencesAnswer } from '../actions/list-occurrences.ts';
import type { CalendarEvent } from '../model/calendar.ts';
import { writeOccurrencesJson, writeOccurrencesLines } from './occurrences.ts';

const plain: CalendarEvent = {
  uid: 'sync@example.com',
  source: 0,
  line: 3,
  title: 'Sync \u001b[2J<b>',
  organizer: null,
  attendees: [],
  status: 'CONFIRMED',
  isTransparent: false,
  isPrivate: false,
  isAllDay: false,
  created: null,
  lastModified: null,
  stamp: null,
  sequence: 0,
  categories: [],
  busyStatus: null,
  isOutOfOffice: false,
  isRecurring: true,
  isOverride: false,
};
const day = 86_400_000;
const hour = 3_600_000;

const answer: OccurrencesAnswer = {
  window: { from: 0, to: 31 * day, zone: 'Europe/Berlin' },
  table: {
    count: 2,
    event: Int32Array.of(1, 0),
    start: Float64Array.of(day, day + 9 * hour),
    end: Float64Array.of(2 * day, day + 10 * hour),
    recurrence: Float64Array.of(Number.NaN, 2 * day + 9 * hour),
    events: [
      plain,
      { ...plain, uid: 'off', title: '', status: '', isAllDay: true, isPrivate: true },
    ],
  },
  hours: { sum: 1, union: 1 },
  problems: [
    { code: 'evidence.unreadable-line', source: 0, line: 7, message: 'This line is no property.' },
  ],
  counts: {
    events: 2,
    unusableEvents: 0,
    superseded: 0,
    series: 2,
    recurringSeries: 1,
    overrides: 0,
    privateEvents: 1,
    otherComponents: 0,
  },
};

async function written(
  write: (output: { write(text: string): Promise<void> }) => Promise<void>,
): Promise<string> {
  let text = '';
  await write({
    write: async (piece) => {
      text += piece;
    },
  });
  return text;
}

test('occurrences as JSON: instants in UTC, whole days as dates, in the published order of keys', async () => {
  const text = await written((output) => writeOccurrencesJson(answer, output));
  const json: unknown = JSON.parse(text);
  expect(json).toEqual({
    schema: 'trimtab.occurrences/1',
    window: { from: '1970-01-01T00:00:00Z', to: '1970-02-01T00:00:00Z' },
    zone: 'Europe/Berlin',
    occurrences: [
      {
        uid: 'off',
        recurrenceId: null,
        start: '1970-01-02',
        end: '1970-01-03',
        allDay: true,
        summary: '',
        status: '',
        transparent: false,
      },
      {
        uid: 'sync@example.com',
        recurrenceId: '1970-01-03T09:00:00Z',
        start: '1970-01-02T09:00:00Z',
        end: '1970-01-02T10:00:00Z',
        allDay: false,
        summary: 'Sync \u001b[2J<b>',
        status: 'CONFIRMED',
        transparent: false,
      },
    ],
    hours: { sum: 1, union: 1 },
    problems: [{ code: 'evidence.unreadable-line', line: 7, message: 'This line is no property.' }],
    counts: { ...answer.counts, occurrences: 2 },
  });
  expect(Object.keys(json ?? {})).toEqual([
    'schema',
    'window',
    'zone',
    'occurrences',
    'hours',
    'problems',
    'counts',
  ]);
  expect(text).not.toContain('\u001b');
});

test('no occurrence at all is JSON too', async () => {
  const empty = { ...answer, table: { ...answer.table, count: 0 } };
  const text = await written((output) => writeOccurrencesJson(empty, output));
  expect(JSON.parse(text)).toMatchObject({ occurrences: [], counts: { occurrences: 0 } });
});

test('occurrences for people: a line each, private ones without a title, nothing that acts on the terminal', async () => {
  const text = await written((output) => writeOccurrencesLines(answer, 80, output));
  const [first, second, ...rest] = text.split('\n');
  expect(first).toMatch(/^1970-01-02 +1970-01-03 +private$/);
  expect(second).toMatch(
    /^1970-01-02T09:00:00Z {2}1970-01-02T10:00:00Z {2}Sync .*<b> \(confirmed\)$/,
  );
  expect(rest.join('\n')).toContain('1.00 hours one by one, 1.00 without overlap');
  expect(rest.join('\n')).toContain('line 7: This line is no property. [evidence.unreadable-line]');
  expect(text).not.toContain('\u001b');
});

import { expect, test } from 'vitest';

import { eventSpan, occurrencesIn, plannedStarts, readCalendars } from '../importers/ics/index.ts';
import { listOccurrences } from './list-occurrences.ts';

const calendar = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:weekly',
  'SUMMARY:Weekly',
  'DTSTART:20260105T090000Z',
  'DTEND:20260105T100000Z',
  'RRULE:FREQ=WEEKLY;COUNT=3',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:broken',
  'SUMMARY:No start',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

test('occurrences of the window come with their hours, and problems of the whole file', async () => {
  const chunks = [new TextEncoder().encode(calendar)];
  const reading = await readCalendars([{ name: 'a.ics', chunks }]);
  if (!reading.ok) throw new Error(reading.problem.code);
  const window = { from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 0, 13), zone: 'UTC' };
  const engine = { eventSpan, occurrencesIn, plannedStarts };
  const answer = listOccurrences(reading.value, window, engine);
  expect(answer.table.count).toBe(2);
  expect(answer.hours).toEqual({ sum: 2, union: 2 });
  expect(answer.problems.map(({ line }) => line)).toEqual([9]);
});

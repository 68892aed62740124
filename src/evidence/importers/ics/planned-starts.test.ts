import { expect, test } from 'vitest';

import { instantText } from '#kernel/civil';

import { calendar, event, readingOf, windowOf } from './fixtures/calendars.ts';
import { plannedStarts } from './planned-starts.ts';

const january = windowOf('2026-01-01', '2026-02-01', 'Europe/Berlin');

test('a series stays planned for dates that were taken out, cancelled or moved', async () => {
  const reading = await readingOf(
    calendar(
      event(
        'UID:1',
        'DTSTART;TZID=Europe/Berlin:20260105T090000',
        'RRULE:FREQ=WEEKLY',
        'EXDATE:20260112T080000Z',
        'RDATE:20260114T080000Z',
      ),
      event(
        'UID:1',
        'RECURRENCE-ID:20260119T080000Z',
        'DTSTART:20260120T080000Z',
        'STATUS:CANCELLED',
      ),
    ),
  );
  expect(plannedStarts(reading, 0, january).map(instantText)).toEqual([
    '2026-01-05T08:00:00Z',
    '2026-01-12T08:00:00Z',
    '2026-01-14T08:00:00Z',
    '2026-01-19T08:00:00Z',
    '2026-01-26T08:00:00Z',
  ]);
});

test('dates are planned for their day in the zone of the window', async () => {
  const reading = await readingOf(calendar(event('DTSTART:20251230', 'RRULE:FREQ=DAILY;COUNT=4')));
  expect(plannedStarts(reading, 0, january).map(instantText)).toEqual([
    '2026-01-01T00:00:00Z',
    '2026-01-02T00:00:00Z',
  ]);
});

test('an event that happens once was planned once, and an unknown one never', async () => {
  const reading = await readingOf(calendar(event('DTSTART:20260105')));
  expect(plannedStarts(reading, 0, january)).toHaveLength(1);
  expect(plannedStarts(reading, 7, january)).toEqual([]);
});

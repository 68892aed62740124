import { expect, test } from 'vitest';

import { instantText } from '#kernel/civil';

import { eventSpan } from './event-span.ts';
import { calendar, event, readingOf } from './fixtures/calendars.ts';

async function span(...events: readonly string[]): Promise<readonly (string | null)[]> {
  const { firstStart, lastEnd } = eventSpan(await readingOf(calendar(...events)), 'Europe/Berlin');
  return [firstStart, lastEnd].map((instant) => (instant === null ? null : instantText(instant)));
}

test('reaches from the first start to the last end', async () => {
  expect(
    await span(event('DTSTART:20260105T090000Z', 'DURATION:PT1H'), event('DTSTART:20260203')),
  ).toEqual(['2026-01-05T09:00:00Z', '2026-02-03T23:00:00Z']);
});

test('an endless series begins but does not end it', async () => {
  const endless = event('UID:1', 'DTSTART:20200105T090000Z', 'RRULE:FREQ=WEEKLY');
  expect(await span(endless)).toEqual(['2020-01-05T09:00:00Z', null]);
  expect(await span(endless, event('UID:2', 'DTSTART:20260105T090000Z'))).toEqual([
    '2020-01-05T09:00:00Z',
    '2026-01-05T09:00:00Z',
  ]);
});

test.each([
  ['COUNT', 'RRULE:FREQ=WEEKLY;COUNT=3', '2026-01-19T10:00:00Z'],
  ['UNTIL', 'RRULE:FREQ=DAILY;UNTIL=20260107T000000Z', '2026-01-06T10:00:00Z'],
  ['RDATE', 'RDATE:20260301T090000Z', '2026-03-01T10:00:00Z'],
])('a series that ends by %s ends with its last occurrence', async (_, property, end) => {
  const found = await span(event('DTSTART:20260105T090000Z', 'DURATION:PT1H', property));
  expect(found).toEqual(['2026-01-05T09:00:00Z', end]);
});

test('a calendar without events has no span', async () => {
  expect(await span()).toEqual([null, null]);
});

import { describe, expect, test } from 'vitest';

import { invariant } from '#kernel/problem';

import { calendar, codesOf, diary, event, pieces, readingOf } from './fixtures/calendars.ts';
import { readCalendars } from './reader.ts';

const year = ['2026-01-01', '2027-01-01'] as const;

/** An event of UID 1 on a day of January, told apart by its title. */
function version(title: string, day: string, ...properties: readonly string[]): string {
  return event('UID:1', `DTSTART;VALUE=DATE:202601${day}`, `SUMMARY:${title}`, ...properties);
}

async function titles(...events: readonly string[]): Promise<readonly string[]> {
  const reading = await readingOf(calendar(...events));
  return diary(reading, ...year).map((line) => line.split(' ')[1] ?? '');
}

describe('of several versions of one event', () => {
  test('the one with the highest SEQUENCE counts, wherever it stands', async () => {
    const old = version('old', '05', 'SEQUENCE:1', 'DTSTAMP:20260102T000000Z');
    const recent = version('recent', '06', 'SEQUENCE:10', 'DTSTAMP:20260101T000000Z');
    expect(await titles(old, recent)).toEqual(['recent']);
    expect(await titles(recent, old)).toEqual(['recent']);
  });

  test('with one SEQUENCE the later DTSTAMP counts', async () => {
    const old = version('old', '05', 'DTSTAMP:20260101T000000Z');
    const recent = version('recent', '06', 'DTSTAMP:20260102T000000Z');
    expect(await titles(recent, old)).toEqual(['recent']);
  });

  test('the one that is not used is listed', async () => {
    const reading = await readingOf(calendar(version('a', '05'), version('b', '05', 'SEQUENCE:1')));
    expect(codesOf(reading)).toEqual(['3 evidence.duplicate-event']);
    expect(reading.counts).toMatchObject({ events: 2, series: 1, superseded: 1 });
  });

  test('overrides are versions of one another when they replace the same date', async () => {
    const series = version('series', '05', 'RRULE:FREQ=DAILY;COUNT=3');
    const first = version('first', '06', 'RECURRENCE-ID;VALUE=DATE:20260106');
    const second = version('second', '06', 'RECURRENCE-ID;VALUE=DATE:20260106', 'SEQUENCE:1');
    expect(await titles(second, first, series)).toEqual(['series', 'second', 'series']);
  });

  test('nothing tells which is newer and the days differ: both are kept, as different events', async () => {
    expect(await titles(version('a', '05'), version('b', '06'))).toEqual(['a', 'b']);
  });
});

test('a hundred and fifty thousand events of one UID give way to a newer one', async () => {
  const older = Array.from({ length: 150_000 }, (_, i) => {
    const time = [i / 3_600, (i / 60) % 60, i % 60].map((part) => String(Math.floor(part)));
    const [hour = '', minute = '', second = ''] = time.map((part) => part.padStart(2, '0'));
    const day = `202601${String(1 + Math.floor(Number(hour) / 24)).padStart(2, '0')}`;
    const clock = `${String(Number(hour) % 24).padStart(2, '0')}${minute}${second}`;
    return event('UID:1', `DTSTART:${day}T${clock}Z`);
  });
  const newer = version('newer', '05', 'SEQUENCE:1');
  const reading = await readingOf(calendar(older.join('\r\n'), newer));
  expect(diary(reading, ...year)).toEqual(['2026-01-05/2026-01-06 newer']);
  expect(reading.counts).toMatchObject({ events: 150_001, series: 1, superseded: 150_000 });
}, 60_000);

test('events without UID are never versions of one another', async () => {
  const one = event('DTSTART:20260105', 'SUMMARY:same');
  expect(await titles(one, one)).toEqual(['same', 'same']);
});

test('the same event in two calendars of one person is one event, and no problem', async () => {
  const one = version('one', '05');
  const files = ['a.ics', 'b.ics'].map((name) => ({ name, chunks: pieces(calendar(one)) }));
  const result = await readCalendars(files);
  invariant(result.ok, 'both are calendars');
  expect(diary(result.value, ...year)).toEqual(['2026-01-05/2026-01-06 one']);
  expect(result.value.problems).toEqual([]);
  expect(result.value.counts.superseded).toBe(1);
});

test('which of two files comes first decides nothing', async () => {
  const one = calendar(version('one', '05', 'STATUS:TENTATIVE'));
  const other = calendar(version('other', '05'));
  const forward = await readCalendars([
    { name: 'a', chunks: pieces(one) },
    { name: 'b', chunks: pieces(other) },
  ]);
  const back = await readCalendars([
    { name: 'b', chunks: pieces(other) },
    { name: 'a', chunks: pieces(one) },
  ]);
  invariant(forward.ok && back.ok, 'both are calendars');
  expect(diary(forward.value, ...year)).toEqual(diary(back.value, ...year));
});

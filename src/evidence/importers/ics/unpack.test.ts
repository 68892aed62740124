import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { readCalendars } from './reader.ts';

function calendarOf(events: number): Buffer {
  const event = (i: number) =>
    `BEGIN:VEVENT\r\nUID:${i}\r\nDTSTART:20260105T090000Z\r\nEND:VEVENT\r\n`;
  const body = Array.from({ length: events }, (_, i) => event(i)).join('');
  return Buffer.from(`BEGIN:VCALENDAR\r\n${body}END:VCALENDAR\r\n`);
}

async function read(bytes: Uint8Array): Promise<string> {
  const result = await readCalendars([{ name: 'packed', chunks: [bytes] }]);
  return result.ok
    ? `${result.value.counts.events} events of ${result.value.sources.length}`
    : result.problem.code;
}

describe('packed calendars', () => {
  test('a compressed calendar is read like a plain one', async () => {
    expect(await read(gzipSync(calendarOf(3)))).toBe('3 events of 1');
  });

  test('the zip that holds all calendars of an account is read, each as a source of its own', async () => {
    const entries = Array.from({ length: 40 }, (_, i) => [`calendar-${i}.ics`, calendarOf(2)]);
    expect(await read(zipSync(Object.fromEntries(entries)))).toBe('80 events of 40');
  });

  test('a calendar that grows past the limit when unpacked is refused, not an accident', async () => {
    expect(await read(gzipSync(Buffer.alloc(70 * 1024 * 1024, 'X\r\n')))).toBe(
      'evidence.calendar-too-large',
    );
  });

  test('a zip entry packed by an unknown method is damage', async () => {
    const zip = zipSync({ 'a.ics': calendarOf(1) });
    zip[8] = 99;
    expect(await read(zip)).toBe('evidence.archive-damaged');
  });
});

import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { calendar, codesOf, diary, event, readingOf, refusalOf } from './fixtures/calendars.ts';

const meeting = event(
  'UID:1',
  'DTSTART:20260105T090000Z',
  'DTEND:20260105T100000Z',
  'SUMMARY:Sync',
);
const meetingLine = '2026-01-05T09:00:00Z/2026-01-05T10:00:00Z Sync';

describe('bytes', () => {
  test('may begin with a byte order mark, and with another in the middle', async () => {
    const text = `\uFEFF${calendar(event('DTSTART:20260105'))}\uFEFF${calendar(event('DTSTART:20260106'))}`;
    expect((await readingOf(text)).events).toHaveLength(2);
  });

  test.each(['utf-16le', 'utf-16be'])('may be %s with a byte order mark', async (encoding) => {
    const little = Buffer.from(
      `\uFEFF${calendar(event('DTSTART:20260105', 'SUMMARY:Größe'))}`,
      'utf16le',
    );
    const bytes = encoding === 'utf-16le' ? little : Buffer.from(little).swap16();
    for (const size of [1, 3, 1000]) {
      expect((await readingOf(bytes, size)).events[0]?.title).toBe('Größe');
    }
  });

  test('that are not UTF-8 become replacement characters, and that is said', async () => {
    const [before, after] = calendar(event('DTSTART:20260105', 'SUMMARY:é|ü')).split('|');
    const bytes = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.of(0xff),
      Buffer.from(after ?? ''),
    ]);
    const reading = await readingOf(bytes);
    expect(reading.events[0]?.title).toBe('é\uFFFDü');
    expect(codesOf(reading)).toEqual(['5 evidence.invalid-characters']);
  });

  test('of a value with more bad than good sequences are read as Latin-1, and that is said', async () => {
    const text = calendar(
      event('DTSTART:20260105', 'SUMMARY:Größe'),
      event('DTSTART:20260106', 'SUMMARY:A'),
    );
    const reading = await readingOf(Buffer.from(text, 'latin1'));
    expect(reading.events.map(({ title }) => title)).toEqual(['Größe', 'A']);
    expect(codesOf(reading)).toEqual(['5 evidence.read-as-latin1']);
  });

  test('may be quoted-printable, as vCalendar 1.0 writes them', async () => {
    const reading = await readingOf(
      calendar(
        event(
          'DTSTART:20260105T090000Z',
          'DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=',
          'SUMMARY:not a property',
          'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=',
          '=C3=9Fe',
        ),
        event('DTSTART:20260106', 'SUMMARY;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Gr=F6=DFe'),
      ),
    );
    expect(reading.events.map(({ title }) => title)).toEqual(['Größe', 'Größe']);
    expect(reading.problems).toEqual([]);
  });

  test('may be packed with gzip', async () => {
    const packed = gzipSync(calendar(meeting));
    expect(diary(await readingOf(packed), '2026-01-01', '2026-02-01')).toEqual([meetingLine]);
    expect(await refusalOf(packed.subarray(0, packed.length - 9))).toBe('evidence.archive-damaged');
  });

  test('may be a zip of calendars, as Google hands it out', async () => {
    const packed = zipSync({
      'me@example.com.ics': Buffer.from(calendar('X-WR-CALNAME:Me', meeting)),
      'team.ics': Buffer.from(
        calendar('X-WR-CALNAME:Team', event('DTSTART:20260106', 'SUMMARY:Team')),
      ),
      'readme.txt': Buffer.from('no calendar'),
    });
    const reading = await readingOf(packed, 11);
    expect(reading.sources.map(({ name }) => name)).toEqual([
      'test.ics: me@example.com.ics',
      'test.ics: team.ics',
    ]);
    expect(diary(reading, '2026-01-01', '2026-02-01')).toEqual([
      meetingLine,
      '2026-01-06/2026-01-07 Team',
    ]);
    expect(await refusalOf(zipSync({ 'readme.txt': Buffer.from('x') }))).toBe(
      'evidence.archive-without-calendar',
    );
  });

  test('of an archive with a thousand calendars and one are refused', async () => {
    const one = Buffer.from(calendar());
    const entries = (count: number): Uint8Array =>
      zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.ics`, one])));
    expect(await refusalOf(entries(1_000))).toBeNull();
    expect(await refusalOf(entries(1_001))).toBe('evidence.too-many-calendars');
  });

  test('that grow beyond 64 MB are refused while they grow', async () => {
    const blank = Buffer.alloc(70 * 1024 * 1024, '\n');
    expect(await refusalOf(gzipSync(blank))).toBe('evidence.calendar-too-large');
    expect(await refusalOf(zipSync({ 'a.ics': blank }))).toBe('evidence.calendar-too-large');
  });
});

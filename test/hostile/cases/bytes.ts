import { gzipSync } from 'node:zlib';

import { zipSync } from 'fflate';

import { calendar, event, hostile, type HostileCase, times } from '../case.ts';

const megabyte = 1024 * 1024;
const plain = calendar(event('SUMMARY:Plain'));

function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

/** Noise by a fixed seed. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** A calendar whose one skipped property grows to the size asked for, in folded lines. */
function grown(size: number): Uint8Array {
  const line = `\r\n ${'x'.repeat(70)}`;
  const description = `DESCRIPTION:${line.repeat(Math.ceil(size / line.length))}`;
  return Buffer.from(calendar(event('SUMMARY:Grown', description)));
}

/** Bytes that are no calendar, no text, or far more than they seem. */
export const byteCases: readonly HostileCase[] = [
  hostile('an empty file is no calendar', () => '', {
    exit: 1,
    refusal: 'evidence.calendar-empty',
  }),
  hostile('blank lines are no calendar', () => '\r\n \r\n\t\n'.repeat(1_000), { exit: 1 }),
  hostile('a megabyte of noise is no calendar', () => noise(megabyte), { exit: 1 }),
  hostile('a megabyte of zeros is no calendar', () => new Uint8Array(megabyte), { exit: 1 }),
  hostile(
    'a web page is no calendar',
    () => '<!doctype html><html><body>BEGIN:VCALENDAR</body></html>\n',
    {
      exit: 1,
      refusal: 'evidence.not-a-calendar',
    },
  ),
  hostile('lines that end with carriage returns alone', () => plain.replaceAll('\r\n', '\r'), {
    exit: 0,
    titles: ['Plain'],
    problems: {},
  }),
  hostile(
    'line ends of all kinds in one file',
    () => {
      let turn = 0;
      return calendar(event('SUMMARY:Mixed'), event('SUMMARY:Again')).replaceAll(
        '\r\n',
        () => ['\r\n', '\n', '\r'][(turn += 1) % 3] ?? '',
      );
    },
    { exit: 0, titles: ['Mixed', 'Again'], problems: {} },
  ),
  hostile(
    'UTF-16 with its mark',
    () =>
      joined(
        new Uint8Array([0xff, 0xfe]),
        Buffer.from(calendar(event('SUMMARY:Zürich')), 'utf16le'),
      ),
    {
      exit: 0,
      titles: ['Zürich'],
      problems: {},
    },
  ),
  hostile(
    'UTF-16, big end first',
    () =>
      joined(
        new Uint8Array([0xfe, 0xff]),
        Buffer.from(calendar(event('SUMMARY:Zürich')), 'utf16le').swap16(),
      ),
    { exit: 0, titles: ['Zürich'], problems: {} },
  ),
  hostile(
    'UTF-16 with half a character at its end',
    () =>
      joined(new Uint8Array([0xff, 0xfe]), Buffer.from(plain, 'utf16le'), new Uint8Array([0x41])),
    { exit: 0, titles: ['Plain'] },
  ),
  hostile('NUL bytes in a title are kept out of the way', () => calendar(event('SUMMARY:a\0b')), {
    exit: 0,
    occurrences: 1,
  }),
  hostile(
    'NUL bytes in property names',
    () => calendar(event('SUM\0MARY:a', 'SUMMARY:b', '\0\0\0:c')),
    { exit: 0, titles: ['b'] },
  ),
  hostile(
    'halves of surrogate pairs become replacement characters',
    () =>
      joined(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T090000Z\r\nSUMMARY:good é é é ',
        new Uint8Array([0xed, 0xa0, 0x80]),
        ' end\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    { exit: 0, titles: ['good é é é \uFFFD\uFFFD\uFFFD end'] },
  ),
  hostile(
    'a title in Latin-1 is read, and said aloud',
    () =>
      joined(
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T090000Z\r\nSUMMARY:Z',
        new Uint8Array([0xfc]),
        'rich\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    { exit: 0, titles: ['Zürich'], problems: { 'evidence.read-as-latin1': 1 } },
  ),
  hostile(
    'folding inside a character',
    () => {
      const [before = '', after = ''] = calendar(event('SUMMARY:Z|rich')).split('|');
      return joined(before, new Uint8Array([0xc3]), '\r\n ', new Uint8Array([0xbc]), after);
    },
    { exit: 0, titles: ['Zürich'], problems: {} },
  ),
  hostile(
    'a byte order mark in the middle',
    () => calendar('\uFEFFX-ODD:1', event('SUMMARY:Plain')),
    { exit: 0, titles: ['Plain'] },
  ),
  hostile('a compressed calendar', () => gzipSync(plain), {
    exit: 0,
    titles: ['Plain'],
    problems: {},
  }),
  hostile('a compressed file that is cut off', () => gzipSync(plain).subarray(0, 60), {
    exit: 1,
    refusal: 'evidence.archive-damaged',
  }),
  hostile('a compressed file inside a compressed file', () => gzipSync(gzipSync(plain)), {
    exit: 1,
  }),
  hostile(
    'a gigabyte of zeros, compressed to a megabyte',
    () => gzipSync(Buffer.alloc(1024 * megabyte)),
    { exit: 1 },
  ),
  hostile(
    'a calendar that grows past the limit when unpacked',
    () => gzipSync(grown(65 * megabyte)),
    {
      exit: 1,
      refusal: 'evidence.calendar-too-large',
    },
  ),
  hostile(
    'a zip that grows past the limit when unpacked',
    () => zipSync({ 'a.ics': grown(65 * megabyte) }),
    {
      exit: 1,
      refusal: 'evidence.calendar-too-large',
    },
  ),
  hostile(
    'a zip of a hundred calendars that grow past the limit together',
    () => {
      const part = grown(megabyte);
      return zipSync(Object.fromEntries(times(100, (i) => [`${i}.ics`, part])));
    },
    { exit: 1, refusal: 'evidence.calendar-too-large' },
  ),
  hostile('a zip without a calendar', () => zipSync({ 'a.txt': Buffer.from('hello') }), {
    exit: 1,
    refusal: 'evidence.archive-without-calendar',
  }),
  hostile('a zip that is cut off', () => zipSync({ 'a.ics': Buffer.from(plain) }).subarray(0, 90), {
    exit: 1,
  }),
  hostile(
    'a zip whose names climb out of their folder',
    () => zipSync({ '../../../etc/a.ics': Buffer.from(plain) }),
    { exit: 1, refusal: 'evidence.archive-without-calendar' },
  ),
  hostile('a file of more than 64 MB', () => grown(65 * megabyte), {
    exit: 1,
    refusal: 'evidence.calendar-too-large',
  }),
  hostile('sixty megabytes of description are skipped', () => grown(60 * megabyte), {
    exit: 0,
    titles: ['Grown'],
    problems: {},
  }),
];

import type { Draw } from '../../bench/draw.ts';

type Mutation = (bytes: Buffer, draw: Draw, seeds: readonly Uint8Array[]) => Buffer;

/** Damages a calendar one to six times, as bad disks, bad programs and bad people do. */
export function mutated(seeds: readonly Uint8Array[], draw: Draw): Uint8Array {
  let bytes: Buffer = Buffer.from(seeds[draw.below(seeds.length)] ?? []);
  const rounds = 1 + draw.below(6);
  for (let round = 0; round < rounds; round += 1) {
    bytes = draw.of(mutations)(bytes, draw, seeds);
    // Doubling parts doubles again: real files of this form stay small.
    if (bytes.length > maxBytes) bytes = bytes.subarray(0, maxBytes);
  }
  return bytes;
}

const maxBytes = 200_000;

/** Words a calendar is made of, and values just past what they may be. */
const words = [
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'BEGIN:VTIMEZONE',
  'RRULE:FREQ=SECONDLY',
  'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'EXRULE:FREQ=DAILY',
  'RDATE:',
  'RECURRENCE-ID:20250108T093000Z',
  'DTSTART;VALUE=DATE:20250101',
  'DTSTART:00000101T000000Z',
  'DTEND:99991231T235959Z',
  'DURATION:-P1W',
  'TZID:UTC',
  ';RANGE=THISANDFUTURE',
  ';TZID=Europe/Berlin',
  ';VALUE=PERIOD',
  ';ENCODING=QUOTED-PRINTABLE',
  'SUMMARY:=1+1',
  '\r\n ',
  '\r',
  '\n',
  '\t',
  '"',
  ';',
  ':',
  ',',
  '\\',
  '\\n',
  '=',
  '=\r\n',
  '\u0000',
  '\u001B[31m',
  '\u2028',
  '\uFEFF',
] as const;
const ruleParts = [
  'FREQ=SECONDLY',
  'FREQ=MINUTELY',
  'FREQ=HOURLY',
  'FREQ=DAILY',
  'FREQ=WEEKLY',
  'FREQ=MONTHLY',
  'FREQ=YEARLY',
  'INTERVAL=1000000000',
  'INTERVAL=0',
  'COUNT=1000000000',
  'COUNT=1',
  'UNTIL=20250601',
  'UNTIL=00010101T000000Z',
  'UNTIL=99991231T235959Z',
  'BYSECOND=0,59',
  'BYMINUTE=0,15,30,45',
  'BYHOUR=0,1,2,23',
  'BYDAY=-1SU,53MO',
  'BYDAY=MO,TU,WE,TH,FR,SA,SU',
  'BYMONTHDAY=31,-31',
  'BYYEARDAY=366,-366',
  'BYWEEKNO=53,-53',
  'BYMONTH=2,12',
  'BYSETPOS=-1',
  'BYSETPOS=366,-366',
  'WKST=SU',
  'RSCALE=CHINESE',
  'SKIP=FORWARD',
  'X-PART=1',
] as const;
const numbers = [
  '0',
  '-1',
  '1',
  '60',
  '366',
  '2147483648',
  '9007199254740993',
  '1e9',
  '٣',
] as const;

const mutations: readonly [Mutation, ...Mutation[]] = [
  flipBit,
  overwrite,
  insertNoise,
  insertWord,
  removeRange,
  repeatRange,
  truncate,
  splice,
  dropLine,
  repeatLine,
  swapLines,
  changeRule,
  changeRule,
  changeNumber,
  changeLineEnds,
  foldAnywhere,
  changeCase,
];

function flipBit(bytes: Buffer, draw: Draw): Buffer {
  const at = draw.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << draw.below(8));
  return bytes;
}

function overwrite(bytes: Buffer, draw: Draw): Buffer {
  const length = 1 + draw.below(8);
  const at = draw.below(bytes.length);
  for (let i = at; i < Math.min(at + length, bytes.length); i += 1) bytes[i] = draw.below(256);
  return bytes;
}

function insertNoise(bytes: Buffer, draw: Draw): Buffer {
  const noise = Buffer.from(Array.from({ length: 1 + draw.below(32) }, () => draw.below(256)));
  return replaced(bytes, draw.below(bytes.length + 1), 0, noise);
}

function insertWord(bytes: Buffer, draw: Draw): Buffer {
  const word = Buffer.from(draw.chance(0.5) ? `\r\n${draw.of(words)}\r\n` : draw.of(words));
  return replaced(bytes, draw.below(bytes.length + 1), 0, word);
}

function removeRange(bytes: Buffer, draw: Draw): Buffer {
  return replaced(bytes, draw.below(bytes.length + 1), 1 + draw.below(80), Buffer.alloc(0));
}

function repeatRange(bytes: Buffer, draw: Draw): Buffer {
  const at = draw.below(bytes.length);
  const part = bytes.subarray(at, at + 1 + draw.below(400));
  const times = draw.chance(0.1) ? 200 : 1 + draw.below(3);
  return replaced(bytes, at, 0, Buffer.concat(Array.from({ length: times }, () => part)));
}

function truncate(bytes: Buffer, draw: Draw): Buffer {
  return bytes.subarray(0, draw.below(bytes.length + 1));
}

function splice(bytes: Buffer, draw: Draw, seeds: readonly Uint8Array[]): Buffer {
  const other = seeds[draw.below(seeds.length)] ?? bytes;
  const head = bytes.subarray(0, draw.below(bytes.length + 1));
  return Buffer.concat([head, other.subarray(draw.below(other.length + 1))]);
}

function dropLine(bytes: Buffer, draw: Draw): Buffer {
  return withLines(bytes, (lines) => lines.splice(draw.below(lines.length), 1));
}

function repeatLine(bytes: Buffer, draw: Draw): Buffer {
  const times = draw.chance(0.1) ? 500 : 1 + draw.below(3);
  return withLines(bytes, (lines) => {
    const at = draw.below(lines.length);
    lines.splice(at, 0, ...Array.from({ length: times }, () => lines[at] ?? ''));
  });
}

function swapLines(bytes: Buffer, draw: Draw): Buffer {
  return withLines(bytes, (lines) => {
    const [a, b] = [draw.below(lines.length), draw.below(lines.length)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  });
}

/** Replaces one part of one rule, or adds one: the rules stay rules, and mean something else. */
function changeRule(bytes: Buffer, draw: Draw): Buffer {
  return withLines(bytes, (lines) => {
    const rules = lines.flatMap((line, i) => (/^(RRULE|EXRULE)/i.test(line) ? [i] : []));
    const at = rules[draw.below(rules.length)];
    if (at === undefined) return;
    const parts = (lines[at] ?? '').trimEnd().split(';');
    const replacing = draw.chance(0.6) ? 1 : 0;
    const place = 1 + draw.below(parts.length);
    parts.splice(place, replacing, draw.of(ruleParts));
    if (draw.chance(0.2)) parts[0] = `RRULE:${draw.of(ruleParts)}`;
    lines[at] = `${parts.join(';')}\r`;
  });
}

function changeNumber(bytes: Buffer, draw: Draw): Buffer {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(/\d+/g)];
  const match = found[draw.below(found.length)];
  if (match === undefined) return bytes;
  return replaced(bytes, match.index, match[0].length, Buffer.from(draw.of(numbers)));
}

function changeLineEnds(bytes: Buffer, draw: Draw): Buffer {
  const end = draw.of(['\n', '\r', '\r\r\n', '\n\n', '\u2028']);
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', end), 'latin1');
}

function foldAnywhere(bytes: Buffer, draw: Draw): Buffer {
  return replaced(
    bytes,
    draw.below(bytes.length + 1),
    0,
    Buffer.from(draw.of(['\r\n ', '\n\t', '\r '])),
  );
}

function changeCase(bytes: Buffer, draw: Draw): Buffer {
  const at = draw.below(bytes.length);
  const part = bytes.toString('latin1', at, at + 40);
  const changed = draw.chance(0.5) ? part.toLowerCase() : part.toUpperCase();
  return replaced(bytes, at, part.length, Buffer.from(changed, 'latin1'));
}

function replaced(bytes: Buffer, at: number, removed: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

/** Lines as Latin-1, which keeps every byte. */
function withLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  change(lines);
  return Buffer.from(lines.join('\n'), 'latin1');
}

import { readFileSync } from 'node:fs';

/**
 * The floor of P1: one pass over the bytes that finds every line, unfolds nothing, and takes from each event only
 * the digits of its start, then sorts. No program that reads a calendar can do less.
 */
const bytes = readFileSync(process.argv[2] ?? '');
const lineFeed = 10;
const starts: number[] = [];

let lineStart = 0;
for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, lineStart)) {
  if (isStart(lineStart)) starts.push(digitsBefore(at));
  lineStart = at + 1;
}
const sorted = Float64Array.from(starts).sort();
process.stdout.write(`${sorted.length}\n`);

/** `DTST` as one 32-bit number. */
function isStart(offset: number): boolean {
  return offset + 4 <= bytes.length && bytes.readUInt32BE(offset) === 0x44545354;
}

function digitsBefore(end: number): number {
  let value = 0;
  for (let at = Math.max(lineStart, end - 17); at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

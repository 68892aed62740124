/** How a value was decoded: `asWritten` is UTF-8 (or the declared charset) without a fault. */
export type Decoding = 'asWritten' | 'replaced' | 'latin1';

export interface DecodedText {
  readonly text: string;
  readonly decoding: Decoding;
}

/**
 * Decodes bytes as UTF-8. Bad sequences become U+FFFD, unless they outnumber the good ones: then the value was
 * written in Latin-1. Judged value by value, because one calendar is often glued together from several programs.
 */
export function decodedText(bytes: Buffer, from: number, to: number): DecodedText {
  if (isAscii(bytes, from, to)) {
    return { text: bytes.toString('latin1', from, to), decoding: 'asWritten' };
  }
  const { good, bad } = sequencesOf(bytes, from, to);
  if (bad > good) return { text: bytes.toString('latin1', from, to), decoding: 'latin1' };
  const text = bytes.toString('utf8', from, to);
  return { text, decoding: bad > 0 ? 'replaced' : 'asWritten' };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  for (let at = from; at < to; at++) all |= bytes[at] ?? 0;
  return all < 128;
}

/** Counts multi-byte sequences by the table of well-formed UTF-8 (Unicode 3.9, table 3-7). */
function sequencesOf(bytes: Uint8Array, from: number, to: number): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = from; at < to; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const length = sequenceLength(lead, bytes[at + 1] ?? 0);
    let seen = 1;
    while (seen < length && at + seen < to && ((bytes[at + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (length > 0 && seen === length) good++;
    else bad++;
    at += Math.max(seen, 1) - 1;
  }
  return { good, bad };
}

/** 0 when no character begins like this: overlong forms, surrogates and what lies above U+10FFFF. */
function sequenceLength(lead: number, second: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead < 0xf0) return 3;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  return 4;
}

/** Undoes the escapes of TEXT (RFC 5545 3.3.11): `\n`, `\\`, `\;`, `\,`. Any other backslash stands for itself. */
export function unescapedText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([nN\\;,])/g, (_, mark: string) =>
    mark === 'n' || mark === 'N' ? '\n' : mark,
  );
}

/** Splits a list at its unescaped commas and unescapes the parts (RFC 5545 3.1.1, 3.3.11). */
export function unescapedList(text: string): string[] {
  if (!text.includes('\\')) return text.split(',');
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === ',') {
      parts.push(unescapedText(text.slice(start, at)));
      start = at + 1;
    }
  }
  parts.push(unescapedText(text.slice(start)));
  return parts;
}

/** Decodes quoted-printable (RFC 2045 6.7), of which the soft line breaks are gone already. */
export function quotedPrintableBytes(bytes: Uint8Array, from: number, to: number): Buffer {
  const plain = Buffer.allocUnsafe(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const high = byte === 61 && at + 2 < to ? hexDigit(bytes[at + 1] ?? 0) : -1;
    const low = high < 0 ? -1 : hexDigit(bytes[at + 2] ?? 0);
    if (low < 0) plain[length++] = byte;
    else {
      plain[length++] = high * 16 + low;
      at += 2;
    }
  }
  return plain.subarray(0, length);
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Answers `to` when it does not occur. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] !== byte) at++;
  return at;
}

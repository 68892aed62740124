import { maxPhysicalLine, maxValueBytes } from './limits.ts';
import { propertyNamed, type PropertyId, unknownProperty } from './property-names.ts';
import type { RawProperty } from './raw-property.ts';

/** Receives unfolded properties. */
export interface LineSink {
  /** By property id: 1 to receive it. May be another table after each line. */
  wanted: Uint8Array;
  property(id: PropertyId, raw: RawProperty): void;
  /** The property that follows has lost its end at `maxValueBytes`. */
  cut(number: number): void;
  /** What stands on this line is no property (RFC 5545 3.1). */
  unreadable(number: number): void;
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;
const hyphen = 45;
const colon = 58;
const semicolon = 59;
const equals = 61;

/** Enough for most files; one that holds longer lines gets its own. */
export const scannerBytes = 256 * 1024 + 1;

/**
 * Cuts a stream of bytes into unfolded content lines (RFC 5545 3.1) and hands over the wanted ones. Lines end with
 * CRLF, LF or CR, mixed as they come. Folds are removed before anything is decoded, for they may lie inside a
 * character. What nobody wants is passed over without a copy, so memory does not grow with descriptions.
 */
export class LineScanner {
  readonly #sink: LineSink;
  /** Bytes not yet consumed are [0, #filled); one byte more is kept free for a sentinel. */
  #work: Buffer;
  #filled = 0;
  #number = 1;
  /** First physical line that is longer than allowed, 0 while there is none. Nothing is read after it. */
  tooLongLine = 0;

  readonly #raw: RawProperty = { bytes: Buffer.alloc(0), nameEnd: 0, end: 0, line: 0 };

  // The property being read, -1 for one that nobody wants. It ends when the next physical line does not continue it.
  #property = -1;
  #propertyNumber = 0;
  #nameEnd = 0;
  /** It lies in #work from here to there, or, once it has a second piece, in the first bytes of #joined. */
  #from = 0;
  #to = 0;
  #joinedLength = 0;
  #joined = Buffer.allocUnsafe(4_096);
  /** Its last line ends with the soft break of quoted-printable, so that the next one belongs to it. */
  #isSoft = false;

  /** `work` is lent until the end; lines are cut out of it. */
  constructor(sink: LineSink, work: Buffer = Buffer.allocUnsafe(scannerBytes)) {
    this.#sink = sink;
    this.#work = work;
  }

  write(chunk: Uint8Array): void {
    for (let taken = 0; taken < chunk.length && this.tooLongLine === 0;) {
      const room = this.#work.length - 1 - this.#filled;
      const part = chunk.subarray(taken, taken + room);
      this.#work.set(part, this.#filled);
      this.#filled += part.length;
      taken += part.length;
      if (part.length === room) this.#consume(false);
    }
  }

  end(): void {
    if (this.tooLongLine > 0) return;
    this.#consume(true);
    this.#finish();
  }

  #consume(isLast: boolean): void {
    const consumed = this.#lines(isLast);
    this.#lift();
    this.#work.copyWithin(0, consumed, this.#filled);
    this.#filled -= consumed;
    if (this.#filled > maxPhysicalLine) this.tooLongLine = this.#number;
    if (this.#filled < this.#work.length - 1) return;
    const grown = Buffer.allocUnsafe(this.#work.length * 2);
    grown.set(this.#work);
    this.#work = grown;
  }

  /** Reads all physical lines that are here whole and answers where the rest begins. */
  #lines(isLast: boolean): number {
    const work = this.#work;
    const filled = this.#filled;
    work[filled] = lineFeed; // Sentinel: the inner loops need not watch for the end.
    let start = 0;
    while (start < filled) {
      let stop = start;
      let byte = work[stop] ?? 0;
      // Nearly all bytes are above both, so one comparison does.
      while (byte > carriageReturn || (byte !== lineFeed && byte !== carriageReturn)) {
        byte = work[++stop] ?? 0;
      }
      // A line at the very end may go on, and a CR may be half of CRLF.
      if (!isLast && stop + (byte === carriageReturn ? 1 : 0) >= filled) return start;
      if (stop - start > maxPhysicalLine) {
        this.tooLongLine = this.#number;
        return start;
      }
      if (stop > start) this.#physicalLine(start, stop);
      this.#number++;
      start = byte === carriageReturn && work[stop + 1] === lineFeed ? stop + 2 : stop + 1;
    }
    return filled;
  }

  #physicalLine(start: number, stop: number): void {
    const first = this.#work[start];
    if (this.#isSoft) {
      this.#isSoft = this.#work[stop - 1] === equals;
      this.#join(start, this.#isSoft ? stop - 1 : stop);
    } else if (first === space || first === tab) {
      this.#join(start + 1, stop);
    } else {
      this.#finish();
      this.#begin(start, stop);
    }
  }

  #begin(start: number, stop: number): void {
    const work = this.#work;
    const nameEnd = nameEndOf(work, start);
    const mark = work[nameEnd];
    this.#property = unknownProperty;
    if (mark === colon || mark === semicolon) {
      const property = propertyNamed(work, start, nameEnd);
      this.#property = this.#sink.wanted[property] === 1 ? property : -1;
    } // Else the name itself is folded or padded, or this is no property at all: `finish` will tell.
    this.#propertyNumber = this.#number;
    this.#nameEnd = nameEnd - start;
    this.#from = start;
    this.#to = stop;
    this.#joinedLength = 0;
    if (work[stop - 1] === equals && isQuotedPrintable(work, nameEnd, stop)) {
      this.#isSoft = true;
      this.#to = stop - 1;
    }
  }

  #join(from: number, to: number): void {
    if (this.#property < 0) return;
    this.#lift();
    this.#append(from, to);
  }

  /** Takes the property out of #work, which is about to change or does not hold it in one piece. */
  #lift(): void {
    if (this.#property < 0 || this.#joinedLength > 0) return;
    this.#append(this.#from, this.#to);
  }

  /** Adds a piece, up to one byte more than is kept: it tells that the end is missing. */
  #append(from: number, to: number): void {
    const at = this.#joinedLength;
    const end = Math.min(at + to - from, maxValueBytes + 1);
    if (end > this.#joined.length) {
      const grown = Buffer.allocUnsafe(Math.max(end, this.#joined.length * 2));
      grown.set(this.#joined.subarray(0, at));
      this.#joined = grown;
    }
    copyBytes(this.#work, from, this.#joined, at, end);
    this.#joinedLength = end;
  }

  #finish(): void {
    const property = this.#property;
    if (property < 0) return;
    this.#property = -1;
    const isJoined = this.#joinedLength > 0;
    const bytes = isJoined ? this.#joined : this.#work;
    const start = isJoined ? 0 : this.#from;
    const end = isJoined ? Math.min(this.#joinedLength, maxValueBytes) : this.#to;
    if (this.#joinedLength > maxValueBytes) this.#sink.cut(this.#propertyNumber);
    const raw = this.#raw;
    raw.bytes = bytes;
    raw.nameEnd = start + this.#nameEnd;
    raw.end = end;
    raw.line = this.#propertyNumber;
    if (property === unknownProperty) this.#deliverOddName(raw, start);
    else this.#sink.property(property, raw);
  }

  /** A name with a fold in it, with spaces around it, or behind a byte order mark in the middle of a file. */
  #deliverOddName(raw: RawProperty, start: number): void {
    const { bytes, end } = raw;
    const hasMark = bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf;
    const from = hasMark ? start + 3 : start;
    const to = Math.min(nameEndOf(bytes, from), end);
    let at = to;
    while (at < end && (bytes[at] === space || bytes[at] === tab)) at++;
    if (from === to || at >= end || (bytes[at] !== colon && bytes[at] !== semicolon)) {
      this.#sink.unreadable(raw.line);
      return;
    }
    const property = propertyNamed(bytes, from, to);
    if (property === unknownProperty || this.#sink.wanted[property] !== 1) return;
    raw.nameEnd = at;
    this.#sink.property(property, raw);
  }
}

/** Fills [at, end) of `to`. Pieces are short: a call into the machine's copy would cost more than this loop. */
// oxlint-disable-next-line max-params -- two stretches are five numbers, and an object each would be made a million times
function copyBytes(from: Buffer, start: number, to: Buffer, at: number, end: number): void {
  const shift = start - at;
  for (let index = at; index < end; index++) to[index] = from[index + shift] ?? 0;
}

/** Names are letters, digits and hyphens (RFC 5545 3.1), underscores in the wild; answers the first other byte. */
function nameEndOf(bytes: Buffer, start: number): number {
  for (let at = start; ; at++) {
    const byte = bytes[at] ?? 0;
    const letter = byte | 32;
    const isLetter = letter >= 97 && letter <= 122;
    if (!isLetter && byte !== hyphen && (byte < 48 || byte > 57) && byte !== 95) return at;
  }
}

/** vCalendar 1.0 only: whether the parameters name the encoding that has soft line breaks (RFC 2045 6.7). */
function isQuotedPrintable(bytes: Buffer, nameEnd: number, stop: number): boolean {
  if (bytes[nameEnd] !== semicolon) return false;
  const header = bytes.toString('latin1', nameEnd, stop);
  return /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i.test(header);
}

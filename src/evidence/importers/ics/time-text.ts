import { daysFromCivil, daysInMonth } from '#kernel/civil';
import { type LocalMs, type Ms, msPerDay, msPerSecond } from '#kernel/units';

/** Reads the date and time values of RFC 5545 3.3.4 to 3.3.6 straight from bytes, once or twice for every event. */

export type TimeForm = 'date' | 'local' | 'utc';

/** What was read last; the hot path makes no object for a number. */
export interface TimeReader {
  /** Reads one value in [from, to). Answers null when it is none; else its wall clock, with `form` set. */
  read(bytes: Uint8Array, from: number, to: number): LocalMs | null;
  form: TimeForm;
}

const zero = 48;
const letterT = 84;
const letterZ = 90;
const lowerCase = 32;

export function timeReader(): TimeReader {
  // Neighbouring events lie on the same day: one day is remembered.
  let lastDigits = -1;
  let lastDays = 0;

  const reader: TimeReader = {
    form: 'date',
    read(bytes, first, last) {
      let from = first;
      let to = last;
      while (from < to && (bytes[from] ?? 0) <= 32) from++;
      while (to > from && (bytes[to - 1] ?? 0) <= 32) to--;
      const digits = to - from < 8 ? -1 : number(bytes, from, 8);
      if (digits < 0) return null;
      if (digits !== lastDigits) {
        const days = daysOf(digits);
        if (days === null) return null;
        lastDigits = digits;
        lastDays = days;
      }
      const rest = to - from - 8;
      if (rest === 0) {
        reader.form = 'date';
        return lastDays * msPerDay;
      }
      const isUtc = rest === 8 && ((bytes[to - 1] ?? 0) & ~lowerCase) === letterZ;
      if ((rest !== 7 && !isUtc) || ((bytes[from + 8] ?? 0) & ~lowerCase) !== letterT) return null;
      const seconds = secondsOf(number(bytes, from + 9, 6));
      if (seconds < 0) return null;
      reader.form = isUtc ? 'utc' : 'local';
      return lastDays * msPerDay + seconds * msPerSecond;
    },
  };
  return reader;
}

/** -1 when a byte is no digit. */
function number(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let at = from; at < from + length; at++) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function daysOf(digits: number): number | null {
  const year = Math.floor(digits / 10_000);
  const month = Math.floor(digits / 100) % 100;
  const day = digits % 100;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromCivil(year, month, day);
}

/** A leap second is read as the one before it (RFC 5545 3.3.12); 240000, which some write, as the day's end. */
function secondsOf(digits: number): number {
  if (digits === 240_000) return 86_400;
  const hour = Math.floor(digits / 10_000);
  const minute = Math.floor(digits / 100) % 100;
  const second = digits % 100;
  if (digits < 0 || hour > 23 || minute > 59 || second > 60) return -1;
  return hour * 3_600 + minute * 60 + Math.min(second, 59);
}

/** DURATION: days are nominal, the rest is exact. */
export interface Duration {
  readonly days: number;
  readonly ms: Ms;
}

/** Longer than the calendar has days. */
const maxDurationDays = 10_000 * 366;

/**
 * Reads `P1W`, `P1DT2H`, `-PT15M`; null when it is none, or longer than ten thousand years. Weeks with days are
 * read too, although RFC 5545 3.3.6 wants weeks alone.
 */
export function durationFrom(text: string): Duration | null {
  const match = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(
    text.trim(),
  );
  if (match === null || !/\d/.test(text)) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const days = part(2) * 7 + part(3);
  const ms = (part(4) * 3_600 + part(5) * 60 + part(6)) * msPerSecond;
  if (days + ms / msPerDay > maxDurationDays) return null;
  return match[1] === '-' ? { days: -days, ms: -ms } : { days, ms };
}

/** Reads `+0100`, `-053000`, `+01:00`; null when it is none (RFC 5545 3.3.14). */
export function offsetFrom(text: string): Ms | null {
  const match = /^([+-]?)(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text.trim());
  if (match === null) return null;
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * msPerSecond;
}

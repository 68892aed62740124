import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';

/**
 * The UID a recurring event keeps for life. Google cuts a series in two when "this and following" is edited and
 * gives the rest the UID `name_R20260129T170000@google.com`.
 *
 * Example: baseUid('abc_R20260129T170000@google.com') = 'abc@google.com'.
 */
export function baseUid(uid: string): string {
  return uid.includes('_R') ? uid.replace(/_R\d{8}(?:T\d{6}Z?)?(?=@|$)/, '') : uid;
}

/**
 * What makes an occurrence the same occurrence in every export: its UID and the start it was planned for. An event
 * without UID is known by its title, start and end.
 *
 * Source: method 1.1.
 */
export function occurrenceKey(event: CalendarEvent, original: EpochMs, end: EpochMs): string {
  return event.uid === ''
    ? `\u0001${event.title}\u0000${original}\u0000${end}`
    : `${baseUid(event.uid)}\u0000${original}`;
}

/**
 * A stable id for a thing that was imported: importing it twice gives the same id.
 *
 * Formula: two independent 32-bit multiplicative hashes over the UTF-16 code units, 16 hexadecimal digits. 64 bits
 * make a chance collision among a million records unlikelier than 1 in 10^7.
 */
export function stableId(prefix: string, key: string): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
    second ^= second >>> 13;
  }
  return `${prefix}_${hex(avalanche(first))}${hex(avalanche(second ^ first))}`;
}

/** Spreads every bit of the state over all digits (the finaliser of MurmurHash3). */
function avalanche(state: number): number {
  let mixed = state ^ (state >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

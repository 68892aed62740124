import { utc } from '#kernel/time';
import { type EpochMs, msPerDay } from '#kernel/units';

import type { TimeValue, ZoneSlot } from '../../model/reading.ts';
import { timeReader } from './time-text.ts';

/** How the parameters of a property say its times are to be read. */
export interface TimeForm {
  /** VALUE=DATE. */
  readonly isDate: boolean;
  /** Where a time without `Z` lives: the zone of TZID, or `floating`. */
  readonly slot: ZoneSlot;
  readonly floating: ZoneSlot;
}

const utcSlot: ZoneSlot = { zone: utc, isFloating: false };
const reader = timeReader();

/** Reads the DATE or DATE-TIME in [from, to); null when it is none. */
export function timeIn(
  bytes: Uint8Array,
  from: number,
  to: number,
  form: TimeForm,
): TimeValue | null {
  const local = reader.read(bytes, from, to);
  if (local === null) return null;
  if (reader.form === 'date') return { local, isDate: true, slot: form.floating };
  if (form.isDate) {
    // Declared a day but written with a time: the declaration counts (RFC 5545 3.2.20).
    return { local: Math.floor(local / msPerDay) * msPerDay, isDate: true, slot: form.floating };
  }
  return { local, isDate: false, slot: reader.form === 'utc' ? utcSlot : form.slot };
}

/** Reads an instant that RFC 5545 wants in UTC (3.8.7); written otherwise it is taken as UTC. Null when it is none. */
export function stampIn(bytes: Uint8Array, from: number, to: number): EpochMs | null {
  return reader.read(bytes, from, to);
}

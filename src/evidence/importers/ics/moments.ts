import type { Zone } from '#kernel/time';
import { type EpochMs, type LocalMs, type Ms, msPerDay, msPerHour } from '#kernel/units';

import type { EventLength, EventSchedule, TimeValue } from '../../model/reading.ts';

/**
 * A moment is how occurrences are compared: the instant of a time, 00:00Z of a date. `Clock` turns the times of one
 * event into moments; it knows where floating times live.
 */
export interface Clock {
  /** Null for dates, which have no zone. */
  readonly zone: Zone | null;
  /** Where floating times live. */
  readonly floating: Zone;
}

export function clockOf({ start }: EventSchedule, floating: Zone): Clock {
  return { zone: start.isDate ? null : (start.slot.zone ?? floating), floating };
}

/** The moment at which a wall clock shows a time. A recurring local time in a gap counts as RFC 5545 3.3.5 says. */
export function momentOf({ zone }: Clock, local: LocalMs): EpochMs {
  return zone === null ? local : zone.toInstant(local);
}

export function localOf({ zone }: Clock, moment: EpochMs): LocalMs {
  return zone === null ? moment : zone.toLocal(moment);
}

/**
 * The moment a RECURRENCE-ID, RDATE or EXDATE means in its series. A time without a zone is on the clock of the
 * series, whatever X-WR-TIMEZONE says; a date in a series of times means that day at the time of DTSTART; a time in
 * a series of dates means its day.
 */
export function momentIn(clock: Clock, series: TimeValue, value: TimeValue): EpochMs {
  if (series.isDate) return startOfDay(value.local);
  if (value.isDate) return momentOf(clock, value.local + series.local - startOfDay(series.local));
  if (value.slot.isFloating) return momentOf(clock, value.local);
  return (value.slot.zone ?? clock.floating).toInstant(value.local);
}

/**
 * How long occurrences of an event last. DTEND gives all of them the same exact length, DURATION the same nominal
 * one (RFC 5545 3.8.5.3): a day of DURATION may have 23 hours.
 */
export function endOf(clock: Clock, length: EventLength, exact: Ms, moment: EpochMs): EpochMs {
  if (length.kind === 'until' || length.days === 0) return moment + exact;
  return momentOf(clock, localOf(clock, moment) + length.days * msPerDay) + length.ms;
}

/** Unit: ms, 0 when the end lies before the start. */
export function exactLengthIn(clock: Clock, start: TimeValue, length: EventLength): Ms {
  return exactLengthFrom(clock, momentOf(clock, start.local), length);
}

/** The same from a moment, for a PERIOD. Dates end at dates, wherever they are written. */
export function exactLengthFrom(clock: Clock, moment: EpochMs, length: EventLength): Ms {
  if (length.kind === 'lasting') return Math.max(0, length.days * msPerDay + length.ms);
  const { local, slot } = length.end;
  const end = clock.zone === null ? local : (slot.zone ?? clock.floating).toInstant(local);
  return Math.max(0, end - moment);
}

/** A stretch of moments, half open. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Two changes of one clock are never closer than this. */
const quietMs = msPerDay + msPerHour;

/**
 * The stretch of wall clock that covers all moments of a stretch, as narrow as the offsets around its ends allow:
 * beside a change of clocks the same wall clock comes twice, or a time in the gap is read on the clock before it.
 */
export function localsCovering({ zone }: Clock, { from, to }: Stretch): Stretch {
  if (zone === null) return { from, to };
  return { from: from + offsetsNear(zone, from).least, to: to + offsetsNear(zone, to).most };
}

/** The last wall clock that may be shown at or before a moment. */
export function lastLocalAt({ zone }: Clock, moment: EpochMs): LocalMs {
  return zone === null ? moment : moment + offsetsNear(zone, moment).most;
}

function offsetsNear(zone: Zone, moment: EpochMs): { least: Ms; most: Ms } {
  const before = zone.offsetAt(moment - quietMs);
  const at = zone.offsetAt(moment);
  const after = zone.offsetAt(moment + quietMs);
  return { least: Math.min(before, at, after), most: Math.max(before, at, after) };
}

export function startOfDay(local: LocalMs): LocalMs {
  return Math.floor(local / msPerDay) * msPerDay;
}

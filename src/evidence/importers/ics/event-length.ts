import { type EpochMs, type Ms, msPerDay } from '#kernel/units';

import type { EventLength, EventSchedule, TimeValue } from '../../model/reading.ts';
import type { ProblemList } from './problems.ts';
import type { Duration } from './time-text.ts';

/** A DATE without an end is that one day, a DATE-TIME takes no time at all (RFC 5545 3.6.1). */
const oneDay: EventLength = { kind: 'lasting', days: 1, ms: 0 };
const noTime: EventLength = { kind: 'lasting', days: 0, ms: 0 };

/** Longer timed events are almost always a mistyped year. */
const maxTimed: Ms = 366 * msPerDay;

/** What a VEVENT says about its end. */
interface WrittenLength {
  readonly event: { readonly line: number };
  readonly end: TimeValue | null;
  readonly duration: Duration | null;
}

/** How long an event lasts by DTEND or, without one, by DURATION. */
export function lengthOf(
  { event, end, duration }: WrittenLength,
  start: TimeValue,
  problems: ProblemList,
): EventLength {
  if (end !== null) return { kind: 'until', end: sameKindOfEnd(start, end, event.line, problems) };
  if (duration === null) return start.isDate ? oneDay : noTime;
  if (duration.days < 0 || duration.ms < 0) {
    problems.add('evidence.end-before-start', event.line, endBeforeStart);
    return noTime;
  }
  // A day cannot end within itself: hours of a DATE event count only as far as they fill days.
  if (start.isDate) {
    return { kind: 'lasting', days: duration.days + Math.floor(duration.ms / msPerDay), ms: 0 };
  }
  return { kind: 'lasting', ...duration };
}

/** DTEND must be a DATE when DTSTART is one, and must not be otherwise (RFC 5545 3.8.2.2). */
function sameKindOfEnd(
  start: TimeValue,
  end: TimeValue,
  line: number,
  problems: ProblemList,
): TimeValue {
  if (start.isDate === end.isDate) return end;
  const message =
    'DTSTART and DTEND are not both dates or both times; the end was read like the start.';
  problems.add('evidence.end-of-other-kind', line, message);
  if (start.isDate) {
    return { local: Math.floor(end.local / msPerDay) * msPerDay, isDate: true, slot: end.slot };
  }
  return { local: end.local, isDate: false, slot: start.slot };
}

/**
 * Whether a length may be odd, told from the wall clock while zones are not known yet: they differ by two hours more
 * than a day at most, and nearly all events end where they start.
 */
export function mayBeOdd({ start, length }: EventSchedule): boolean {
  if (length.kind === 'lasting') return length.days * msPerDay + length.ms > maxTimed;
  const { local, slot } = length.end;
  const slack = slot === start.slot ? 0 : 2 * msPerDay;
  return local - start.local < slack || local - start.local > maxTimed - 2 * msPerDay;
}

/** Says what is odd about a length, once zones are known; it is kept (an end before the start counts as no time). */
export function sayOddLength(schedule: EventSchedule, line: number, problems: ProblemList): void {
  const { start, length } = schedule;
  const exact = signedLength(start, length);
  if (exact < 0) problems.add('evidence.end-before-start', line, endBeforeStart);
  else if (!start.isDate && exact > maxTimed) {
    problems.add('evidence.very-long-event', line, 'This timed event is longer than 366 days.');
  }
}

const endBeforeStart = 'This event ends before it starts; it is kept with no length.';

/** Unit: ms, negative when DTEND lies before DTSTART; floating times as in UTC. Only once zones are known. */
function signedLength(start: TimeValue, length: EventLength): Ms {
  if (length.kind === 'lasting') return length.days * msPerDay + length.ms;
  if (start.isDate) return length.end.local - start.local;
  return instantOf(length.end) - instantOf(start);
}

function instantOf({ local, slot }: TimeValue): EpochMs {
  return slot.zone === null ? local : slot.zone.toInstant(local);
}

import { weekdayOf } from '#kernel/civil';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';
import type { Zone } from '#kernel/time';
import { msPerDay, msPerMinute } from '#kernel/units';

import { clipSpans, subtractSpans, type Span } from './span.ts';

/**
 * A person's week: for each ISO weekday (Monday first) the spans of work in minutes after local midnight. A span
 * that ends after 1440 runs into the next day.
 */
export type WeekSchedule = readonly (readonly Span[])[];

/** What a person works unless they say otherwise (method 1.8, a design choice). */
export const defaultScheduleText = 'Mon-Fri 9-12,13-17';

export type ScheduleProblem = Problem<'evidence.hours-unreadable'>;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const minutesPerDay = 1_440;

/**
 * Reads working hours such as `Mon-Fri 9-17` or `Mon-Thu 9-12,13-17; Fri 9-13`.
 *
 * Unit: minutes after local midnight. A time is `H`, `HH` or `H:MM`, 24 included; an end before its start is on the
 * next day (`22-6`).
 * Refuses: evidence.hours-unreadable.
 * Example: parseSchedule('Fri 9:30-13') has [[570, 780]] on Friday and nothing else.
 */
export function parseSchedule(text: string): Result<WeekSchedule, ScheduleProblem> {
  const schedule: Span[][] = weekdays.map(() => []);
  for (const part of text.split(';')) {
    const match = /^\s*([a-z,\s-]+?)\s+([\d:,\s-]+?)\s*$/i.exec(part);
    const days = daysIn(match?.[1] ?? '');
    const spans = spansIn(match?.[2] ?? '');
    if (days === null || spans === null) return refused(unreadable(part.trim()));
    for (const day of days) schedule[day]?.push(...spans);
  }
  return accepted(schedule);
}

/**
 * The working time of one civil day, as instants.
 *
 * Unit: epoch milliseconds, clipped to the day. Local times become instants first and are measured afterwards, so a
 * night shift over the spring gap is one hour shorter.
 * Source: method 1.8; RFC 5545 3.3.5.
 * Example: the default schedule on a Monday in Berlin: 09:00-12:00 and 13:00-17:00 local, 420 minutes.
 */
export function workSpansOn(
  day: number,
  terms: {
    readonly schedule: WeekSchedule;
    readonly zone: Zone;
    /** Civil days nobody works. */
    readonly holidays: ReadonlySet<number>;
    /** Out of office, as instants. */
    readonly away: readonly Span[];
  },
): readonly Span[] {
  const { zone, holidays, away } = terms;
  const midnight = startOfDay(day, zone);
  const nextMidnight = startOfDay(day + 1, zone);
  const shifts = [day - 1, day]
    .filter((first) => !holidays.has(first))
    .flatMap((first) => shiftsFrom(first, terms.schedule, zone));
  return subtractSpans(clipSpans(shifts, midnight, nextMidnight), away);
}

/** The instant a civil day begins in a zone; days are counted from 1970-01-01. */
export function startOfDay(day: number, zone: Zone): number {
  return zone.toInstant(day * msPerDay);
}

function shiftsFrom(day: number, schedule: WeekSchedule, zone: Zone): Span[] {
  const spans = schedule[weekdayOf(day) - 1] ?? [];
  return spans.map(([start, end]): Span => [
    zone.toInstant(day * msPerDay + start * msPerMinute),
    zone.toInstant(day * msPerDay + end * msPerMinute),
  ]);
}

function daysIn(text: string): number[] | null {
  const days: number[] = [];
  for (const item of text.split(',')) {
    const [first, last] = item.split('-').map(weekdayNamed);
    if (first === undefined || first < 0 || last === -1 || item.split('-').length > 2) return null;
    for (let step = 0; step < weekdays.length; step++) {
      const day = (first + step) % weekdays.length;
      days.push(day);
      if (day === (last ?? first)) break;
    }
  }
  return days;
}

/** Position in the week, -1 when it is no weekday. `Monday` and `Mon` are the same. */
function weekdayNamed(text: string): number {
  const name = text.trim().toLowerCase();
  const isWord = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.test(name);
  return isWord ? weekdays.indexOf(name.slice(0, 3)) : -1;
}

function spansIn(text: string): Span[] | null {
  const spans: Span[] = [];
  for (const item of text.split(',')) {
    const match = /^\s*(\d{1,2})(?::(\d\d))?\s*-\s*(\d{1,2})(?::(\d\d))?\s*$/.exec(item);
    if (match === null) return null;
    const start = Number(match[1]) * 60 + Number(match[2] ?? 0);
    const end = Number(match[3]) * 60 + Number(match[4] ?? 0);
    const isPossible =
      start < minutesPerDay &&
      end <= minutesPerDay &&
      Number(match[2] ?? 0) < 60 &&
      Number(match[4] ?? 0) < 60 &&
      start !== end;
    if (!isPossible) return null;
    spans.push([start, end > start ? end : end + minutesPerDay]);
  }
  return spans;
}

function unreadable(part: string): ScheduleProblem {
  return {
    code: 'evidence.hours-unreadable',
    message: `The working hours "${part}" cannot be read.`,
    fix: 'Write days and hours, for example "Mon-Fri 9-17" or "Mon-Thu 9-12,13-17; Fri 9-13".',
  };
}

import { dayOf, daysFromIsoDate, isoDateOf, isoWeekStart } from '#kernel/civil';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';
import { utc, zoneNamed, type Zone } from '#kernel/time';
import type { EpochMs, IsoDate } from '#kernel/units';

import type { CalendarSource } from '../model/calendar.ts';
import type { EvidenceWindow } from '../model/evidence.ts';
import { byCodeUnit } from './people.ts';
import { startOfDay } from './time/working-time.ts';

/** Weeks of a usual window, and of one over a shorter history (DESIGN section 2). */
export const usualWeeks = 26;
export const shortWeeks = 13;
/** Windows for a comparison, the longest first (issue 2 part 6). */
export const comparableWeeks = [26, 13, 4] as const;

export type WindowProblem = Problem<
  'evidence.no-as-of' | 'evidence.zone-unknown' | 'evidence.as-of-unreadable'
>;

export interface ZoneChoice {
  readonly zone: Zone;
  readonly source: EvidenceWindow['zoneSource'];
}

/**
 * In which zone do this person's days and weeks lie?
 *
 * Formula: the zone given; else the calendars' own (X-WR-TIMEZONE; of several the most frequent); else the zone most
 * events name; else UTC. Equals are settled in code-unit order, never by the order of files.
 * Source: issue 2 part 6.
 * Refuses: evidence.zone-unknown, for a given zone only.
 */
export function chooseZone(
  calendar: {
    readonly sources: readonly CalendarSource[];
    readonly zoneUse: ReadonlyMap<string, number>;
  },
  given: string | undefined,
): Result<ZoneChoice, WindowProblem> {
  if (given !== undefined) {
    const zone = zoneNamed(given);
    return zone === null ? refused(unknownZone(given)) : accepted({ zone, source: 'given' });
  }
  const named = new Map<string, number>();
  for (const { zone } of calendar.sources) {
    if (zone !== null) named.set(zone, (named.get(zone) ?? 0) + 1);
  }
  const own = mostUsed(named);
  if (own !== null) return accepted({ zone: own, source: 'calendar' });
  const used = mostUsed(calendar.zoneUse);
  if (used !== null) return accepted({ zone: used, source: 'most-used' });
  return accepted({ zone: utc, source: 'default' });
}

function mostUsed(uses: ReadonlyMap<string, number>): Zone | null {
  const ranked = [...uses].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
  for (const [name] of ranked) {
    const zone = zoneNamed(name);
    if (zone !== null) return zone;
  }
  return null;
}

export interface AsOf {
  readonly asOf: EpochMs;
  readonly source: EvidenceWindow['asOfSource'];
}

/**
 * Up to when does the calendar speak? The clock of this machine is never asked.
 *
 * Unit: epoch milliseconds; a given date is its first instant.
 * Formula: the date given; else the latest DTSTAMP, CREATED or LAST-MODIFIED; if there is none or it lies before the
 * first event, the end of the last event that is not an endless series.
 * Source: DESIGN section 2.
 * Refuses: evidence.no-as-of, evidence.as-of-unreadable.
 */
export function chooseAsOf(
  calendar: {
    readonly latestStamp: EpochMs | null;
    readonly firstStart: EpochMs | null;
    readonly lastEnd: EpochMs | null;
  },
  zone: Zone,
  given: IsoDate | undefined,
): Result<AsOf, WindowProblem> {
  if (given !== undefined) {
    const day = daysFromIsoDate(given);
    if (day === null) return refused(unreadableAsOf(given));
    return accepted({ asOf: startOfDay(day, zone), source: 'given' });
  }
  const { latestStamp, firstStart } = calendar;
  if (latestStamp !== null && (firstStart === null || latestStamp >= firstStart)) {
    return accepted({ asOf: latestStamp, source: 'stamps' });
  }
  const { lastEnd } = calendar;
  if (lastEnd !== null) return accepted({ asOf: lastEnd, source: 'last-event' });
  return refused({
    code: 'evidence.no-as-of',
    message: 'The calendar has no dated event that could say up to when it speaks.',
    fix: 'Name the day, for example --as-of 2026-04-06',
  });
}

/** A stretch of whole ISO weeks, in days after 1970-01-01; `endDay` is a Monday and not part of it. */
export interface WeekStretch {
  readonly firstDay: number;
  readonly endDay: number;
  readonly weeks: number;
}

/**
 * Which weeks are judged?
 *
 * Formula: they end with the last complete ISO week before `asOf`. As many as given, else 26, or 13 when the first
 * event comes after the first of those 26 weeks.
 * Source: DESIGN section 2.
 * Example: as of Monday 2026-04-06, 13 weeks: 2026-01-05 to 2026-04-05.
 */
export function chooseWeeks(
  asOf: EpochMs,
  zone: Zone,
  history: { readonly firstStart: EpochMs | null; readonly weeks: number | undefined },
): WeekStretch {
  const endDay = isoWeekStart(dayOf(zone.toLocal(asOf)));
  const weeks = history.weeks ?? (reaches(usualWeeks) ? usualWeeks : shortWeeks);
  return { firstDay: endDay - 7 * weeks, endDay, weeks };

  function reaches(count: number): boolean {
    const { firstStart } = history;
    return firstStart !== null && firstWeekOf(firstStart, zone) <= endDay - 7 * count;
  }
}

/**
 * How many weeks can be compared with as many before them?
 *
 * Formula: the longest of 26, 13 and 4 (or of the candidates given) whose double lies within the history; null when
 * none does.
 * Source: issue 2 part 6.
 */
export function comparableWeeksWithin(
  asOf: EpochMs,
  zone: Zone,
  firstStart: EpochMs | null,
  candidates: readonly number[] = comparableWeeks,
): number | null {
  if (firstStart === null) return null;
  const endDay = isoWeekStart(dayOf(zone.toLocal(asOf)));
  const firstWeek = firstWeekOf(firstStart, zone);
  return candidates.find((weeks) => firstWeek <= endDay - 14 * weeks) ?? null;
}

/** Monday of the ISO week an instant lies in, in days after 1970-01-01. */
export function firstWeekOf(instant: EpochMs, zone: Zone): number {
  return isoWeekStart(dayOf(zone.toLocal(instant)));
}

/** The window as it is told: every choice with its reason. */
export function windowOf(
  stretch: WeekStretch,
  zone: ZoneChoice,
  asOf: AsOf,
  weeksSource: EvidenceWindow['weeksSource'],
): EvidenceWindow {
  return {
    from: startOfDay(stretch.firstDay, zone.zone),
    to: startOfDay(stretch.endDay, zone.zone),
    firstDay: isoDateOf(stretch.firstDay),
    lastDay: isoDateOf(stretch.endDay - 1),
    weeks: stretch.weeks,
    weeksSource,
    zone: zone.zone.name,
    zoneSource: zone.source,
    asOf: asOf.asOf,
    asOfSource: asOf.source,
  };
}

function unknownZone(name: string): WindowProblem {
  return {
    code: 'evidence.zone-unknown',
    message: `The time zone "${name}" is not known.`,
    fix: 'Use an IANA name, for example --zone Europe/Berlin',
  };
}

function unreadableAsOf(text: string): WindowProblem {
  return {
    code: 'evidence.as-of-unreadable',
    message: `The day "${text}" cannot be read.`,
    fix: 'Write it as YYYY-MM-DD, for example --as-of 2026-04-06',
  };
}

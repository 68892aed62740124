import { utc } from '#kernel/time';
import type { EpochMs, LocalMs } from '#kernel/units';

import type { CalendarEvent } from '../../model/calendar.ts';
import type { CalendarSeries, EventSchedules } from '../../model/reading.ts';
import { clockOf, momentIn, momentOf } from './moments.ts';
import type { ProblemList } from './problems.ts';

interface ResolvedSeries {
  readonly series: CalendarSeries[];
  readonly superseded: number;
}

const noOverrides: readonly number[] = [];
/** No event: indexes begin at 0. */
const none = -1;

/**
 * Puts the versions of each UID together and decides which of them count: of those with the same RECURRENCE-ID, or
 * none, the one with the highest SEQUENCE, then the latest DTSTAMP (RFC 5545 3.8.7.4, RFC 5546 2.1.5). The same
 * event in two calendars of one person is one event. Where neither tells which is newer and they start at different
 * times, a careless writer gave one UID to several events, and all of them are kept. Without a UID every event is a
 * series of its own.
 */
export function resolvedSeries(
  events: readonly CalendarEvent[],
  schedules: EventSchedules,
  problems: readonly ProblemList[],
): ResolvedSeries {
  const { first, next } = chainsByUid(events);
  const series: CalendarSeries[] = [];
  let superseded = 0;
  for (let index = 0; index < events.length; index++) {
    const event = events[index];
    if (event === undefined || first[index] === 0) continue;
    if (next[index] === none && !event.isOverride) {
      series.push({ uid: event.uid, master: index, overrides: noOverrides });
      continue;
    }
    const versions: number[] = [];
    for (let at = index; at !== none; at = next[at] ?? none) versions.push(at);
    const contest = new Contest(events, schedules);
    const masters = mastersOf(versions, events, schedules, contest);
    const [master = none, ...strangers] = masters;
    const overrides = overridesOf(versions, master, schedules, contest);
    series.push({ uid: event.uid, master, overrides });
    for (const stranger of strangers) {
      series.push({ uid: event.uid, master: stranger, overrides: noOverrides });
    }
    superseded += contest.superseded.length;
    sayDuplicates(contest.superseded, versions, events, problems);
  }
  return { series, superseded };
}

/** For each event whether it is the first of its UID, and the next one of the same UID. */
function chainsByUid(events: readonly CalendarEvent[]): { first: Uint8Array; next: Int32Array } {
  const lastOf = new Map<string, number>();
  const first = new Uint8Array(events.length);
  const next = new Int32Array(events.length).fill(none);
  for (let index = 0; index < events.length; index++) {
    const uid = events[index]?.uid ?? '';
    const last = uid === '' ? undefined : lastOf.get(uid);
    if (last === undefined) first[index] = 1;
    else next[last] = index;
    if (uid !== '') lastOf.set(uid, index);
  }
  return { first, next };
}

/** Events without RECURRENCE-ID that count, by their start: one, but for strangers under the same UID. */
function mastersOf(
  versions: readonly number[],
  events: readonly CalendarEvent[],
  schedules: EventSchedules,
  contest: Contest,
): readonly number[] {
  let best = none;
  let byStart = new Map<LocalMs, number>();
  for (const index of versions) {
    if (events[index]?.isOverride === true) continue;
    const difference = best === none ? 1 : contest.newer(index, best);
    if (difference < 0) {
      contest.superseded.push(index);
      continue;
    }
    if (difference > 0) {
      for (const older of byStart.values()) contest.superseded.push(older);
      byStart = new Map();
      best = index;
    }
    contest.enter(byStart, schedules.at(index)?.start.local ?? 0, index);
  }
  return [...byStart].toSorted(([a], [b]) => a - b).map(([, index]) => index);
}

function overridesOf(
  versions: readonly number[],
  master: number,
  schedules: EventSchedules,
  contest: Contest,
): readonly number[] {
  const byMoment = new Map<EpochMs, number>();
  for (const index of versions) {
    const moment = replacedMoment(index, master, schedules);
    if (moment !== null) contest.enter(byMoment, moment, index);
  }
  return [...byMoment].toSorted(([a], [b]) => a - b).map(([, index]) => index);
}

/** Which of two versions counts. */
class Contest {
  readonly superseded: number[] = [];
  readonly #events: readonly CalendarEvent[];
  readonly #schedules: EventSchedules;

  constructor(events: readonly CalendarEvent[], schedules: EventSchedules) {
    this.#events = events;
    this.#schedules = schedules;
  }

  /** Puts a version in its place, where it may meet a rival. */
  enter(places: Map<number, number>, place: number, index: number): void {
    const rival = places.get(place);
    if (rival === undefined) {
      places.set(place, index);
      return;
    }
    const wins = (this.newer(index, rival) || this.#unlike(index, rival)) > 0;
    if (wins) places.set(place, index);
    this.superseded.push(wins ? rival : index);
  }

  /** Positive when `a` is the newer version, 0 when nothing tells. */
  newer(a: number, b: number): number {
    const one = this.#events[a];
    const other = this.#events[b];
    if (one === undefined || other === undefined) return 0;
    return (
      one.sequence - other.sequence ||
      (one.stamp ?? 0) - (other.stamp ?? 0) ||
      (one.lastModified ?? 0) - (other.lastModified ?? 0)
    );
  }

  /** An order of content, so that the order of files decides nothing; 0 for two that are written alike. */
  #unlike(a: number, b: number): number {
    const one = this.#events[a];
    const other = this.#events[b];
    if (one === undefined || other === undefined) return 0;
    return (
      (this.#schedules.at(a)?.start.local ?? 0) - (this.#schedules.at(b)?.start.local ?? 0) ||
      compareText(one.title, other.title) ||
      compareText(one.status, other.status) ||
      one.attendees.length - other.attendees.length
    );
  }
}

/** Floating times as in UTC: the window's zone is not known yet, and two versions are written alike. */
function replacedMoment(index: number, master: number, schedules: EventSchedules): EpochMs | null {
  const replaces = schedules.at(index)?.recurrence?.replaces ?? null;
  if (replaces === null) return null;
  const series = schedules.at(master);
  if (series !== undefined) return momentIn(clockOf(series, utc), series.start, replaces);
  return momentOf({ zone: replaces.slot.zone, floating: utc }, replaces.local);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Two versions in one file are worth a word; the same event in two calendars of one person is to be expected. */
function sayDuplicates(
  superseded: readonly number[],
  versions: readonly number[],
  events: readonly CalendarEvent[],
  problems: readonly ProblemList[],
): void {
  const perSource = new Map<number, number>();
  for (const index of superseded.length === 0 ? [] : versions) {
    const source = events[index]?.source ?? 0;
    perSource.set(source, (perSource.get(source) ?? 0) + 1);
  }
  for (const index of superseded) {
    const event = events[index];
    if (event === undefined || perSource.get(event.source) === 1) continue;
    const message =
      'Another event has the same UID and RECURRENCE-ID and is newer (SEQUENCE, then DTSTAMP); this one is not used.';
    problems[event.source]?.add('evidence.duplicate-event', event.line, message);
  }
}

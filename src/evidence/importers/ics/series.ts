import { utc } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../../model/calendar.ts';
import type { CalendarSeries, EventSchedule } from '../../model/reading.ts';
import { clockOf, momentIn, momentOf } from './moments.ts';
import type { ProblemList } from './problems.ts';

interface ResolvedSeries {
  readonly series: CalendarSeries[];
  readonly superseded: number;
}

const noOverrides: readonly number[] = [];
const onItsOwn = -1;

/**
 * Puts the versions of each UID together and decides which of them count: of those with the same RECURRENCE-ID, or
 * none, the one with the highest SEQUENCE, then the latest DTSTAMP (RFC 5545 3.8.7.4, RFC 5546 2.1.5). The same
 * event in two calendars of one person is one event. Without a UID every event is a series of its own.
 */
export function resolvedSeries(
  events: readonly CalendarEvent[],
  schedules: readonly EventSchedule[],
  problems: readonly ProblemList[],
): ResolvedSeries {
  const { first, next } = chainsByUid(events);
  const series: CalendarSeries[] = [];
  let superseded = 0;
  for (const [index, event] of events.entries()) {
    if (first[index] === 0) continue;
    if (next[index] === onItsOwn && !event.isOverride) {
      series.push({ uid: event.uid, master: index, overrides: noOverrides });
      continue;
    }
    const versions: number[] = [];
    for (let at = index; at !== onItsOwn; at = next[at] ?? onItsOwn) versions.push(at);
    const resolved = resolve(versions, events, schedules);
    series.push(resolved.series);
    superseded += resolved.superseded.length;
    sayDuplicates(resolved, versions, events, problems);
  }
  return { series, superseded };
}

/** For each event whether it is the first of its UID, and the next one of the same UID. */
function chainsByUid(events: readonly CalendarEvent[]): { first: Uint8Array; next: Int32Array } {
  const lastOf = new Map<string, number>();
  const first = new Uint8Array(events.length);
  const next = new Int32Array(events.length).fill(onItsOwn);
  for (const [index, { uid }] of events.entries()) {
    const last = uid === '' ? undefined : lastOf.get(uid);
    if (last === undefined) first[index] = 1;
    else next[last] = index;
    if (uid !== '') lastOf.set(uid, index);
  }
  return { first, next };
}

interface Resolved {
  readonly series: CalendarSeries;
  readonly superseded: readonly number[];
}

function resolve(
  versions: readonly number[],
  events: readonly CalendarEvent[],
  schedules: readonly EventSchedule[],
): Resolved {
  const superseded: number[] = [];
  const better = (challenger: number, holder: number): number => {
    const wins = compareVersions(challenger, holder, events, schedules) > 0;
    superseded.push(wins ? holder : challenger);
    return wins ? challenger : holder;
  };

  let master = onItsOwn;
  for (const index of versions) {
    if (events[index]?.isOverride === true) continue;
    master = master === onItsOwn ? index : better(index, master);
  }
  const byMoment = new Map<EpochMs, number>();
  for (const index of versions) {
    const moment = replacedMoment(index, master, schedules);
    if (moment === null) continue;
    const holder = byMoment.get(moment);
    byMoment.set(moment, holder === undefined ? index : better(index, holder));
  }
  const overrides = [...byMoment].toSorted(([a], [b]) => a - b).map(([, index]) => index);
  return { series: { uid: events[versions[0] ?? 0]?.uid ?? '', master, overrides }, superseded };
}

/** Floating times as in UTC: the window's zone is not known yet, and two versions are written alike. */
function replacedMoment(
  index: number,
  master: number,
  schedules: readonly EventSchedule[],
): EpochMs | null {
  const replaces = schedules[index]?.recurrence?.replaces ?? null;
  if (replaces === null) return null;
  const series = schedules[master];
  if (series !== undefined) return momentIn(clockOf(series, utc), series.start, replaces);
  return momentOf({ zone: replaces.slot.zone, floating: utc }, replaces.local);
}

/** Positive when `a` is the newer version. What is written alike to the end is alike in any order of files. */
function compareVersions(
  a: number,
  b: number,
  events: readonly CalendarEvent[],
  schedules: readonly EventSchedule[],
): number {
  const one = events[a];
  const other = events[b];
  if (one === undefined || other === undefined) return 0;
  return (
    one.sequence - other.sequence ||
    (one.stamp ?? 0) - (other.stamp ?? 0) ||
    (one.lastModified ?? 0) - (other.lastModified ?? 0) ||
    (schedules[a]?.start.local ?? 0) - (schedules[b]?.start.local ?? 0) ||
    compareText(one.title, other.title) ||
    compareText(one.status, other.status) ||
    one.attendees.length - other.attendees.length
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Two versions in one file are worth a word; the same event in two calendars of one person is to be expected. */
function sayDuplicates(
  { superseded }: Resolved,
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

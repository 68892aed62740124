import { invariant } from '#kernel/problem';
import type { Zone } from '#kernel/time';
import { type EpochMs, msPerMinute } from '#kernel/units';

import { categories } from '../../model/category.ts';
import { claimDay, type Claimant, type DayClaims } from './claims.ts';
import { contextSwitches } from './context-switches.ts';
import { dayColumns, dayWidth } from './day-vector.ts';
import { openDayTree } from './day-tree.ts';
import { fragmentation } from './fragmentation.ts';
import { clipSpans, lengthOf, subtractSpans, type Span } from './span.ts';
import { startOfDay } from './working-time.ts';

/** One interval of a person's time. */
export interface LedgerEntry extends Claimant {
  readonly id: string;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** What a context switch is measured by: initiative, else series, else category (method 1.10). */
  readonly subject: string;
  readonly isPrivate: boolean;
  /** Probability per category, in the order of `categories`; unused when private. */
  readonly shares: Float64Array;
}

/** A person's days, each recomputed from its own intervals alone. */
export interface Ledger {
  /** Adds an entry, or replaces the one with the same id. */
  put(entry: LedgerEntry): void;
  remove(id: string): void;
  /** Minutes the entry claims inside the ledger's days, weights and overlaps applied. */
  minutesOf(id: string): number;
  /** Sums over days [from, to), counted from the ledger's first day; see `dayColumns`. */
  totals(from: number, to: number): Float64Array;
}

interface Day {
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly workSpans: readonly Span[];
  readonly entries: Map<string, LedgerEntry>;
  minutes: ReadonlyMap<string, number>;
  isDirty: boolean;
}

/** Below this probability a meeting does not end a free block (method 1.9). */
const blockingWeight = 0.5;
const lastMeetingPrecedence = 2;
const conservationTolerance = 1e-6;

/**
 * Opens the ledger of one person over `days` civil days from `firstDay` (days after 1970-01-01).
 *
 * An edit marks the days it touches; a marked day is recomputed from its sorted intervals when somebody asks, and
 * sums are kept in a tree of fixed shape. So any sequence of edits ends in the same bits as a rebuild.
 *
 * Unit: minutes out, epoch milliseconds in.
 * Source: method 0.6, 0.7 (in-hours plus unaccounted equals working time, checked on every day), 1.4, 1.9, 1.10.
 */
export function openLedger(terms: {
  readonly firstDay: number;
  readonly days: number;
  readonly zone: Zone;
  readonly workSpansOn: (day: number) => readonly Span[];
}): Ledger {
  const days = Array.from({ length: terms.days }, (_, index): Day => {
    const day = terms.firstDay + index;
    return {
      start: startOfDay(day, terms.zone),
      end: startOfDay(day + 1, terms.zone),
      workSpans: terms.workSpansOn(day),
      entries: new Map(),
      minutes: new Map(),
      isDirty: true,
    };
  });
  const entries = new Map<string, LedgerEntry>();
  const tree = openDayTree(days.length, dayWidth);
  let dirty = days.map((_, index) => index);

  function touch(entry: LedgerEntry, change: (day: Day) => void): void {
    for (let index = firstDayEndingAfter(days, entry.start); index < days.length; index++) {
      const day = days[index];
      if (day === undefined || day.start >= entry.end) break;
      change(day);
      if (!day.isDirty) dirty.push(index);
      day.isDirty = true;
    }
  }

  function remove(id: string): void {
    const known = entries.get(id);
    if (known === undefined) return;
    entries.delete(id);
    touch(known, (day) => day.entries.delete(id));
  }

  function settle(): void {
    for (const index of dirty) {
      const day = days[index];
      if (day === undefined) continue;
      const settled = settleDay(day);
      day.minutes = settled.minutes;
      day.isDirty = false;
      tree.set(index, settled.vector);
    }
    dirty = [];
  }

  return {
    put(entry) {
      remove(entry.id);
      entries.set(entry.id, entry);
      touch(entry, (day) => day.entries.set(entry.id, entry));
    },
    remove,
    minutesOf(id) {
      settle();
      const entry = entries.get(id);
      if (entry === undefined) return 0;
      let minutes = 0;
      for (let index = firstDayEndingAfter(days, entry.start); index < days.length; index++) {
        const day = days[index];
        if (day === undefined || day.start >= entry.end) break;
        minutes += day.minutes.get(id) ?? 0;
      }
      return minutes;
    },
    totals(from, to) {
      settle();
      return tree.total(from, to);
    },
  };
}

function firstDayEndingAfter(days: readonly Day[], instant: EpochMs): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.end ?? Infinity) > instant) high = middle;
    else low = middle + 1;
  }
  return low;
}

function settleDay(day: Day): { vector: Float64Array; minutes: ReadonlyMap<string, number> } {
  const entries = [...day.entries.values()].sort(byStartThenId);
  const claimants: Claimant[] = [];
  for (const { start, end, precedence, weight } of entries) {
    claimants.push({
      start: Math.max(start, day.start),
      end: Math.min(end, day.end),
      precedence,
      weight,
    });
  }
  const claims = claimDay(day.workSpans, claimants);
  const vector = new Float64Array(dayWidth);
  const minutes = addClaims(vector, entries, claims);
  add(vector, dayColumns.working, claims.working / msPerMinute);
  add(vector, dayColumns.unaccounted, claims.unaccounted / msPerMinute);
  addFreeTime(vector, day, claimants);
  addSwitches(vector, entries, claims.segments);

  const difference =
    (vector[dayColumns.inHours] ?? 0) +
    (vector[dayColumns.unaccounted] ?? 0) -
    (vector[dayColumns.working] ?? 0);
  invariant(
    Math.abs(difference) < conservationTolerance,
    'a working day is conserved (method 0.7)',
  );
  return { vector, minutes };
}

function add(vector: Float64Array, column: number, value: number): void {
  vector[column] = (vector[column] ?? 0) + value;
}

/** Adds what each entry claims; answers it by id. */
function addClaims(
  vector: Float64Array,
  entries: readonly LedgerEntry[],
  { inHours, outside }: DayClaims,
): Map<string, number> {
  const minutes = new Map<string, number>();
  for (let position = 0; position < entries.length; position++) {
    const entry = entries[position];
    if (entry === undefined) continue;
    const within = (inHours[position] ?? 0) / msPerMinute;
    const beyond = (outside[position] ?? 0) / msPerMinute;
    const claimed = within + beyond;
    minutes.set(entry.id, claimed);
    add(vector, dayColumns.inHours, within);
    add(vector, dayColumns.outside, beyond);
    if (entry.precedence <= lastMeetingPrecedence) add(vector, dayColumns.meeting, claimed);
    if (entry.isPrivate) {
      add(vector, dayColumns.private, claimed);
      continue;
    }
    const { shares } = entry;
    for (let index = 0; index < categories.length; index++) {
      const column = dayColumns.firstCategory + index;
      vector[column] = (vector[column] ?? 0) + claimed * (shares[index] ?? 0);
    }
  }
  return minutes;
}

/** Code-unit order of ids, so that the order of edits cannot reach the sums. */
function byStartThenId(a: LedgerEntry, b: LedgerEntry): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

function addFreeTime(vector: Float64Array, day: Day, claimants: readonly Claimant[]): void {
  const working = clipSpans(day.workSpans, day.start, day.end);
  // Most weekends: nothing to add to any of the three.
  if (working.length === 0) return;
  const blocking: Span[] = [];
  for (const { precedence, weight, start, end } of claimants) {
    if (precedence <= lastMeetingPrecedence && weight >= blockingWeight)
      blocking.push([start, end]);
  }
  const freeBlocks = subtractSpans(working, blocking).map(
    ([start, end]) => (end - start) / msPerMinute,
  );
  const workMinutes = lengthOf(working) / msPerMinute;
  const free = fragmentation({ freeBlocks, workMinutes });
  add(vector, dayColumns.freeSquares, free.expectedBlock * free.freeMinutes);
  add(vector, dayColumns.weightedFree, workMinutes * free.freeMinutes);
  add(vector, dayColumns.focus, free.focusMinutes);
}

function addSwitches(
  vector: Float64Array,
  entries: readonly LedgerEntry[],
  segments: DayClaims['segments'],
): void {
  const day = contextSwitches({
    segments: segments.map(({ start, end, by }) => [
      start / msPerMinute,
      end / msPerMinute,
      entries[by]?.subject ?? '',
    ]),
  });
  add(vector, dayColumns.switches, day.switches);
  add(vector, dayColumns.segments, day.accountedHours * 60);
}

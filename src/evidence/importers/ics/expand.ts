import { utc, type Zone, zoneNamed } from '#kernel/time';
import { type EpochMs, type LocalMs, msPerDay } from '#kernel/units';

import type { CalendarEvent, ImportProblem } from '../../model/calendar.ts';
import type { OccurrenceWindow } from '../../model/occurrence.ts';
import type {
  CalendarReading,
  CalendarSeries,
  EventSchedule,
  OccurrencesFound,
} from '../../model/reading.ts';
import { exceptionsOf } from './exceptions.ts';
import { maxExpansionSteps, maxOccurrences, maxOccurrencesPerSeries } from './limits.ts';
import {
  type Clock,
  clockOf,
  endOf,
  exactLengthFrom,
  exactLengthIn,
  localOf,
  momentOf,
  type Stretch,
} from './moments.ts';
import { OccurrenceRows } from './occurrence-rows.ts';
import type { CalendarProblemCode } from './problems.ts';
import type { Budget } from './recurrence/rule.ts';
import { changesOf, type SeriesChange } from './series-changes.ts';
import { type SeriesStarts, seriesStarts } from './series-starts.ts';

/** One expansion on its way. */
interface Expansion {
  readonly reading: CalendarReading;
  readonly window: OccurrenceWindow;
  /** Of the window: where dates have their midnights and floating times live. */
  readonly zone: Zone;
  readonly rows: OccurrenceRows;
  readonly budget: Budget;
  readonly problems: ImportProblem[];
}

/**
 * Every occurrence that starts in the window. An override stands where it was moved to, into the window or out of
 * it, and its `recurrence` is the moment it was planned for. Cancelled ones are listed: who counts hours looks at
 * their status.
 */
export function occurrencesIn(
  reading: CalendarReading,
  window: OccurrenceWindow,
): OccurrencesFound {
  const zone = zoneNamed(window.zone) ?? utc;
  const expansion: Expansion = {
    reading,
    window,
    zone,
    rows: new OccurrenceRows(reading.events, window, zone),
    budget: { steps: maxExpansionSteps },
    problems: [],
  };
  for (const series of reading.series) {
    const master = reading.schedules.at(series.master);
    if (master === undefined) addOrphans(expansion, series);
    else if (master.recurrence !== null || series.overrides.length > 0) {
      addRecurring(expansion, series, master);
    } else if (mayBeIn(window, master.start.local)) {
      addSingle(expansion, series.master, Number.NaN);
    }
  }
  const { firstCut } = expansion.rows;
  if (firstCut >= 0) {
    const message = `More than ${maxOccurrences} occurrences lie in the window; the first ${maxOccurrences} met are kept.`;
    say(expansion, 'evidence.occurrence-limit', firstCut, message);
  }
  return { table: expansion.rows.table(), problems: expansion.problems };
}

/** An event that happens once, or an override where it was moved to. */
function addSingle({ reading, zone, rows }: Expansion, index: number, recurrence: number): void {
  const schedule = reading.schedules.at(index);
  if (schedule === undefined) return;
  const { start, length } = schedule;
  const clock = clockOf(schedule, zone);
  const moment = momentOf(clock, start.local);
  const end = endOf(clock, length, exactLengthIn(clock, start, length), moment);
  rows.add(index, moment, end, recurrence);
}

/** No zone is more than a day from UTC: tells most events out of the window without asking theirs. */
function mayBeIn({ from, to }: OccurrenceWindow, local: LocalMs): boolean {
  return local >= from - 2 * msPerDay && local < to + 2 * msPerDay;
}

/** Overrides whose series was not exported. */
function addOrphans(expansion: Expansion, { overrides }: CalendarSeries): void {
  const { reading, zone } = expansion;
  for (const index of overrides) {
    const replaces = reading.schedules.at(index)?.recurrence?.replaces ?? null;
    if (replaces === null) continue;
    const clock = { zone: replaces.isDate ? null : (replaces.slot.zone ?? zone), floating: zone };
    addSingle(expansion, index, momentOf(clock, replaces.local));
  }
}

function addRecurring(expansion: Expansion, series: CalendarSeries, master: EventSchedule): void {
  const { reading, window, zone, rows, budget } = expansion;
  const clock = clockOf(master, zone);
  const changes = changesOf(reading, series, master.start, clock);
  const stretch = stretchOf(window, clock, changes.following);
  const starts = seriesStarts(master, clock, stretch, budget);
  const exceptions = exceptionsOf(master, clock, stretch, budget);
  sayUnfinished(expansion, series.master, starts.exhausted ?? exceptions.exhausted);
  // EXDATE takes an occurrence out of the series, and with it what stands for it (RFC 5545 3.8.5.1).
  for (const [moment, index] of changes.replaced) {
    if (!exceptions.excludes(moment)) addSingle(expansion, index, moment);
  }
  const exact = exactLengthIn(clock, master.start, master.length);
  const isRecurring = reading.events[series.master]?.isRecurring === true;
  let change = -1;
  for (const moment of starts.moments) {
    while ((changes.following[change + 1]?.from ?? Number.POSITIVE_INFINITY) <= moment) change++;
    if (changes.replaced.has(moment) || exceptions.excludes(moment)) continue;
    const changed = changes.following[change];
    if (changed !== undefined) {
      addChanged(expansion, changed, clock, moment);
      continue;
    }
    const length = starts.lengths.get(moment);
    const end =
      length === undefined
        ? endOf(clock, master.length, exact, moment)
        : endOf(clock, length, exactLengthFrom(clock, moment, length), moment);
    rows.add(series.master, moment, end, isRecurring ? moment : Number.NaN);
  }
}

/** An occurrence after a THISANDFUTURE override: moved by the same time on the clock, as long as the override. */
function addChanged(
  { rows }: Expansion,
  change: SeriesChange,
  clock: Clock,
  moment: EpochMs,
): void {
  const { schedule, clock: own } = change;
  const start = momentOf(own, localOf(clock, moment) + change.shift);
  const end = endOf(own, schedule.length, change.exact, start);
  rows.add(change.event, start, end, moment);
}

/** The moments to look at: those whose occurrences may lie in the window, wherever changes have moved them. */
function stretchOf(
  window: OccurrenceWindow,
  clock: Clock,
  changes: readonly SeriesChange[],
): Stretch {
  if (clock.zone !== null && changes.length === 0) return window;
  let forward = 0;
  let back = 0;
  for (const { shift } of changes) {
    forward = Math.max(forward, shift);
    back = Math.min(back, shift);
  }
  // Dates begin at other instants in other zones, by a day at most.
  return { from: window.from - forward - 2 * msPerDay, to: window.to - back + 2 * msPerDay };
}

function sayUnfinished(
  expansion: Expansion,
  event: number,
  exhausted: SeriesStarts['exhausted'],
): void {
  if (exhausted === 'steps') {
    const message =
      'The rule of this event matches so seldom, or so much, that it was not followed to its end.';
    say(expansion, 'evidence.rule-not-finished', event, message);
  } else if (exhausted === 'occurrences') {
    const message = `This event occurs more than ${maxOccurrencesPerSeries} times in the window; the first ${maxOccurrencesPerSeries} are kept.`;
    say(expansion, 'evidence.too-many-occurrences', event, message);
  }
}

function say(
  { reading, problems }: Expansion,
  code: CalendarProblemCode,
  event: number,
  message: string,
): void {
  const { source = 0, line = 0 }: Partial<CalendarEvent> = reading.events[event] ?? {};
  problems.push({ code, source, line, message });
}

import { type EpochMs, type LocalMs, msPerDay, msPerSecond } from '#kernel/units';

import type { RecurrenceRule, RuleUntil } from '../../model/recurrence-rule.ts';
import type { EventLength, EventSchedule, TimeValue } from '../../model/reading.ts';
import { maxOccurrencesPerSeries } from './limits.ts';
import {
  type Clock,
  lastLocalAt,
  localsCovering,
  momentIn,
  momentOf,
  type Stretch,
} from './moments.ts';
import { occurrencesOf } from './recurrence/expand.ts';
import type { Budget } from './recurrence/rule.ts';

/** When a series occurs within a stretch, before EXDATE and overrides. */
export interface SeriesStarts {
  /** Rising, without repeats. */
  readonly moments: readonly EpochMs[];
  /** Of RDATEs that were periods: their own lengths. */
  readonly lengths: ReadonlyMap<EpochMs, EventLength>;
  /** A rule was not followed to the end of the stretch. */
  readonly exhausted: 'steps' | 'occurrences' | null;
}

const noLengths: ReadonlyMap<EpochMs, EventLength> = new Map();

/**
 * Answers when a series occurs: DTSTART, what its RRULEs say and its RDATEs (RFC 5545 3.8.5.2, 3.8.5.3). DTSTART is
 * an instance even where no rule matches it, unless every rule ended before it; an invalid rule adds nothing.
 */
export function seriesStarts(
  schedule: EventSchedule,
  clock: Clock,
  stretch: Stretch,
  budget: Budget,
): SeriesStarts {
  const { recurrence, start } = schedule;
  const first = momentOf(clock, start.local);
  const rules = recurrence?.rules ?? [];
  const moments: EpochMs[] = [];
  const isOver =
    rules.length > 0 && rules.every((rule) => hasEndedBefore(rule, start.local, clock));
  if (!isOver && first >= stretch.from && first < stretch.to) moments.push(first);
  const exhausted = addRules(rules, { start, clock, stretch, budget }, moments);
  const lengths = addDates(schedule, clock, stretch, moments);
  const sorted = inOrder(moments);
  if (sorted.length <= maxOccurrencesPerSeries) return { moments: sorted, lengths, exhausted };
  const kept = sorted.slice(0, maxOccurrencesPerSeries);
  return { moments: kept, lengths, exhausted: 'occurrences' };
}

/** Answers what the EXRULEs of a series take out (RFC 2445 4.8.5.2), in no order. */
export function excludedByRule(
  { recurrence, start }: EventSchedule,
  clock: Clock,
  stretch: Stretch,
  budget: Budget,
): Pick<SeriesStarts, 'moments' | 'exhausted'> {
  const rules = recurrence?.exceptionRules ?? [];
  const moments: EpochMs[] = [];
  const exhausted = addRules(rules, { start, clock, stretch, budget }, moments);
  return { moments, exhausted };
}

interface RuleContext {
  readonly start: TimeValue;
  readonly clock: Clock;
  readonly stretch: Stretch;
  readonly budget: Budget;
}

/** Adds the moments of each rule, in rising order of its wall clock. Answers what ended one early. */
function addRules(
  rules: readonly RecurrenceRule[],
  context: RuleContext,
  moments: EpochMs[],
): SeriesStarts['exhausted'] {
  if (rules.length === 0) return null;
  const { start, clock, stretch, budget } = context;
  const { from, to } = stretch;
  const locals = localsCovering(clock, stretch);
  // Beside a change of clocks there are at most this many that the filter below takes out again.
  const surplus = (locals.to - locals.from - (to - from)) / msPerSecond;
  let exhausted: SeriesStarts['exhausted'] = null;
  for (const rule of rules) {
    const bound = untilOf(rule, clock);
    if (start.local >= locals.to || (bound !== null && bound.local < locals.from)) continue;
    const occurrences = occurrencesOf(rule, start.local, {
      ...locals,
      ...(bound === null ? {} : { until: bound.local }),
      isDate: start.isDate,
      budget,
      maxOccurrences: maxOccurrencesPerSeries + 1 + surplus,
    });
    exhausted = occurrences.exhausted ?? exhausted;
    const last = bound?.moment ?? Number.POSITIVE_INFINITY;
    for (const local of occurrences.starts) {
      const moment = momentOf(clock, local);
      if (moment >= from && moment < to && moment <= last) moments.push(moment);
    }
  }
  return exhausted;
}

/**
 * UNTIL as an inclusive bound on the wall clock and, where it is an instant, on moments. In UTC it bounds instants;
 * a local one is on the clock of the series; a date is the whole of that day; for dates all forms are read as their
 * wall clock (RFC 5545 3.3.10).
 */
function untilOf(
  rule: RecurrenceRule,
  clock: Clock,
): { readonly local: LocalMs; readonly moment: EpochMs } | null {
  const { until } = rule;
  if (until === null) return null;
  if (until.form === 'utc' && clock.zone !== null) {
    return { local: lastLocalAt(clock, until.at), moment: until.at };
  }
  return { local: lastLocalOf(until, clock), moment: Number.POSITIVE_INFINITY };
}

function lastLocalOf(until: RuleUntil, clock: Clock): LocalMs {
  return until.form === 'date' && clock.zone !== null ? until.at + msPerDay - 1 : until.at;
}

function hasEndedBefore(rule: RecurrenceRule, start: LocalMs, clock: Clock): boolean {
  const bound = untilOf(rule, clock);
  return bound !== null && (bound.moment < momentOf(clock, start) || bound.local < start);
}

function addDates(
  { recurrence, start }: EventSchedule,
  clock: Clock,
  { from, to }: Stretch,
  moments: EpochMs[],
): ReadonlyMap<EpochMs, EventLength> {
  if (recurrence === null || recurrence.dates.length === 0) return noLengths;
  const lengths = new Map<EpochMs, EventLength>();
  for (const date of recurrence.dates) {
    const moment = momentIn(clock, start, date.start);
    if (moment < from || moment >= to) continue;
    moments.push(moment);
    if (date.length !== null) lengths.set(moment, date.length);
  }
  return lengths;
}

/** Rising and without repeats. */
function inOrder(moments: EpochMs[]): EpochMs[] {
  if (!moments.every((moment, i) => i === 0 || (moments[i - 1] ?? 0) <= moment)) {
    moments.sort((a, b) => a - b);
  }
  return moments.filter((moment, i) => moment !== moments[i - 1]);
}

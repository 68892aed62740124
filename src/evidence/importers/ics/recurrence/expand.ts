import { dayOf, daysFromCivil } from '#kernel/civil';
import { type LocalMs, msPerDay } from '#kernel/units';

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';
import { allowedDays, type DayFilter, dayFilterOf } from './day-filter.ts';
import type { DayTimes } from './day-times.ts';
import {
  dayCount,
  type DayMask,
  daysWithin,
  lowestDay,
  type Month,
  monthAfter,
  monthOf,
} from './month.ts';
import { alignedDays, alignedPeriod, type Periods, periodsOf } from './periods.ts';
import { pickPositions } from './positions.ts';
import { ruleTimesOf } from './rule-times.ts';
import {
  type Budget,
  type ExpansionOptions,
  occurrencesPerSeries,
  type RuleOccurrences,
  stepsPerRule,
} from './rule.ts';

/** The first midnight that RFC 5545 can no longer write. */
const endOfCalendar: LocalMs = daysFromCivil(10_000, 1, 1) * msPerDay;

/**
 * Answers when a rule occurs within a window, in wall-clock time.
 *
 * Goes straight to the window: a rule from 1601 costs no more than one from last week. Only COUNT has to be counted
 * from DTSTART, and then by whole months. DTSTART is answered only where its rule matches it; where it does not it
 * still uses up one of COUNT, and the caller adds it. The caller also knows the zone: it turns wall clock into
 * instants and applies an UNTIL in UTC. With UNTIL before DTSTART nothing occurs.
 * Unit: LocalMs. Source: RFC 5545 3.3.10 and 3.8.5.3.
 * Refuses: nothing; what could not be finished is marked `exhausted`.
 * Example: FREQ=DAILY;COUNT=3 from 2026-01-05T09:00 occurs on the 5th, 6th and 7th at 09:00
 */
export function occurrencesOf(
  rule: RecurrenceRule,
  start: LocalMs,
  options: ExpansionOptions,
): RuleOccurrences {
  const allowance = Math.min(stepsPerRule, options.budget.steps);
  const walk = walkOf(rule, start, options, { steps: allowance });
  if (walk.from < walk.to) {
    const first = dayOf(rule.count === null ? walk.from : start);
    const last = dayOf(walk.to - 1);
    if (walk.positions.length > 0) walkPeriods(walk, first, last);
    else walkDays(walk, first, last);
    options.budget.steps -= allowance - walk.budget.steps;
  }
  return { starts: walk.starts, exhausted: walk.exhausted };
}

/** One expansion on its way. The walkers answer false when it is over. */
interface Walk {
  readonly start: LocalMs;
  readonly from: LocalMs;
  readonly to: LocalMs;
  readonly filter: DayFilter;
  readonly periods: Periods;
  readonly times: DayTimes;
  /** BYSETPOS over whole days; within a day `times` has applied it already. */
  readonly positions: readonly number[];
  /** COUNT, or Infinity. */
  readonly count: number;
  readonly room: number;
  readonly stepsPerMonth: number;
  readonly budget: Budget;
  readonly starts: LocalMs[];
  /** How many of COUNT are used up. */
  seen: number;
  exhausted: RuleOccurrences['exhausted'];
}

function walkOf(
  rule: RecurrenceRule,
  start: LocalMs,
  options: ExpansionOptions,
  budget: Budget,
): Walk {
  const startDay = dayOf(start);
  const filter = dayFilterOf(rule, startDay);
  const isLongPeriod =
    rule.frequency === 'WEEKLY' || rule.frequency === 'MONTHLY' || rule.frequency === 'YEARLY';
  return {
    start,
    from: Math.max(options.from, start),
    to: Math.min(options.to, (options.until ?? endOfCalendar) + 1, endOfCalendar),
    filter,
    periods: periodsOf(rule, startDay),
    times: ruleTimesOf(rule, start, options.isDate, budget),
    positions: isLongPeriod ? rule.positions : [],
    count: rule.count ?? Number.POSITIVE_INFINITY,
    room: options.maxOccurrences ?? occurrencesPerSeries,
    stepsPerMonth: 1 + filter.monthDays.length + filter.nthWeekdays.length + filter.yearDays.length,
    budget,
    starts: [],
    seen: 0,
    exhausted: null,
  };
}

/** Without BYSETPOS the periods need not be told apart: each day stands for itself. */
function walkDays(walk: Walk, first: number, last: number): void {
  let isOn = true;
  for (let month = monthOf(first); isOn && month.firstDay <= last; month = monthAfter(month)) {
    const days = matchingDays(walk, month) & daysWithin(month, first, last);
    isOn = hasSteps(walk) && (days === 0 || takeMonth(walk, month, days));
  }
}

function walkPeriods(walk: Walk, first: number, last: number): void {
  const { periods } = walk;
  let isOn = true;
  let number = alignedPeriod(periods, first);
  for (
    let day = periods.firstDayOf(number);
    isOn && day <= last;
    day = periods.firstDayOf(number)
  ) {
    isOn = takePositions(walk, day, periods.firstDayOf(number + 1) - 1);
    number += periods.interval;
  }
}

function matchingDays(walk: Walk, month: Month): DayMask {
  walk.budget.steps -= walk.stepsPerMonth;
  const days = allowedDays(walk.filter, month);
  return days === 0 || walk.periods.interval === 1 ? days : days & alignedDays(walk.periods, month);
}

function takeMonth(walk: Walk, month: Month, days: DayMask): boolean {
  if (walk.times.isSameEveryDay && isBeforeWindow(walk, month.firstDay, month.length)) {
    return pass(walk, dayCount(days) * walk.times.countOn(month.firstDay));
  }
  let isOn = true;
  for (let rest = days; isOn && rest !== 0; rest &= rest - 1) {
    isOn = takeDay(walk, month.firstDay + lowestDay(rest));
  }
  return isOn;
}

function takeDay(walk: Walk, day: number): boolean {
  if (isBeforeWindow(walk, day, 1)) return pass(walk, walk.times.countOn(day));
  const times = walk.times.on(day);
  let isOn = hasSteps(walk);
  for (let place = 0; isOn && place < times.length; place += 1) {
    isOn = take(walk, day * msPerDay + (times[place] ?? 0));
  }
  return isOn;
}

/** BYSETPOS picks from the set of one period without making it: days x times can be millions. */
function takePositions(walk: Walk, first: number, last: number): boolean {
  const days: number[] = [];
  for (let month = monthOf(first); month.firstDay <= last; month = monthAfter(month)) {
    const mask = matchingDays(walk, month) & daysWithin(month, first, last);
    for (let rest = mask; rest !== 0; rest &= rest - 1) days.push(month.firstDay + lowestDay(rest));
  }
  const times = walk.times.on(first);
  const places = pickPositions(walk.positions, days.length * times.length);
  walk.budget.steps -= days.length + walk.positions.length;
  let isOn = hasSteps(walk);
  for (let next = 0; isOn && next < places.length; next += 1) {
    const place = places[next] ?? 0;
    const day = days[Math.floor(place / times.length)] ?? 0;
    isOn = take(walk, day * msPerDay + (times[place % times.length] ?? 0));
  }
  return isOn;
}

/** Meets one date of the rule. */
function take(walk: Walk, at: LocalMs): boolean {
  walk.budget.steps -= 1;
  if (at < walk.start) return true;
  // DTSTART counts as the first even when the rule does not match it (RFC 5545 3.3.10, COUNT).
  if (walk.seen === 0 && at !== walk.start) walk.seen = 1;
  if (walk.seen >= walk.count || at >= walk.to) return false;
  walk.seen += 1;
  if (at < walk.from) return true;
  if (walk.starts.length >= walk.room) {
    walk.exhausted = 'occurrences';
    return false;
  }
  walk.starts.push(at);
  return true;
}

/** Meets many dates before the window, which only COUNT makes us look at. */
function pass(walk: Walk, dates: number): boolean {
  walk.budget.steps -= 1;
  if (walk.seen === 0 && dates > 0) walk.seen = 1;
  walk.seen += dates;
  return walk.seen < walk.count && hasSteps(walk);
}

/** True for whole days between DTSTART's day and the window. */
function isBeforeWindow(walk: Walk, firstDay: number, days: number): boolean {
  return firstDay * msPerDay > walk.start && (firstDay + days) * msPerDay <= walk.from;
}

function hasSteps(walk: Walk): boolean {
  if (walk.budget.steps >= 0) return true;
  walk.exhausted = 'steps';
  return false;
}

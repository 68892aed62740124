import {
  categories,
  groupOf,
  type Category,
  type Group,
  type CategoryHours,
  type Evidence,
  type EvidenceWeek,
  type GroupHours,
} from '#evidence/index';
import type { Estimate } from '#kernel/estimate';
import type { Message } from '#kernel/message';

import { observedWeeks } from './observed-weeks.ts';
import type { HoursLine, HoursRange, HoursSection, HoursTone, WeekBar } from './scorecard-model.ts';

/** Groups in the order people read them: what moves things first, what holds them back next. */
export const groupOrder: readonly Group[] = ['S', 'E', 'T', 'O', 'N'];

export const groupWords = {
  S: 'strategic',
  E: 'enabling',
  O: 'rhythm',
  T: 'reactive',
  N: 'neutral',
} as const satisfies Readonly<Record<Group, HoursTone>>;

/** Where the hours go, a week, by group and category with their ranges. */
export function hoursSection(evidence: Evidence): HoursSection {
  const weeks = observedWeeks(evidence);
  const groups = groupOrder
    .map((group) => evidence.groups.find((row) => row.group === group))
    .filter((row) => row !== undefined)
    .map((row) => groupLine(row, evidence.categories, weeks));
  const unplaced = unplacedLines(evidence);
  return {
    title: { id: 'hours.title', values: { hours: weeklyHours(evidence) } },
    note: { id: hasUnaudited(evidence) ? 'hours.note.unaudited' : 'hours.note.audited' },
    groups: [...groups, ...unplaced],
    scale: Math.max(0, ...[...groups, ...unplaced].map((line) => line.hours.hi ?? 0)),
    weeks: drawnWeeks(evidence.weeks).map(weekBar),
    weeksTitle: { id: 'hours.weeks' },
  };
}

/** Accounted hours a week, whatever the work. */
export function weeklyHours(evidence: Evidence): number {
  const weeks = observedWeeks(evidence);
  if (weeks === 0) return 0;
  const minutes = evidence.weeks.reduce((sum, week) => sum + week.accountedMinutes, 0);
  return minutes / 60 / weeks;
}

/** Hours a week of one group, unknown where the evidence has no estimate. */
export function groupRange(evidence: Evidence, group: Group): HoursRange {
  const row = evidence.groups.find((candidate) => candidate.group === group);
  return row === undefined ? unknown : rangeOf(row.hours, observedWeeks(evidence));
}

const unknown: HoursRange = { value: null, lo: null, hi: null };

function groupLine(row: GroupHours, all: readonly CategoryHours[], weeks: number): HoursLine {
  const tone = groupWords[row.group];
  const parts = all
    .filter((category) => category.group === row.group)
    .map((category) => line({ id: category.category, kind: 'category', tone }, category, weeks))
    .sort(byHours);
  return { ...line({ id: tone, kind: 'group', tone }, row, weeks), parts };
}

function line(
  what: { readonly id: string; readonly kind: 'group' | 'category'; readonly tone: HoursTone },
  { hours, share }: { readonly hours: Estimate; readonly share: Estimate },
  weeks: number,
): HoursLine {
  const range = rangeOf(hours, weeks);
  return {
    id: what.id,
    name: { id: `${what.kind}.${what.id}` },
    tone: what.tone,
    hours: range,
    value: hoursMessage(range.value),
    range: rangeMessage(range),
    share:
      share.value === null
        ? { id: 'cell.unknown' }
        : { id: 'cell.percent', values: { share: share.value } },
    parts: [],
  };
}

/** Most hours first; equal or unknown hours keep the order of the taxonomy, so the result never depends on chance. */
function byHours(a: HoursLine, b: HoursLine): number {
  return (b.hours.value ?? -1) - (a.hours.value ?? -1);
}

function rangeOf(hours: Estimate, weeks: number): HoursRange {
  if (weeks === 0) return unknown;
  const weekly = (value: number | null): number | null => (value === null ? null : value / weeks);
  return { value: weekly(hours.value), lo: weekly(hours.lo), hi: weekly(hours.hi) };
}

function hoursMessage(value: number | null): Message {
  return value === null ? { id: 'cell.unknown' } : { id: 'cell.hours', values: { hours: value } };
}

function rangeMessage({ lo, hi }: HoursRange): Message {
  return lo === null || hi === null || printsAlike(lo, hi)
    ? { id: 'cell.no-range' }
    : { id: 'cell.range', values: { lo, hi } };
}

/** A range that prints as one figure would only repeat the value: work that people labelled themselves has none. */
export function printsAlike(lo: number, hi: number): boolean {
  return Math.round(lo * 10) === Math.round(hi * 10);
}

/** From the first complete week to the last. A week away in between is an empty place, or the axis would lie about time. */
function drawnWeeks(weeks: Evidence['weeks']): Evidence['weeks'] {
  const first = weeks.findIndex((week) => week.isComplete);
  const last = weeks.findLastIndex((week) => week.isComplete);
  return first === -1 ? [] : weeks.slice(first, last + 1);
}

/** Private time is counted without content and belongs to no group (method 1.7). */
function unplacedLines(evidence: Evidence): readonly HoursLine[] {
  const weeks = observedWeeks(evidence);
  const minutes = evidence.unplaceableMinutes.private;
  if (minutes === 0 || weeks === 0) return [];
  const hours = minutes / 60 / weeks;
  return [
    {
      id: 'private',
      name: { id: 'group.private' },
      tone: 'unplaced',
      hours: { value: hours, lo: hours, hi: hours },
      value: hoursMessage(hours),
      range: { id: 'cell.no-range' },
      share: { id: 'cell.nothing' },
      parts: [],
    },
  ];
}

function hasUnaudited(evidence: Evidence): boolean {
  return evidence.groups.some((group) => group.hours.status === 'provisional');
}

function weekBar(week: EvidenceWeek): WeekBar {
  const hoursOf = (belongs: (category: Category) => boolean): number =>
    categories.reduce(
      (sum, category, index) => (belongs(category) ? sum + (week.byCategory[index] ?? 0) : sum),
      0,
    ) / 60;
  return {
    firstDay: week.firstDay,
    strategic: hoursOf((category) => groupOf[category] === 'S'),
    enabling: hoursOf((category) => groupOf[category] === 'E'),
    fires: hoursOf((category) => category === 'FIRES'),
    toil: hoursOf((category) => groupOf[category] === 'T' && category !== 'FIRES'),
  };
}

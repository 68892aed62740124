import { civilFromDays, localText, weekdayOf } from '#kernel/civil';
import type { RandomStreams } from '#kernel/random';
import type { Zone } from '#kernel/time';
import { type LocalMs, msPerDay, msPerMinute } from '#kernel/units';

import { atTime, dayNumber, isAwayOn } from './larkfield-days.ts';
import type { Answer, DemoEvent } from './larkfield-event.ts';
import { type DemoSeries, leaderMeetings, series } from './larkfield-series.data.ts';

/** First and last day of the calendar: a little more than the half year that is scored, on both sides. */
export const firstDay = '2026-05-11';
export const lastDay = '2026-12-06';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Of the occurrences that somebody else calls: how many are cancelled, declined and only half promised. */
const cancelledShare = 0.04;
const declinedShare = 0.07;
const tentativeShare = 0.03;

/** The recurring meetings: one event with its rule for each series, and one for each occurrence that went its own way. */
export function rhythmEvents(zone: Zone, random: RandomStreams): DemoEvent[] {
  return series.flatMap((one) => {
    const planned = plannedStarts(one);
    const rhythm: Rhythm = { one, planned, first: planned[0] ?? 0, zone };
    return [
      seriesEvent(rhythm),
      ...(one.key === 'dana-mara' ? leaderOverrides(rhythm) : overrides(rhythm, random)),
    ];
  });
}

interface Rhythm {
  readonly one: DemoSeries;
  readonly planned: readonly LocalMs[];
  readonly first: LocalMs;
  readonly zone: Zone;
}

/** Wall-clock starts of a series, away days included. */
function plannedStarts(one: DemoSeries): LocalMs[] {
  const from = dayNumber(one.from ?? firstDay);
  const until = one.until === undefined ? dayNumber(lastDay) + 1 : dayNumber(one.until);
  const days: number[] = [];
  let firstWeek: number | null = null;
  for (let day = from; day < until; day += 1) {
    if (!one.weekdays.includes(weekdayOf(day))) continue;
    const week = day - weekdayOf(day);
    firstWeek ??= week;
    const isTurn =
      one.every === 'monthly'
        ? civilFromDays(day).day <= 7
        : ((week - firstWeek) / 7) % one.every === 0;
    if (isTurn) days.push(day);
  }
  return days.map((day) => atTime(day, one.at));
}

function seriesEvent(rhythm: Rhythm): DemoEvent {
  const { one, planned, first, zone } = rhythm;
  const whileAway = planned.filter((start) => isAwayOn(start) && one.organizer === 'mara');
  return {
    ...occurrence(rhythm, first),
    rule: ruleOf(one, zone),
    removed: [...whileAway, ...removedMeetings(one)],
  };
}

/** Meetings with the leader that were taken out of the series, rather than cancelled. */
function removedMeetings(one: DemoSeries): LocalMs[] {
  if (one.key !== 'dana-mara') return [];
  return leaderMeetings
    .filter(({ outcome }) => outcome === 'removed')
    .map(({ day }) => atTime(dayNumber(day), one.at));
}

function ruleOf(one: DemoSeries, zone: Zone): string {
  const codes = one.weekdays.map((weekday) => weekdayCodes[weekday - 1]);
  const until =
    one.until === undefined
      ? ''
      : `;UNTIL=${compact(localText(zone.toInstant(atTime(dayNumber(one.until), '0:00')) - 1_000))}Z`;
  if (one.every === 'monthly') return `FREQ=MONTHLY;BYDAY=1${codes.join(',1')}${until}`;
  return `FREQ=WEEKLY;INTERVAL=${one.every};BYDAY=${codes.join(',')}${until}`;
}

function compact(text: string): string {
  return text.replaceAll(/[-:]/g, '');
}

function occurrence(
  { one, first, zone }: Rhythm,
  start: LocalMs,
  mara: Answer = 'ACCEPTED',
): DemoEvent {
  return {
    uid: uidOf(one, first),
    title: one.title,
    start,
    end: start + one.minutes * msPerMinute,
    isAllDay: false,
    // A rhythm is agreed some weeks before it begins.
    created: zone.toInstant(first) - 20 * msPerDay,
    organizer: one.organizer,
    guests: one.with.map((person) => ({ person, answer: person === 'mara' ? mara : 'ACCEPTED' })),
    isCancelled: false,
    isPrivate: one.isPrivate === true,
    isAway: false,
  };
}

/** Google names the second half of a split series after the first, with the start of the split. */
function uidOf(one: DemoSeries, first: LocalMs): string {
  const name =
    one.continues === undefined ? one.key : `${one.continues}_R${compact(localText(first))}`;
  return `${name}@larkfield.example`;
}

/** Meetings of others that Mara missed while away, declined or half promised, and some that were called off. */
function overrides(rhythm: Rhythm, random: RandomStreams): DemoEvent[] {
  const { one, planned } = rhythm;
  if (one.with.length === 0) return [];
  const stream = random.stream(`rhythm|${one.key}`);
  return planned.flatMap((start, i) => {
    const isOwn = one.organizer === 'mara';
    if (isAwayOn(start)) return isOwn ? [] : replaced(rhythm, start, 'DECLINED');
    const draw = stream.uniform(i);
    if (draw < cancelledShare) {
      return { ...occurrence(rhythm, start), replaces: start, isCancelled: true };
    }
    if (isOwn || draw >= cancelledShare + declinedShare + tentativeShare) return [];
    return replaced(
      rhythm,
      start,
      draw < cancelledShare + declinedShare ? 'DECLINED' : 'TENTATIVE',
    );
  });
}

function replaced(rhythm: Rhythm, start: LocalMs, mara: Answer): DemoEvent[] {
  return [{ ...occurrence(rhythm, start, mara), replaces: start }];
}

function leaderOverrides(rhythm: Rhythm): DemoEvent[] {
  return leaderMeetings.flatMap(({ day, outcome }) => {
    const planned = atTime(dayNumber(day), rhythm.one.at);
    if (outcome === 'removed') return [];
    if (outcome === 'cancelled') {
      return { ...occurrence(rhythm, planned), replaces: planned, isCancelled: true };
    }
    const moved = atTime(dayNumber(outcome.movedTo), outcome.at);
    return { ...occurrence(rhythm, moved), replaces: planned };
  });
}

import { dayOf, isoWeekStart } from '#kernel/civil';
import type { Zone } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import type { PlannedMeeting } from '../model/evidence.ts';
import type { CalendarReading } from '../model/reading.ts';
import type { Activity } from './activities.ts';
import { occurrenceKey, stableId } from './identity.ts';
import { participationOf, peopleOf } from './people.ts';

/** Is this a meeting of the owner with leaders and nobody else? */
export function isLeaderPair(
  event: CalendarEvent,
  owner: string,
  leaders: readonly string[],
): boolean {
  const others = peopleOf(event).filter((person) => person !== owner);
  return others.length > 0 && others.every((person) => leaders.includes(person));
}

/**
 * Which one-to-ones with a leader were planned, and which of them were held in their planned ISO week?
 *
 * Formula: planned = all dates of a pair's series inside the window, those taken out or cancelled included, the
 * owner's own absences and holidays left out. Held = the occurrence of that date counts, the leader did not decline,
 * and it began in the same ISO week; moving inside the week is fine.
 * Source: method 3.3, indicator 6.1.
 * Example: 13 Mondays planned, two taken out, one moved to Friday, one to the week after: 10 of 13 held.
 */
export function leaderPlan(
  reading: CalendarReading,
  activities: readonly Activity[],
  terms: {
    readonly owner: string;
    readonly leaders: readonly string[];
    readonly zone: Zone;
    /** Dates of the series with this event as its master. */
    readonly plannedStarts: (event: number) => readonly EpochMs[];
    readonly isAway: (instant: EpochMs) => boolean;
  },
): PlannedMeeting[] {
  const { owner, leaders, zone } = terms;
  const held = new Map<string, Activity>();
  for (const activity of activities) {
    const { event, original, key } = activity;
    const isRefused = leaders.some((leader) => participationOf(event, leader) === 'DECLINED');
    if (activity.fate !== 'counted' || isRefused) continue;
    if (weekOf(activity.start, zone) !== weekOf(original, zone)) continue;
    held.set(key, activity);
  }
  const planned = new Map<string, PlannedMeeting>();
  for (const { master } of reading.series) {
    const event = reading.events[master];
    if (event === undefined || !event.isRecurring || event.isAllDay) continue;
    if (!isLeaderPair(event, owner, leaders)) continue;
    for (const start of terms.plannedStarts(master)) {
      if (terms.isAway(start)) continue;
      const key = occurrenceKey(event, start, start);
      const heldBy = held.get(key)?.id ?? null;
      planned.set(key, { id: stableId('plan', key), title: event.title, start, heldBy });
    }
  }
  return [...planned.values()].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

function weekOf(instant: EpochMs, zone: Zone): number {
  return isoWeekStart(dayOf(zone.toLocal(instant)));
}

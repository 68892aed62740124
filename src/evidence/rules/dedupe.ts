import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';

/** One row of an occurrence table, spelled out. */
export interface Occurrence {
  readonly event: CalendarEvent;
  /** Index of the event in its reading. */
  readonly eventIndex: number;
  readonly start: EpochMs;
  readonly end: EpochMs;
  /** The start it was planned for. */
  readonly original: EpochMs;
  /** What makes it the same occurrence in every export, see `occurrenceKey`. */
  readonly key: string;
}

/**
 * Which occurrences are second copies of another one?
 *
 * Formula: one occurrence per (UID without Google's split mark, planned start). An override beats the rule's own
 * date, then the higher SEQUENCE, then the later DTSTAMP or LAST-MODIFIED, then the content in code-unit order, so
 * that the order of files does not matter.
 * Source: method 1.1 (the same meeting in two calendars of one person is one interval).
 * Example: a split series and a stray override of its first half on the same date: one occurrence, the override's.
 */
export function duplicatesAmong(occurrences: readonly Occurrence[]): ReadonlySet<Occurrence> {
  const kept = new Map<string, Occurrence>();
  const duplicates = new Set<Occurrence>();
  for (const occurrence of occurrences) {
    const { key } = occurrence;
    const rival = kept.get(key);
    if (rival === undefined) {
      kept.set(key, occurrence);
    } else if (beats(occurrence, rival)) {
      kept.set(key, occurrence);
      duplicates.add(rival);
    } else {
      duplicates.add(occurrence);
    }
  }
  return duplicates;
}

function beats(challenger: Occurrence, holder: Occurrence): boolean {
  const a = challenger.event;
  const b = holder.event;
  const difference =
    Number(a.isOverride) - Number(b.isOverride) ||
    a.sequence - b.sequence ||
    changedAt(a) - changedAt(b) ||
    challenger.start - holder.start ||
    challenger.end - holder.end;
  return difference !== 0 ? difference > 0 : contentOf(a) < contentOf(b);
}

function changedAt(event: CalendarEvent): number {
  return Math.max(event.stamp ?? 0, event.lastModified ?? 0);
}

function contentOf(event: CalendarEvent): string {
  return `${event.uid}\u0000${event.title}\u0000${event.status}`;
}

import { dayOf } from '#kernel/civil';
import type { Zone } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { Fate } from '../model/evidence.ts';
import type { OccurrenceTable } from '../model/occurrence.ts';
import type { CalendarReading } from '../model/reading.ts';
import { duplicatesAmong, type Occurrence } from './dedupe.ts';
import { baseUid, occurrenceKey, stableId } from './identity.ts';
import { initiatorOf, type Initiator } from './initiator.ts';
import { isAdHoc, leadHoursOf } from './lead-time.ts';
import { byCodeUnit } from './people.ts';
import { isPrivateTime } from './series-of.ts';
import { weigh } from './weigh.ts';

/** One occurrence of the window and what is known of it before any label. */
export interface Activity extends Occurrence {
  /** `occ_` and a hash of UID and planned start; second copies carry `~2`, `~3` behind it. */
  readonly id: string;
  readonly fate: Fate;
  readonly weight: number;
  readonly precedence: number;
  readonly isPrivate: boolean;
  readonly leadHours: number | null;
  readonly isAdHoc: boolean | null;
  readonly initiator: Initiator | null;
  /** Week of the window its start lies in, counted from 0. */
  readonly week: number;
}

/** The rows of a table, spelled out. */
export function occurrencesOf(table: OccurrenceTable): Occurrence[] {
  const occurrences: Occurrence[] = [];
  for (let row = 0; row < table.count; row++) {
    const eventIndex = table.event[row] ?? 0;
    const event = table.events[eventIndex];
    const start = table.start[row] ?? 0;
    const recurrence = table.recurrence[row] ?? Number.NaN;
    if (event === undefined) continue;
    const original = Number.isNaN(recurrence) ? start : recurrence;
    const end = table.end[row] ?? start;
    const key = occurrenceKey(event, original, end);
    occurrences.push({ event, eventIndex, start, end, original, key });
  }
  return occurrences;
}

/**
 * What each occurrence of a window is worth as evidence.
 *
 * The result is sorted by start, end and content, so that the order of files and events does not matter.
 * Source: method 1.1, 1.2, 1.11, 3.9.
 */
export function activitiesOf(
  occurrences: readonly Occurrence[],
  terms: {
    readonly owner: string | null;
    readonly leaders: readonly string[];
    readonly zone: Zone;
    /** Monday of the window's first week, days after 1970-01-01. */
    readonly firstDay: number;
    readonly createdOfSeries: ReadonlyMap<string, EpochMs>;
  },
): Activity[] {
  const { owner, leaders, zone, firstDay } = terms;
  const duplicates = duplicatesAmong(occurrences);
  const copies = new Map<string, number>();
  return occurrences.toSorted(byStartThenContent).map((occurrence): Activity => {
    const { event, eventIndex, start, end, original, key } = occurrence;
    const isDuplicate = duplicates.has(occurrence);
    const id = stableId('occ', key);
    const copy = (copies.get(id) ?? 1) + Number(isDuplicate);
    if (isDuplicate) copies.set(id, copy);
    const { fate, weight, precedence } = weigh(occurrence, owner);
    const leadHours = leadHoursOf(event, start, end);
    const localDay = event.isAllDay ? dayOf(start) : dayOf(zone.toLocal(start));
    return {
      event,
      eventIndex,
      start,
      end,
      original,
      key,
      id: isDuplicate ? `${id}~${copy}` : id,
      fate: isDuplicate ? 'duplicate' : fate,
      weight: isDuplicate ? 0 : weight,
      precedence,
      isPrivate: isPrivateTime(event),
      leadHours,
      isAdHoc: isAdHoc(event, leadHours, terms.createdOfSeries.get(baseUid(event.uid)) ?? null),
      initiator: initiatorOf(event, owner, leaders),
      week: Math.floor((localDay - firstDay) / 7),
    };
  });
}

function byStartThenContent(a: Occurrence, b: Occurrence): number {
  return (
    a.start - b.start ||
    a.end - b.end ||
    byCodeUnit(a.event.uid, b.event.uid) ||
    a.original - b.original ||
    byCodeUnit(a.event.title, b.event.title) ||
    byCodeUnit(a.event.status, b.event.status) ||
    a.event.sequence - b.event.sequence
  );
}

/** When each series that has changed occurrences was itself created, by UID. */
export function createdOfSeries(reading: CalendarReading): ReadonlyMap<string, EpochMs> {
  const created = new Map<string, EpochMs>();
  for (const { uid, master, overrides } of reading.series) {
    const first = overrides.length > 0 ? reading.events[master]?.created : undefined;
    if (first !== undefined && first !== null) created.set(baseUid(uid), first);
  }
  return created;
}

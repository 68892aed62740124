import { type EpochMs, msPerDay, msPerMinute } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import type { SeriesContext } from '../model/classification.ts';
import { titleKey } from './classify/normalise.ts';
import { baseUid, stableId } from './identity.ts';
import { byCodeUnit, peopleOf } from './people.ts';

/** What series need to know of an occurrence. */
export interface SeriesMember {
  readonly event: CalendarEvent;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly isPrivate: boolean;
  readonly leadHours: number | null;
}

/** Members of one series, by their positions in the list they came from. */
export interface SeriesGroup {
  readonly id: string;
  /** In code-unit order. */
  readonly uids: readonly string[];
  readonly title: string;
  readonly isRecurring: boolean;
  readonly isPrivate: boolean;
  readonly members: readonly number[];
}

const placeholderTitle = /^(?:busy|private|private appointment|privater termin|privat|belegt)$/i;

/** Is the content of this event none of our business (method 1.2: private, or title "Busy")? */
export function isPrivateTime(event: CalendarEvent): boolean {
  return event.isPrivate || placeholderTitle.test(event.title.trim());
}

/**
 * Which occurrences belong together as one kind of work?
 *
 * Formula: a recurring event by its UID, Google's splits joined; one-off events that carry the same normalised title;
 * all private one-off events. The title of a series is its most frequent one.
 * Source: issue 2 part 4; method 2.2 (training units are series).
 * Example: three one-off events "Sync with Sam" and "sync with Sam!" are two occurrences and one: one series.
 */
export function seriesOf(members: readonly SeriesMember[]): SeriesGroup[] {
  const keys = new Map<string, number[]>();
  const titleKeys = new Map<string, string>();
  members.forEach((member, position) => {
    const key = seriesKey(member, titleKeys);
    const known = keys.get(key);
    if (known === undefined) keys.set(key, [position]);
    else known.push(position);
  });
  return [...keys]
    .map(([key, positions]) => groupOf(key, positions, members))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function seriesKey(member: SeriesMember, titleKeys: Map<string, string>): string {
  const { event, isPrivate } = member;
  if (event.isRecurring && event.uid !== '') {
    return `${isPrivate ? 'private' : 'uid'}:${baseUid(event.uid)}`;
  }
  if (isPrivate) return 'private';
  let key = titleKeys.get(event.title);
  if (key === undefined) {
    // A title of nothing but signs and pictures has no words; it is its own key then.
    key = titleKey(event.title) || event.title.trim();
    titleKeys.set(event.title, key);
  }
  return `title:${key}`;
}

function groupOf(
  key: string,
  positions: readonly number[],
  members: readonly SeriesMember[],
): SeriesGroup {
  const uids = new Set<string>();
  const titles = new Map<string, number>();
  let isRecurring = false;
  for (const position of positions) {
    const event = members[position]?.event;
    if (event === undefined) continue;
    uids.add(event.uid).add(baseUid(event.uid));
    titles.set(event.title, (titles.get(event.title) ?? 0) + 1);
    isRecurring ||= event.isRecurring;
  }
  uids.delete('');
  const isPrivate = key.startsWith('private');
  return {
    id: stableId('ser', key),
    uids: [...uids].sort(byCodeUnit),
    title: isPrivate ? '' : mostFrequent(titles),
    isRecurring,
    isPrivate,
    members: positions,
  };
}

function mostFrequent(titles: ReadonlyMap<string, number>): string {
  const [first] = [...titles].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
  return first?.[0] ?? '';
}

/** Who is who, for the tokens a classifier reads. */
export interface Cast {
  readonly owner: string | null;
  readonly leaders: readonly string[];
  readonly productPeople: readonly string[];
}

/**
 * What is known of a series besides its title: medians over its occurrences, so that one odd date does not speak for
 * all.
 *
 * Unit: minutes, hours, counts.
 * Source: method 2.2, structured tokens.
 */
export function contextOf(
  group: SeriesGroup,
  members: readonly SeriesMember[],
  cast: Cast,
): SeriesContext {
  const own = group.members.flatMap((position) => members[position] ?? []);
  const leads = own.flatMap(({ leadHours }) => leadHours ?? []);
  const organizer = organizerKind(own, cast);
  return {
    minutes: medianOf(own.map(({ start, end }) => (end - start) / msPerMinute)) ?? 0,
    attendees: medianOf(own.map(({ event }) => peopleOf(event).length)) ?? 0,
    ...(organizer === null ? {} : { organizer }),
    hasLeader:
      cast.leaders.length > 0 &&
      own.some(({ event }) => peopleOf(event).some((person) => cast.leaders.includes(person))),
    recurrence: group.isRecurring ? recurrenceOf(own.map(({ start }) => start)) : 'none',
    ...(group.isRecurring || leads.length === 0 ? {} : { leadHours: medianOf(leads) ?? 0 }),
    isAllDay: own.every(({ event }) => event.isAllDay),
    isFree: own.every(({ event }) => event.isTransparent || event.busyStatus === 'FREE'),
  };
}

type OrganizerKind = NonNullable<SeriesContext['organizer']>;

function organizerKind(members: readonly SeriesMember[], cast: Cast): OrganizerKind | null {
  const counts = new Map<string, number>();
  for (const { event } of members) {
    if (event.organizer !== null) {
      counts.set(event.organizer, (counts.get(event.organizer) ?? 0) + 1);
    }
  }
  const organizer = mostFrequent(counts);
  if (organizer === '') return null;
  if (organizer === cast.owner) return 'self';
  if (cast.leaders.includes(organizer)) return 'leader';
  if (cast.productPeople.includes(organizer)) return 'pm';
  return cast.owner !== null && domainOf(organizer) !== domainOf(cast.owner) ? 'ext' : 'other';
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Longest usual distance of a rhythm, days; halfway to the next slower one. */
const rhythms = [
  { name: 'daily', days: 4 },
  { name: 'weekly', days: 10 },
  { name: 'biweekly', days: 18 },
  { name: 'monthly', days: 45 },
] as const;

function recurrenceOf(starts: readonly EpochMs[]): NonNullable<SeriesContext['recurrence']> {
  const sorted = [...starts].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((start, index) => (start - (sorted[index] ?? 0)) / msPerDay);
  const gap = medianOf(gaps);
  if (gap === null) return 'none';
  return rhythms.find(({ days }) => gap < days)?.name ?? 'none';
}

/** Middle value, the lower of two middle ones: always one that occurred. */
function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

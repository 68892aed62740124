import { isoDateOf } from '#kernel/civil';
import { invariant } from '#kernel/problem';
import type { RandomStreams } from '#kernel/random';
import type { Zone } from '#kernel/time';
import { type LocalMs, msPerDay, msPerMinute } from '#kernel/units';

import { dayNumber, isAwayOn } from './larkfield-days.ts';
import type { Answer, DemoEvent } from './larkfield-event.ts';
import { hotWeeks, type OneOffKind, oneOffKinds } from './larkfield-one-offs.data.ts';
import {
  cities,
  coachedManagers,
  customers,
  features,
  people,
  type PersonKey,
  productManagers,
  squads,
  tools,
} from './larkfield-people.data.ts';
import { firstDay, lastDay } from './larkfield-rhythm.ts';

interface Span {
  readonly start: LocalMs;
  readonly end: LocalMs;
  /** A block of her own: it does not stop a fire. */
  readonly isSolo: boolean;
}

type Draw = () => number;

/** Starts in minutes after midnight. A fire may also eat a lunch break or an evening; the rest keeps office hours. */
const officeSlots = [...everyHalfHour(9 * 60, 11 * 60 + 30), ...everyHalfHour(13 * 60, 16 * 60)];
const fireSlots = [...officeSlots, 8 * 60, 12 * 60, 17 * 60, 18 * 60];
const triesForAFreeSlot = 12;
/** In a hot week more burns, and in a calm one less, so that the mean stays that of the table. */
const hotFactor = 1.6;
const calmFactor = 0.82;

/** Everything that happened once, week by week, put where the recurring meetings leave room. */
export function oneOffEvents(
  zone: Zone,
  random: RandomStreams,
  rhythm: readonly DemoEvent[],
): DemoEvent[] {
  const busy: Span[] = rhythm.map(({ start, end, guests }) => ({
    start,
    end,
    isSolo: guests.length === 0,
  }));
  const events: DemoEvent[] = [];
  for (let monday = dayNumber(firstDay); monday < dayNumber(lastDay); monday += 7) {
    for (const kind of oneOffKinds) {
      const draw = drawsOf(random, `${kind.kind}|${isoDateOf(monday)}`);
      const count = Math.floor(kind.perWeek * heat(kind, monday) + draw());
      for (let i = 0; i < count; i += 1) {
        const span = findRoom(kind, monday, busy, draw);
        const event = oneOff(kind, span, zone, draw);
        if (isAwayOn(span.start)) continue;
        const name = `${kind.kind}-${isoDateOf(monday)}-${i + 1}`;
        events.push({ ...event, uid: `${name}@larkfield.example` });
        if (kind.answer !== 'DECLINED') busy.push(span);
      }
    }
  }
  return events;
}

function heat({ kind }: OneOffKind, monday: number): number {
  if (kind !== 'fire' && kind !== 'chore') return 1;
  return hotWeeks.includes(isoDateOf(monday)) ? hotFactor : calmFactor;
}

function drawsOf(random: RandomStreams, name: string): Draw {
  const stream = random.stream(name);
  let next = 0;
  return () => stream.uniform(next++);
}

function pick<Item>(items: readonly Item[], draw: Draw): Item {
  const item = items[Math.floor(draw() * items.length)];
  invariant(item !== undefined, 'nothing to pick from');
  return item;
}

/** A few tries for a free slot; after that it is a double booking, as in life. */
function findRoom(kind: OneOffKind, monday: number, busy: readonly Span[], draw: Draw): Span {
  const isFire = kind.kind === 'fire';
  const length = pick(kind.minutes, draw) * msPerMinute;
  let span: Span = { start: 0, end: 0, isSolo: false };
  for (let i = 0; i < triesForAFreeSlot; i += 1) {
    const day = monday + Math.floor(draw() * 5);
    const start = day * msPerDay + pick(isFire ? fireSlots : officeSlots, draw) * msPerMinute;
    span = { start, end: start + length, isSolo: kind.guests[1] === 0 };
    if (!busy.some((other) => overlaps(span, other) && !(isFire && other.isSolo))) break;
  }
  return span;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function oneOff(kind: OneOffKind, span: Span, zone: Zone, draw: Draw): Omit<DemoEvent, 'uid'> {
  const organizer = pick(kind.organizers, draw);
  const pm = isProductManager(organizer) ? organizer : pick(peersOf(kind), draw);
  const customer = pick(customers, draw);
  const title = pick(kind.titles, draw)
    .replace('{pm}', people[pm].name.split(' ')[0] ?? '')
    .replace('{customer}', customer)
    .replace('{feature}', pick(features, draw))
    .replace('{squad}', pick(squads, draw))
    .replace('{tool}', pick(tools, draw))
    .replace('{city}', pick(cities, draw));
  const [least, most] = kind.leadHours;
  return {
    title,
    start: span.start,
    end: span.end,
    isAllDay: false,
    created:
      zone.toInstant(span.start) - Math.round((least + (most - least) * draw()) * 60) * msPerMinute,
    organizer,
    guests: guestsOf(kind, organizer, pm, draw),
    isCancelled: kind.kind !== 'private' && draw() < 0.03,
    isPrivate: kind.isPrivate === true,
    isAway: false,
  };
}

/** Coaching goes to those who ask for it, listening to everybody. */
function peersOf(kind: OneOffKind): readonly PersonKey[] {
  return kind.kind === 'coaching' ? coachedManagers : productManagers;
}

function isProductManager(person: PersonKey): boolean {
  return productManagers.some((each) => each === person);
}

function guestsOf(
  kind: OneOffKind,
  organizer: PersonKey,
  pm: PersonKey,
  draw: Draw,
): DemoEvent['guests'] {
  const [least, most] = kind.guests;
  const wanted = least + Math.floor(draw() * (most - least + 1));
  const chosen: PersonKey[] = organizer === 'mara' ? [] : ['mara'];
  if (wanted > 0 && pm !== organizer && ['coaching', 'needs'].includes(kind.kind)) chosen.push(pm);
  const pool: PersonKey[] = ['ruth', 'gavin', 'elena', 'marcus', ...productManagers];
  while (chosen.length < wanted) {
    const guest = pick(pool, draw);
    if (guest !== organizer && !chosen.includes(guest)) chosen.push(guest);
  }
  return chosen.map((person) => ({
    person,
    answer: person === 'mara' && kind.answer !== undefined ? kind.answer : answerOf(draw()),
  }));
}

function answerOf(draw: number): Answer {
  if (draw < 0.88) return 'ACCEPTED';
  return draw < 0.94 ? 'TENTATIVE' : 'NEEDS-ACTION';
}

function everyHalfHour(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / 30 + 1 }, (_, i) => from + i * 30);
}

import type { IndicatorFact } from '#kernel/indicator-fact';

import { isLabelledByPerson, type Basis, type Entry } from './basis.ts';
import { byCategory, hoursFact } from './indicator-hours.ts';
import { massMeetingPeople, participationOf, peopleOf } from './people.ts';

/** Coaching reaches a person when it happened this recently (method 3.3, indicator 3.2). */
const contactWeeks = 13;

/**
 * What a calendar can say about People: 3.1 coaching minutes, and when product people are named 3.2 how many of them
 * were coached in 13 weeks, 3.3 how much of it the other side asked for.
 *
 * Formula 3.1: expected COACHING minutes over classified minutes. 3.2: named people with at least one coaching contact
 * over named people. 3.3: coaching contacts somebody else organised over those with a known organizer, by series. A
 * contact is an occurrence labelled COACHING of at most nine people that the product person did not decline.
 * Source: method 3.3; DESIGN section 2 (COACHING alone).
 */
export function peopleFacts(basis: Basis, productPeople: readonly string[]): IndicatorFact[] {
  const coachingMinutes = hoursFact(basis, {
    id: '3.1',
    dimension: 'people',
    place: byCategory(['COACHING']),
  });
  if (productPeople.length === 0) {
    const unnamed = {
      kind: 'missing',
      dimension: 'people',
      because: 'missing.no-product-people',
      wouldHelp: 'help.name-product-people',
    } as const;
    return [coachingMinutes, { ...unnamed, id: '3.2' }, { ...unnamed, id: '3.3' }];
  }
  const contacts = contactsOf(basis, productPeople);
  return [coachingMinutes, reachFact(basis, productPeople, contacts), pullFact(contacts)];
}

interface Contact {
  readonly entry: Entry;
  readonly coached: readonly string[];
}

function contactsOf(basis: Basis, productPeople: readonly string[]): Contact[] {
  const named = new Set(productPeople);
  return basis.entries.flatMap((entry) => {
    const { event } = entry.activity;
    if (entry.series.classification.label !== 'COACHING' || entry.record.isPrivate) return [];
    const people = peopleOf(event);
    if (people.length > massMeetingPeople) return [];
    const coached = people.filter(
      (person) => named.has(person) && participationOf(event, person) !== 'DECLINED',
    );
    return coached.length > 0 ? { entry, coached } : [];
  });
}

function reachFact(
  basis: Basis,
  productPeople: readonly string[],
  contacts: readonly Contact[],
): IndicatorFact {
  const firstWeek = basis.weeks.length - contactWeeks;
  const recent = contacts.filter(({ entry }) => entry.activity.week >= firstWeek);
  const reached = new Set(recent.flatMap(({ coached }) => coached));
  const idOf = (person: string): string => `person:${productPeople.indexOf(person)}`;
  return {
    kind: 'count',
    id: '3.2',
    dimension: 'people',
    k: reached.size,
    n: productPeople.length,
    coverage: null,
    inputs: productPeople.map(idOf),
    numerator: productPeople.filter((person) => reached.has(person)).map(idOf),
    ...unauditedBecause(recent),
  };
}

function pullFact(contacts: readonly Contact[]): IndicatorFact {
  const known = contacts.filter(({ entry }) => entry.activity.initiator !== null);
  if (known.length === 0) {
    return {
      kind: 'missing',
      id: '3.3',
      dimension: 'people',
      because: 'missing.no-coaching-contact',
      wouldHelp: 'help.label-coaching',
    };
  }
  const pulled = known.filter(({ entry }) => entry.activity.initiator !== 'self');
  const clusters = new Map<string, number>();
  for (const { entry } of known) {
    clusters.set(entry.series.id, (clusters.get(entry.series.id) ?? 0) + 1);
  }
  return {
    kind: 'count',
    id: '3.3',
    dimension: 'people',
    k: pulled.length,
    n: known.length,
    clusters: [...clusters.values()],
    coverage: null,
    inputs: known.map(({ entry }) => entry.record.id),
    numerator: pulled.map(({ entry }) => entry.record.id),
    ...unauditedBecause(known),
  };
}

/** A contact found by the model alone may be no coaching at all. */
function unauditedBecause(contacts: readonly Contact[]): { provisionalBecause?: string } {
  return contacts.every(({ entry }) => isLabelledByPerson(entry.series))
    ? {}
    : { provisionalBecause: 'provisional.unaudited' };
}

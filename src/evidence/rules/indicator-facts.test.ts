import { describe, expect, test } from 'vitest';

import type { CountFact, HoursFact, IndicatorFact } from '#kernel/indicator-fact';
import { msPerHour, type EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';
import { ana, attendee, ben, cleo } from './fixtures/events.ts';
import { horizonFacts } from './indicator-facts-horizon.ts';
import { leadershipFacts, type LeadershipTerms } from './indicator-facts-leadership.ts';
import { leverageFacts } from './indicator-facts-leverage.ts';
import { peopleFacts } from './indicator-facts-people.ts';

function hours(facts: readonly IndicatorFact[], id: string): HoursFact {
  const fact = facts.find((candidate) => candidate.id === id);
  return fact?.kind === 'hours' ? fact : expect.fail(`${id} is ${fact?.kind}`);
}

function count(facts: readonly IndicatorFact[], id: string): CountFact {
  const fact = facts.find((candidate) => candidate.id === id);
  return fact?.kind === 'count' ? fact : expect.fail(`${id} is ${fact?.kind}`);
}

const total = (fact: HoursFact) => fact.weeks.reduce((sum, week) => sum + week.total, 0);
const share = (fact: HoursFact) => fact.weeks.reduce((sum, week) => sum + week.category, 0);

let uid = 0;
function meeting(start: EpochMs, changes: Partial<CalendarEvent> = {}) {
  uid += 1;
  return occurrence(start, 1, { uid: `m${uid}`, title: `Talk ${uid}`, ...changes });
}

describe('Horizon', () => {
  const createdBefore = (start: EpochMs, lead: number) => ({ created: start - lead * msPerHour });

  test('one of four hours was arranged the same day', () => {
    const { basis } = basisOf([
      meeting(at(0, 9), createdBefore(at(0, 9), 3)),
      meeting(at(1, 9), createdBefore(at(1, 9), 30)),
      meeting(at(7, 9), createdBefore(at(7, 9), 300)),
      meeting(at(8, 9), createdBefore(at(8, 9), 24)),
    ]);
    const fact = hours(horizonFacts(basis), '2.1');
    expect(share(fact)).toBe(60);
    expect(total(fact)).toBe(240);
    expect(fact.weeks[1]).toEqual({ category: 0, total: 120 });
    expect(fact).toMatchObject({ unplaceable: 0, isUnaudited: false, measurementVariance: 0 });
    expect(fact.numerator).toEqual([{ record: basis.records[0]?.id, minutes: 60 }]);
    expect(fact.inputs).toHaveLength(4);
  });

  test('a fire is a fire without a creation date, other time without one cannot be placed', () => {
    const { basis } = basisOf(
      [meeting(at(0, 9), { title: 'Outage' }), meeting(at(1, 9)), meeting(at(2, 9))],
      { place: (title) => placedAs(title === 'Outage' ? 'FIRES' : 'RHYTHM') },
    );
    const fact = hours(horizonFacts(basis), '2.1');
    expect(share(fact)).toBe(60);
    expect(total(fact)).toBe(60);
    expect(fact.unplaceable).toBe(120);
    expect(fact.wouldHelp).toBe('help.created');
  });

  test('long-term work is provisional until initiatives carry a horizon', () => {
    const { basis } = basisOf(
      [meeting(at(0, 9), { title: 'a' }), meeting(at(1, 9), { title: 'b' })],
      {
        place: (title) => (title === 'a' ? placedAs('STRATEGY') : placedAs('CHORES')),
      },
    );
    const fact = hours(horizonFacts(basis), '2.2');
    expect(fact.provisionalBecause).toBe('provisional.no-horizon');
    expect(share(fact)).toBe(60);
  });
});

describe('Leverage', () => {
  test('expected minutes count, and the doubt of the model is stated', () => {
    const { basis } = basisOf([meeting(at(0, 9))], { place: () => placedAs('CHORES', 0.8) });
    const fact = hours(leverageFacts(basis), '4.2');
    const p = 0.8 + (2 * 0.2) / 15;
    const doubtedP = 0.88 * p + (0.12 * 3) / 16;
    expect(share(fact)).toBeCloseTo(60 * p, 9);
    expect(fact.isUnaudited).toBe(true);
    expect(fact.measurementVariance).toBeCloseTo(doubtedP * (1 - doubtedP), 9);
  });

  test('what the model would not place stays out on both sides', () => {
    const { basis } = basisOf([meeting(at(0, 9))], { place: () => placedAs('CHORES', 0.4) });
    const fact = hours(leverageFacts(basis), '4.2');
    expect(total(fact)).toBe(0);
    expect(fact.unplaceable).toBe(60);
  });

  test('a window without counted time has no indicator', () => {
    expect(leverageFacts(basisOf([]).basis)).toMatchObject([
      { kind: 'missing', because: 'missing.no-counted-time' },
    ]);
  });
});

describe('People', () => {
  const coaching = { place: () => placedAs('COACHING') };
  const guests = (...addresses: string[]) => addresses.map((address) => attendee(address));

  test('without named product people only coaching time is told', () => {
    const facts = peopleFacts(basisOf([meeting(at(0, 9))], coaching).basis, []);
    expect(facts.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '3.1 hours',
      '3.2 missing',
      '3.3 missing',
    ]);
  });

  test('a person counts once however often they were coached, and declining is no contact', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { attendees: guests(ana, ben) }),
        meeting(at(1, 9), { attendees: guests(ana, ben) }),
        meeting(at(2, 9), {
          attendees: [attendee(ana), attendee(cleo, { participation: 'DECLINED' })],
        }),
      ],
      coaching,
    );
    const fact = count(peopleFacts(basis, [ben, cleo]), '3.2');
    expect(fact).toMatchObject({
      k: 1,
      n: 2,
      inputs: ['person:0', 'person:1'],
      numerator: ['person:0'],
    });
  });

  test('a lecture for ten people coaches nobody in particular', () => {
    const crowd = Array.from({ length: 8 }, (_, index) => `p${index}@larkfield.example`);
    const { basis } = basisOf(
      [meeting(at(0, 9), { attendees: guests(ana, ben, ...crowd) })],
      coaching,
    );
    expect(count(peopleFacts(basis, [ben]), '3.2').k).toBe(0);
  });

  test('only the last thirteen weeks count as reach', () => {
    const { basis } = basisOf([meeting(at(0, 9), { attendees: guests(ana, ben) })], {
      ...coaching,
      weeks: 14,
    });
    expect(count(peopleFacts(basis, [ben]), '3.2').k).toBe(0);
  });

  test('coaching the other side asked for is pull; a series is one cluster', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { organizer: ben, attendees: guests(ana, ben) }),
        ...[1, 8, 15].map((day) =>
          occurrence(at(day, 9), 1, {
            uid: 'weekly',
            isRecurring: true,
            organizer: ana,
            attendees: guests(ana, cleo),
          }),
        ),
        meeting(at(3, 9), { attendees: guests(ana, cleo) }),
      ],
      coaching,
    );
    const fact = count(peopleFacts(basis, [ben, cleo]), '3.3');
    expect(fact).toMatchObject({ k: 1, n: 4 });
    expect([...(fact.clusters ?? [])].sort((a, b) => a - b)).toEqual([1, 3]);
    expect(fact.provisionalBecause).toBeUndefined();
  });

  test('coaching found by the model alone makes the count provisional', () => {
    const { basis } = basisOf([meeting(at(0, 9), { attendees: guests(ana, ben) })], {
      place: () => placedAs('COACHING', 0.9),
    });
    expect(count(peopleFacts(basis, [ben]), '3.2').provisionalBecause).toBe(
      'provisional.unaudited',
    );
  });
});

describe('Leadership', () => {
  const terms: LeadershipTerms = {
    owner: { kind: 'person', address: ana, source: 'given' },
    leaders: [ben],
    planned: [],
    isOverdue: (since) => since < at(14, 0),
  };
  const invited = (participation: string) => [attendee(ana), attendee(ben, { participation })];
  const led = { leaders: [ben] };

  test('without an owner or a leader it cannot be seen, and what would help is named', () => {
    const { basis } = basisOf([meeting(at(0, 9))]);
    expect(leadershipFacts(basis, { ...terms, leaders: [] })).toMatchObject([
      { id: '6.1', because: 'missing.no-leader', wouldHelp: 'help.name-leader' },
      { id: '6.2' },
      { id: '6.3' },
    ]);
    expect(leadershipFacts(basis, { ...terms, owner: { kind: 'none' } })[0]).toMatchObject({
      because: 'missing.no-owner',
    });
  });

  test('planned one-to-ones that were held', () => {
    const planned = ['a', 'b', 'c'].map((id, index) => ({
      id,
      title: '1:1',
      start: at(7 * index, 9),
      heldBy: id === 'b' ? null : `occ_${id}`,
    }));
    const fact = count(leadershipFacts(basisOf([]).basis, { ...terms, planned }), '6.1');
    expect(fact).toMatchObject({ k: 2, n: 3, numerator: ['a', 'c'] });
    expect(fact.clusters).toBeUndefined();
  });

  test('meetings of the pair the leader asked for; a meeting of three is none of the pair', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { organizer: ben, attendees: invited('ACCEPTED') }),
        meeting(at(1, 9), { organizer: ana, attendees: invited('ACCEPTED') }),
        meeting(at(2, 9), { organizer: ben, attendees: [...invited('ACCEPTED'), attendee(cleo)] }),
        meeting(at(3, 9), { attendees: invited('ACCEPTED') }),
      ],
      led,
    );
    expect(count(leadershipFacts(basis, terms), '6.2')).toMatchObject({ k: 1, n: 2 });
  });

  test('requests declined or left unanswered failed; open and withdrawn ones are neither', () => {
    const own = (day: number, participation: string, changes: Partial<CalendarEvent> = {}) =>
      meeting(at(day, 9), { organizer: ana, attendees: invited(participation), ...changes });
    const { basis } = basisOf(
      [
        own(0, 'ACCEPTED'),
        own(1, 'DECLINED'),
        own(2, 'NEEDS-ACTION'),
        own(20, 'NEEDS-ACTION', { created: at(19, 9) }),
        own(3, 'DECLINED', { status: 'CANCELLED' }),
        own(4, 'TENTATIVE'),
      ],
      led,
    );
    const fact = count(leadershipFacts(basis, terms), '6.3');
    expect(fact).toMatchObject({ k: 2, n: 4 });
  });

  test('a weekly invitation is one request', () => {
    const weekly = [0, 7, 14].map((day) =>
      occurrence(at(day, 9), 1, {
        uid: 'w',
        isRecurring: true,
        organizer: ana,
        attendees: invited('ACCEPTED'),
      }),
    );
    expect(count(leadershipFacts(basisOf(weekly, led).basis, terms), '6.3')).toMatchObject({
      k: 0,
      n: 1,
    });
  });
});

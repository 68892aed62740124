import { describe, expect, test } from 'vitest';

import { msPerHour } from '#kernel/units';

import type { FactId } from '../model/evidence.ts';
import { factsOf } from './facts.ts';
import { at, basisOf, occurrence } from './fixtures/basis.ts';
import { ana, attendee, ben } from './fixtures/events.ts';

function facts(occurrences: Parameters<typeof basisOf>[0], weeks = 1) {
  const { basis, ledger } = basisOf(occurrences, { weeks });
  const found = factsOf(basis, { totals: ledger.totals(0, 7 * weeks), indicators: [] });
  return (id: FactId) => found.find((fact) => fact.id === id)?.estimate;
}

const guests = [attendee(ana), attendee(ben)];

describe('what needs no label', () => {
  test('hours a week, coverage and meeting load of one meeting of seven hours', () => {
    const fact = facts([occurrence(at(0, 9), 7, { attendees: guests })]);
    expect(fact('fact.working-hours')).toMatchObject({ value: 35, lo: 35, hi: 35, unit: 'hours' });
    expect(fact('fact.accounted-hours')).toMatchObject({ value: 7, n: 1 });
    expect(fact('fact.coverage')?.value).toBeCloseTo(6 / 35, 12);
    expect(fact('fact.meeting-load')?.value).toBeCloseTo(7 / 35, 12);
    expect(fact('fact.outside-hours')?.value).toBe(1);
  });

  test('a tentative meeting makes the accounted hours a range', () => {
    const tentative = [attendee(ana, { participation: 'TENTATIVE' }), attendee(ben)];
    const accounted = facts([occurrence(at(0, 9), 2, { attendees: tentative })])(
      'fact.accounted-hours',
    );
    expect(accounted?.value).toBe(1);
    expect(accounted?.lo).toBe(0);
    expect(accounted?.hi).toBeCloseTo(1 + 1.6448536269514722, 9);
  });

  test('a file without attendees cannot tell meetings from solo work', () => {
    const fact = facts([occurrence(at(0, 9), 2)]);
    expect(fact('fact.meeting-load')).toMatchObject({ value: null, status: 'undefined' });
    expect(fact('fact.fragmentation')?.value).toBeNull();
    expect(fact('fact.accounted-hours')?.value).toBe(2);
  });

  test('who asked for the meetings, a series counting as one voice', () => {
    const weekly = [0, 1, 2, 3].map((day) =>
      occurrence(at(day, 9), 1, { uid: 'w', isRecurring: true, organizer: ana, attendees: guests }),
    );
    const other = occurrence(at(4, 9), 1, { uid: 'o', organizer: ben, attendees: guests });
    const initiated = facts([...weekly, other])('fact.self-initiated');
    expect(initiated).toMatchObject({ value: 0.8, n: 5 });
    expect((initiated?.hi ?? 0) - (initiated?.lo ?? 0)).toBeGreaterThan(0.6);
  });

  test('ad-hoc time is told when most time has a creation date, and refused when not', () => {
    const created = (start: number, lead: number) => ({ created: start - lead * msPerHour });
    const known = [
      occurrence(at(0, 9), 1, { uid: 'a', ...created(at(0, 9), 2) }),
      occurrence(at(1, 9), 3, { uid: 'b', ...created(at(1, 9), 90) }),
    ];
    expect(facts(known)('fact.ad-hoc')).toMatchObject({ value: 0.25, n: 2 });
    const unknown = occurrence(at(2, 9), 5, { uid: 'c' });
    expect(facts([...known, unknown])('fact.ad-hoc')).toMatchObject({
      value: null,
      status: 'insufficient',
    });
  });

  test('an empty week has working hours and nothing else to tell', () => {
    const fact = facts([]);
    expect(fact('fact.working-hours')?.value).toBe(35);
    expect(fact('fact.accounted-hours')).toMatchObject({ value: 0, n: 0 });
    expect(fact('fact.switches')).toMatchObject({ value: null, status: 'undefined' });
    expect(fact('fact.self-initiated')).toMatchObject({ value: null });
    expect(fact('fact.leader-kept')).toBeUndefined();
  });
});

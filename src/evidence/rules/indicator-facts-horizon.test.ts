import { describe, expect, test } from 'vitest';

import { type EpochMs, msPerHour } from '#kernel/units';

import { at, basisOf, placedAs } from './fixtures/basis.ts';
import { hoursIn, meeting, minutesOf } from './fixtures/facts.ts';
import { horizonFacts } from './indicator-facts-horizon.ts';

describe('Horizon', () => {
  const createdBefore = (start: EpochMs, lead: number) => ({ created: start - lead * msPerHour });

  test('one of four hours was arranged the same day', () => {
    const { basis } = basisOf([
      meeting(at(0, 9), createdBefore(at(0, 9), 3)),
      meeting(at(1, 9), createdBefore(at(1, 9), 30)),
      meeting(at(7, 9), createdBefore(at(7, 9), 300)),
      meeting(at(8, 9), createdBefore(at(8, 9), 24)),
    ]);
    const fact = hoursIn(horizonFacts(basis), '2.1');
    expect(minutesOf(fact).category).toBe(60);
    expect(minutesOf(fact).total).toBe(240);
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
    const fact = hoursIn(horizonFacts(basis), '2.1');
    expect(minutesOf(fact).category).toBe(60);
    expect(minutesOf(fact).total).toBe(60);
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
    const fact = hoursIn(horizonFacts(basis), '2.2');
    expect(fact.provisionalBecause).toBe('provisional.no-horizon');
    expect(minutesOf(fact).category).toBe(60);
  });
});

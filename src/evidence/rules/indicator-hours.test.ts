import { describe, expect, test } from 'vitest';

import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';
import { hoursIn, meeting, minutesOf } from './fixtures/facts.ts';
import { byCategory, coverageOf, hoursFact } from './indicator-hours.ts';

describe('an indicator of hours', () => {
  const coaching = { id: '3.1', dimension: 'people', place: byCategory(['COACHING']) } as const;

  test('its minutes are those of its records, week by week', () => {
    const { basis } = basisOf([meeting(at(0, 9)), meeting(at(7, 9)), meeting(at(8, 9))], {
      place: (title) => placedAs(title.endsWith(`${at(7, 9)}`) ? 'COACHING' : 'RHYTHM'),
    });
    const fact = hoursIn([hoursFact(basis, coaching)], '3.1');
    expect(minutesOf(fact)).toEqual({ total: 180, category: 60 });
    expect(fact.weeks[1]).toEqual({ category: 60, total: 120 });
    expect(fact.numerator).toEqual([{ record: basis.records[1]?.id, minutes: 60 }]);
  });

  test('occurrences of a series in one week are one cluster', () => {
    const daily = [0, 1, 7].map((day) =>
      occurrence(at(day, 9), 1, { uid: 'd', isRecurring: true }),
    );
    const fact = hoursIn([hoursFact(basisOf(daily).basis, coaching)], '3.1');
    expect([...fact.clusters].sort((a, b) => a - b)).toEqual([60, 120]);
  });

  test('a series is wrong as a whole, so its doubt grows with its minutes', () => {
    const place = () => placedAs('COACHING', 0.8);
    const one = basisOf(
      [0, 1].map((day) => occurrence(at(day, 9), 1, { uid: 'd', isRecurring: true })),
      { place },
    );
    const two = basisOf([meeting(at(0, 9)), meeting(at(1, 9))], { place });
    const variance = (basis: typeof one.basis) =>
      hoursIn([hoursFact(basis, coaching)], '3.1').measurementVariance;
    expect(variance(one.basis)).toBeCloseTo(2 * variance(two.basis), 12);
  });

  test('private time can be placed on neither side', () => {
    const { basis } = basisOf([meeting(at(0, 9)), meeting(at(1, 9), { isPrivate: true })]);
    expect(hoursIn([hoursFact(basis, coaching)], '3.1')).toMatchObject({ unplaceable: 60 });
  });

  test('coverage needs working time', () => {
    expect(coverageOf([])).toBeNull();
    expect(coverageOf(basisOf([occurrence(at(0, 9), 3)], { weeks: 1 }).basis.weeks)).toBeCloseTo(
      180 / 2_100,
      12,
    );
  });
});

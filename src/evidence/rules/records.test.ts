import { describe, expect, test } from 'vitest';

import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';

describe('records and series', () => {
  test('a record says what it is made of: duration, weight and the minutes it claims', () => {
    const { records } = basisOf([
      occurrence(at(0, 9), 1, { uid: 'a', status: 'TENTATIVE', source: 2, line: 17 }),
    ]).basis;
    expect(records).toMatchObject([
      { plainMinutes: 60, weight: 0.5, minutes: 30, source: 2, line: 17, fate: 'counted' },
    ]);
  });

  test('a series has the minutes of its records, and counts what was held', () => {
    const weekly = { uid: 'w', isRecurring: true };
    const { series } = basisOf([
      occurrence(at(0, 9), 1, weekly),
      occurrence(at(7, 9), 2, weekly),
      occurrence(at(14, 9), 1, { ...weekly, status: 'CANCELLED' }),
    ]).basis;
    expect(series).toMatchObject([{ occurrences: 2, minutes: 180, plainMinutes: 180 }]);
  });

  test('what a person labels PRIVATE is private like what the calendar marks', () => {
    const { basis } = basisOf(
      [
        occurrence(at(0, 9), 1, { uid: 'a', title: 'Gym' }),
        occurrence(at(1, 9), 1, { uid: 'b', isPrivate: true }),
      ],
      { place: () => ({ ...placedAs('NEUTRAL'), label: 'PRIVATE' }) },
    );
    expect(basis.records.map(({ isPrivate }) => isPrivate)).toEqual([true, true]);
    expect(basis.weeks[0]?.privateMinutes).toBe(120);
  });

  test('nobody is asked to classify what is private', () => {
    basisOf([occurrence(at(0, 9), 1, { isPrivate: true, title: '' })], {
      place: () => expect.fail('asked'),
    });
  });
});

import { describe, expect, test } from 'vitest';

import { at, basisOf, placedAs } from './fixtures/basis.ts';
import { hoursIn, meeting, minutesOf } from './fixtures/facts.ts';
import { leverageFacts } from './indicator-facts-leverage.ts';

describe('Leverage', () => {
  test('expected minutes count, and the doubt of the model is stated', () => {
    const { basis } = basisOf([meeting(at(0, 9))], { place: () => placedAs('CHORES', 0.8) });
    const fact = hoursIn(leverageFacts(basis), '4.2');
    const p = 0.8 + (2 * 0.2) / 15;
    const doubtedP = 0.88 * p + (0.12 * 3) / 16;
    expect(minutesOf(fact).category).toBeCloseTo(60 * p, 9);
    expect(fact.isUnaudited).toBe(true);
    expect(fact.measurementVariance).toBeCloseTo(doubtedP * (1 - doubtedP), 9);
  });

  test('what the model would not place stays out on both sides', () => {
    const { basis } = basisOf([meeting(at(0, 9))], { place: () => placedAs('CHORES', 0.4) });
    const fact = hoursIn(leverageFacts(basis), '4.2');
    expect(minutesOf(fact).total).toBe(0);
    expect(fact.unplaceable).toBe(60);
  });

  test('a window without counted time has no indicator', () => {
    expect(leverageFacts(basisOf([]).basis)).toMatchObject([
      { kind: 'missing', because: 'missing.no-counted-time' },
    ]);
  });
});

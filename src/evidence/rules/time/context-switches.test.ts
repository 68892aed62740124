import { describe, expect, test } from 'vitest';

import { contextSwitches } from './context-switches.ts';

describe('context switches', () => {
  test('a three-minute interruption is no visit to another subject', () => {
    const day = contextSwitches({
      segments: [
        [540, 570, 'A'],
        [570, 573, 'B'],
        [573, 600, 'A'],
        [600, 660, 'C'],
        [700, 730, 'C'],
        [730, 790, 'A'],
      ],
      minSegment: 5,
    });
    expect(day.switches).toBe(2);
    expect(day.accountedHours).toBe(3.5);
    expect(day.perHour).toBeCloseTo(2 / 3.5, 12);
  });

  test('a day with one subject has no switch', () => {
    expect(contextSwitches({ segments: [[540, 600, 'A']] }).switches).toBe(0);
  });

  test('without accounted time there is no rate', () => {
    expect(contextSwitches({ segments: [] })).toEqual({
      switches: 0,
      accountedHours: 0,
      perHour: null,
    });
  });

  test('segments may come in any order', () => {
    const inOrder = contextSwitches({
      segments: [
        [0, 10, 'A'],
        [10, 20, 'B'],
        [20, 30, 'B'],
      ],
    });
    const shuffled = contextSwitches({
      segments: [
        [20, 30, 'B'],
        [0, 10, 'A'],
        [10, 20, 'B'],
      ],
    });
    expect(shuffled).toEqual(inOrder);
  });
});

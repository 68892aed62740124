import { describe, expect, test } from 'vitest';

import { sessionise } from './sessionise.ts';

describe('sessions from the traces of work', () => {
  test('touches within half an hour are one session that began a quarter of an hour before', () => {
    const touches = [705, 600, 610, 655, 700, 610];
    expect(sessionise({ touches, gap: 30, lead: 15 })).toEqual([
      [585, 610],
      [640, 655],
      [685, 705],
    ]);
  });

  test('sessions that would overlap are cut to adjoin', () => {
    expect(sessionise({ touches: [100, 120], gap: 10, lead: 30 })).toEqual([
      [70, 100],
      [100, 120],
    ]);
  });

  test('without a touch there was no work', () => {
    expect(sessionise({ touches: [] })).toEqual([]);
  });
});

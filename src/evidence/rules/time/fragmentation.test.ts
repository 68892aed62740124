import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fragmentation, fragmentationOf } from './fragmentation.ts';

describe('calendar fragmentation', () => {
  test('a random free minute of this day falls into a block of 82 minutes', () => {
    const day = fragmentation({ freeBlocks: [45, 30, 120, 60], workMinutes: 480, focusMin: 60 });
    expect(day.freeMinutes).toBe(255);
    expect(day.expectedBlock).toBeCloseTo(20925 / 255, 12);
    expect(day.fragmentation).toBeCloseTo(1 - 20925 / 255 / 480, 12);
    expect(day).toMatchObject({ focusMinutes: 180, focusBlocks: 2, longest: 120 });
  });

  test('a wholly free default day is not whole, because of lunch', () => {
    const day = fragmentation({ freeBlocks: [180, 240], workMinutes: 420 });
    expect(day.fragmentation).toBeCloseTo(0.4898, 4);
  });

  test('a day without a free minute is wholly fragmented', () => {
    expect(fragmentation({ freeBlocks: [], workMinutes: 420 })).toMatchObject({
      expectedBlock: 0,
      fragmentation: 1,
      longest: 0,
    });
  });

  test('a day off has no fragmentation at all', () => {
    expect(fragmentation({ freeBlocks: [], workMinutes: 0 }).fragmentation).toBeNull();
  });

  test('a week of one day equals that day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }), (freeBlocks) => {
        const day = fragmentation({ freeBlocks, workMinutes: 480 });
        const free = freeBlocks.reduce((sum, block) => sum + block, 0);
        const squares = freeBlocks.reduce((sum, block) => sum + block * block, 0);
        const week = fragmentationOf({ squares, weightedFree: 480 * free, workMinutes: 480 });
        expect(week).toBeCloseTo(day.fragmentation ?? 1, 12);
        expect(week).toBeGreaterThanOrEqual(0);
        expect(week).toBeLessThanOrEqual(1);
      }),
    );
  });
});

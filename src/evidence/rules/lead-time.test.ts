import { describe, expect, test } from 'vitest';

import { msPerHour } from '#kernel/units';

import { event } from './fixtures/events.ts';
import { isAdHoc, leadHoursOf } from './lead-time.ts';

const start = 1_000 * msPerHour;
const end = start + msPerHour;
const created = (hoursBefore: number) => start - hoursBefore * msPerHour;

describe('how long before its start a meeting was arranged', () => {
  test('lead time is start minus creation, in hours', () => {
    expect(leadHoursOf(event({ created: created(25) }), start, end)).toBe(25);
  });

  test('without a creation date it is unknown', () => {
    expect(leadHoursOf(event({ stamp: created(1) }), start, end)).toBeNull();
  });

  test('an entry made after the end tells when it was copied, not when it was arranged', () => {
    expect(leadHoursOf(event({ created: created(-2) }), start, end)).toBeNull();
    expect(leadHoursOf(event({ created: created(-0.5) }), start, end)).toBe(-0.5);
  });
});

describe('what is a reaction to the day', () => {
  test('a one-off meeting arranged less than a day ahead', () => {
    expect(isAdHoc(event(), 23.9, null)).toBe(true);
    expect(isAdHoc(event(), 24, null)).toBe(false);
    expect(isAdHoc(event(), null, null)).toBeNull();
  });

  test('an occurrence of a series never, even on the day the series was made', () => {
    expect(isAdHoc(event({ isRecurring: true }), 2, null)).toBe(false);
  });

  test('a changed occurrence only when it was itself created late', () => {
    const moved = event({ isRecurring: true, isOverride: true, created: created(3) });
    expect(isAdHoc(moved, 3, created(900))).toBe(true);
    expect(isAdHoc(moved, 3, created(3))).toBe(false);
  });
});

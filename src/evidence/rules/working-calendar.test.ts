import { describe, expect, test } from 'vitest';

import { utc } from '#kernel/time';

import { at, firstMonday } from './fixtures/basis.ts';
import { defaultScheduleText, parseSchedule } from './time/working-time.ts';
import { workingCalendar } from './working-calendar.ts';

const parsed = parseSchedule(defaultScheduleText);
const schedule = parsed.ok ? parsed.value : [];
const fourWeeks = { firstDay: firstMonday, endDay: firstMonday + 28, weeks: 4 };

function calendar(
  holidays: readonly number[] = [],
  away: readonly (readonly [number, number])[] = [],
) {
  return workingCalendar({ schedule, zone: utc, holidays: new Set(holidays), away });
}

describe('when a person works', () => {
  test('five working days after a Friday is the Friday after', () => {
    const friday = at(4, 16);
    expect(calendar().workingDaysBetween(friday, at(11, 10))).toBe(4);
    expect(calendar().workingDaysBetween(friday, at(12, 0))).toBe(5);
    expect(calendar([firstMonday + 7]).workingDaysBetween(friday, at(12, 0))).toBe(4);
  });

  test('counting the days since a creation date of long ago ends', () => {
    expect(calendar().workingDaysBetween(-1e15, at(0, 0))).toBeGreaterThan(5);
  });

  test('absences remove the minutes they overlap, holidays are counted on their own', () => {
    const working = calendar([firstMonday + 1], [[at(0, 12), at(2, 10)]]);
    expect(working.holidaysWithin(fourWeeks)).toBe(1);
    expect(working.awayMinutesWithin(fourWeeks)).toBe(240 + 60);
    expect(working.isAway(at(1, 9))).toBe(true);
    expect(working.isAway(at(2, 10))).toBe(false);
  });
});

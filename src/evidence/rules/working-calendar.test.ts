import { describe, expect, test } from 'vitest';

import { utc } from '#kernel/time';

import { awaySpans, holidaysOf } from './away.ts';
import { at, firstMonday, occurrence } from './fixtures/basis.ts';
import { ana } from './fixtures/events.ts';
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

describe('absences and holidays', () => {
  test('an all-day absence lasts from midnight to midnight, its last day included', () => {
    const vacation = occurrence(at(0, 0), 48, { isAllDay: true, title: 'Vacation' });
    expect(awaySpans([vacation], ana, utc)).toEqual([[at(0, 0), at(2, 0)]]);
  });

  test('a timed absence lasts as long as it says, and a cancelled one not at all', () => {
    const dentist = { isOutOfOffice: true };
    expect(awaySpans([occurrence(at(0, 9), 2, dentist)], ana, utc)).toEqual([
      [at(0, 9), at(0, 11)],
    ]);
    const cancelled = occurrence(at(0, 9), 2, { ...dentist, status: 'CANCELLED' });
    expect(awaySpans([cancelled], ana, utc)).toEqual([]);
  });

  test('every whole day of a holiday calendar is free; its timed entries are not', () => {
    const days = holidaysOf([
      occurrence(at(0, 0), 48, { isAllDay: true, title: 'Carnival' }),
      occurrence(at(5, 9), 2, { title: 'Parade' }),
    ]);
    expect([...days]).toEqual([firstMonday, firstMonday + 1]);
  });
});

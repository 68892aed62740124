import { describe, expect, test } from 'vitest';

import { utc } from '#kernel/time';

import { absencesIn, awaySpans, holidaysOf } from './away.ts';
import { at, firstMonday, occurrence } from './fixtures/basis.ts';
import { ana, event } from './fixtures/events.ts';
import { readingOf } from './fixtures/reading.ts';

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

  test('only events that may be absences are looked for in the year before the window', () => {
    const reading = readingOf([
      event({ title: 'Vacation' }),
      event({ title: 'Roadmap' }),
      event({ isOutOfOffice: true }),
    ]);
    expect(absencesIn(reading).series.map(({ master }) => master)).toEqual([0, 2]);
  });
});

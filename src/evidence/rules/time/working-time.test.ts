import { describe, expect, test } from 'vitest';

import { daysFromCivil } from '#kernel/civil';
import { zoneNamed, type Zone } from '#kernel/time';
import { msPerMinute } from '#kernel/units';

import { lengthOf } from './span.ts';
import { defaultScheduleText, parseSchedule, workSpansOn } from './working-time.ts';

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (found === null) throw new Error(`no zone ${name}`);
  return found;
}

function schedule(text: string) {
  const parsed = parseSchedule(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

function workMinutes(
  day: number,
  text: string,
  name: string,
  extra?: { holidays?: ReadonlySet<number>; away?: readonly (readonly [number, number])[] },
): number {
  const spans = workSpansOn(day, {
    schedule: schedule(text),
    zone: zone(name),
    holidays: extra?.holidays ?? new Set(),
    away: extra?.away ?? [],
  });
  return lengthOf(spans) / msPerMinute;
}

describe('working hours as people write them', () => {
  test('the default is seven hours from Monday to Friday with a lunch break', () => {
    const week = schedule(defaultScheduleText);
    expect(week[0]).toEqual([
      [540, 720],
      [780, 1020],
    ]);
    expect(week[4]).toEqual(week[0]);
    expect(week[5]).toEqual([]);
  });

  test('days may differ, and minutes are allowed', () => {
    const week = schedule('Mon-Thu 9-12,13-17; Friday 9:30-13');
    expect(week[3]).toHaveLength(2);
    expect(week[4]).toEqual([[570, 780]]);
  });

  test('a week may run over its end, and days may be listed', () => {
    const week = schedule('Sun-Thu 8-16');
    expect(week.map((spans) => spans.length)).toEqual([1, 1, 1, 1, 0, 0, 1]);
    expect(schedule('mon,wed 9-12').map((spans) => spans.length)).toEqual([1, 0, 1, 0, 0, 0, 0]);
  });

  test('a night shift ends on the next day', () => {
    expect(schedule('Sat 22-6')[5]).toEqual([[1320, 1800]]);
  });

  test.each([
    '',
    'nine to five',
    'Mon 9',
    'Mon-Fri 25-26',
    'Mon 9-9',
    'Foo 9-17',
    'Mon-Tue-Wed 9-17',
  ])('working hours written as "%s" are refused', (text) => {
    expect(parseSchedule(text)).toMatchObject({
      ok: false,
      problem: { code: 'evidence.hours-unreadable' },
    });
  });
});

describe('the working time of one day', () => {
  const sunday = daysFromCivil(2026, 3, 8);

  test('a Monday in Berlin has 420 working minutes in winter and in summer', () => {
    const winter = daysFromCivil(2026, 1, 12);
    const summer = daysFromCivil(2026, 7, 13);
    expect(workMinutes(winter, defaultScheduleText, 'Europe/Berlin')).toBe(420);
    expect(workMinutes(summer, defaultScheduleText, 'Europe/Berlin')).toBe(420);
    const [first] = workSpansOn(summer, {
      schedule: schedule(defaultScheduleText),
      zone: zone('Europe/Berlin'),
      holidays: new Set(),
      away: [],
    });
    expect(first?.[0]).toBe(summer * 86_400_000 + 7 * 3_600_000);
  });

  test('a night shift over the spring gap is one hour shorter', () => {
    const night = 'Sat 22-6';
    const saturday = workMinutes(sunday - 1, night, 'America/New_York');
    expect(saturday).toBe(120);
    expect(workMinutes(sunday, night, 'America/New_York')).toBe(300);
    expect(workMinutes(sunday + 7, night, 'America/New_York')).toBe(360);
  });

  test('nobody works on a holiday', () => {
    const monday = daysFromCivil(2026, 4, 6);
    const holidays = new Set([monday]);
    expect(workMinutes(monday, defaultScheduleText, 'Europe/Berlin', { holidays })).toBe(0);
  });

  test('out of office removes what it overlaps', () => {
    const monday = daysFromCivil(2026, 1, 12);
    const away = [
      [monday * 86_400_000 + 10 * 3_600_000, monday * 86_400_000 + 90_000_000],
    ] as const;
    expect(workMinutes(monday, defaultScheduleText, 'UTC', { away })).toBe(60);
  });
});

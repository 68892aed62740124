import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placeDurationLogs, type DurationLog, type PlacedMinutes } from './duration-logs.ts';

const interval = (
  id: string,
  precedence: number,
  inHours: number,
  object: string | null = null,
): PlacedMinutes => ({ id, precedence, inHours, outside: 0, object });

const log = (id: string, minutes: number, object: string | null = null): DurationLog => ({
  id,
  minutes,
  object,
});

describe('time logs without a clock time', () => {
  test('a log that fits into unaccounted time is taken from it', () => {
    const day = placeDurationLogs({ intervals: [], unaccounted: 300, logs: [log('l', 120)] });
    expect(day.unaccounted).toBe(180);
    expect(day.minutes.get('l')).toBe(120);
    expect(day.outsideHours).toBe(0);
  });

  test('what does not fit displaces solo blocks, never meetings', () => {
    const day = placeDurationLogs({
      intervals: [interval('meeting', 2, 240), interval('block', 3, 120)],
      unaccounted: 60,
      logs: [log('l', 90)],
    });
    expect(day.unaccounted).toBe(0);
    expect(day.minutes.get('block')).toBe(90);
    expect(day.minutes.get('meeting')).toBe(240);
    expect(day.minutes.get('l')).toBe(90);
  });

  test('inferred sessions give way before solo blocks', () => {
    const day = placeDurationLogs({
      intervals: [interval('session', 4, 30), interval('block', 3, 120)],
      unaccounted: 0,
      logs: [log('l', 40)],
    });
    expect(day.minutes.get('session')).toBe(0);
    expect(day.minutes.get('block')).toBe(110);
  });

  test('a day full of meetings puts the log outside working hours', () => {
    const day = placeDurationLogs({
      intervals: [interval('meeting', 2, 420)],
      unaccounted: 0,
      logs: [log('l', 60)],
    });
    expect(day.outsideHours).toBe(60);
    expect(day.minutes.get('l')).toBe(60);
  });

  test('a log on the same issue sets its minutes and takes only the surplus', () => {
    const day = placeDurationLogs({
      intervals: [interval('session', 4, 40, 'X')],
      unaccounted: 300,
      logs: [log('l', 100, 'X')],
    });
    expect(day.minutes.get('session')).toBe(40);
    expect(day.minutes.get('l')).toBe(60);
    expect(day.unaccounted).toBe(240);
  });

  test('a log shorter than the sessions returns their time, but not that of a meeting', () => {
    const day = placeDurationLogs({
      intervals: [interval('session', 4, 90, 'X'), interval('meeting', 2, 60, 'X')],
      unaccounted: 100,
      logs: [log('l', 30, 'X')],
    });
    expect(day.minutes.get('session')).toBe(0);
    expect(day.minutes.get('meeting')).toBe(60);
    expect(day.minutes.get('l')).toBe(0);
    expect(day.unaccounted).toBe(190);
  });

  test('more than sixteen hours in a day are kept and flagged', () => {
    const day = placeDurationLogs({ intervals: [], unaccounted: 420, logs: [log('l', 1000)] });
    expect(day.isImplausible).toBe(true);
    expect(day.minutes.get('l')).toBe(1000);
  });

  test('working time stays conserved whatever is logged', () => {
    const object = fc.constantFrom('X', 'Y', null);
    const minutes = fc.integer({ min: 0, max: 400 });
    const intervals = fc.array(
      fc.record({
        precedence: fc.integer({ min: 1, max: 4 }),
        inHours: minutes,
        outside: minutes,
        object,
      }),
      { maxLength: 6 },
    );
    const logs = fc.array(fc.record({ minutes, object }), { maxLength: 6 });
    fc.assert(
      fc.property(intervals, logs, minutes, (entries, entriesLogged, unaccounted) => {
        const placed = entries.map((entry, index) => ({ ...entry, id: `i${index}` }));
        const logged = entriesLogged.map((entry, index) => ({ ...entry, id: `l${index}` }));
        const day = placeDurationLogs({ intervals: placed, unaccounted, logs: logged });
        const working = unaccounted + placed.reduce((sum, { inHours }) => sum + inHours, 0);
        const claimed = [...day.minutes.values()].reduce((sum, value) => sum + value, 0);
        expect(claimed - day.outsideHours + day.unaccounted).toBeCloseTo(working, 6);
        expect(day.unaccounted).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

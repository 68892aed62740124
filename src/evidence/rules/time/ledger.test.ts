import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { daysFromCivil } from '#kernel/civil';
import { utc, zoneNamed } from '#kernel/time';
import { msPerDay, msPerMinute } from '#kernel/units';

import { categories } from '../../model/category.ts';
import { dayColumns } from './day-vector.ts';
import { openLedger, type LedgerEntry } from './ledger.ts';
import { defaultScheduleText, parseSchedule, workSpansOn } from './working-time.ts';

const monday = daysFromCivil(2026, 1, 12);
const schedule = parseSchedule(defaultScheduleText);
const zone = zoneNamed('America/New_York') ?? utc;

function open(days = 21, firstDay = monday) {
  const terms = {
    schedule: schedule.ok ? schedule.value : [],
    zone,
    holidays: new Set<number>(),
    away: [],
  };
  return openLedger({ firstDay, days, zone, workSpansOn: (day) => workSpansOn(day, terms) });
}

const allStrategy = Float64Array.from(categories, (_, index) => (index === 0 ? 1 : 0));

/** Minutes after midnight of the ledger's first day, local wall clock. */
function entry(
  id: string,
  start: number,
  length: number,
  more?: Partial<LedgerEntry>,
): LedgerEntry {
  const from = zone.toInstant(monday * msPerDay + start * msPerMinute);
  return {
    id,
    start: from,
    end: from + length * msPerMinute,
    precedence: 2,
    weight: 1,
    subject: id,
    isPrivate: false,
    shares: allStrategy,
    ...more,
  };
}

function column(totals: Float64Array, name: keyof typeof dayColumns): number {
  return totals[dayColumns[name]] ?? 0;
}

describe('the ledger of a person', () => {
  test('an hour of meeting leaves six hours of a Monday unaccounted', () => {
    const ledger = open();
    ledger.put(entry('a', 600, 60));
    const day = ledger.totals(0, 1);
    expect(column(day, 'working')).toBe(420);
    expect(column(day, 'inHours')).toBe(60);
    expect(column(day, 'unaccounted')).toBe(360);
    expect(column(day, 'meeting')).toBe(60);
    expect(column(day, 'firstCategory')).toBe(60);
    expect(ledger.minutesOf('a')).toBe(60);
  });

  test('a meeting across midnight belongs to both days', () => {
    const ledger = open();
    ledger.put(entry('late', 1410, 60));
    expect(column(ledger.totals(0, 1), 'outside')).toBe(30);
    expect(column(ledger.totals(1, 2), 'outside')).toBe(30);
    expect(ledger.minutesOf('late')).toBe(60);
  });

  test('private time is counted without content', () => {
    const ledger = open();
    ledger.put(entry('p', 600, 30, { isPrivate: true }));
    const day = ledger.totals(0, 1);
    expect(column(day, 'private')).toBe(30);
    expect(column(day, 'firstCategory')).toBe(0);
    expect(column(day, 'inHours')).toBe(30);
  });

  test('a solo block is free time, a meeting ends it', () => {
    const ledger = open();
    ledger.put(entry('focus', 540, 120, { precedence: 3 }));
    expect(column(ledger.totals(0, 1), 'focus')).toBe(420);
    ledger.put(entry('meeting', 570, 30));
    expect(column(ledger.totals(0, 1), 'focus')).toBe(120 + 240);
  });

  test('what lies outside its days claims nothing', () => {
    const ledger = open(7);
    ledger.put(entry('before', -120, 60));
    ledger.put(entry('after', 8 * 1440, 60));
    expect(column(ledger.totals(0, 7), 'outside')).toBe(0);
    expect(ledger.minutesOf('after')).toBe(0);
  });

  test('a removed entry leaves no trace', () => {
    const ledger = open();
    const empty = ledger.totals(0, 21);
    ledger.put(entry('a', 600, 60));
    ledger.totals(0, 21);
    ledger.remove('a');
    expect(ledger.totals(0, 21)).toEqual(empty);
  });

  test('any sequence of edits ends in the same bytes as a rebuild', () => {
    const edit = fc.record({
      id: fc.integer({ min: 0, max: 12 }),
      start: fc.integer({ min: -200, max: 21 * 1440 }),
      length: fc.integer({ min: -10, max: 720 }),
      precedence: fc.integer({ min: 1, max: 4 }),
      weight: fc.constantFrom(0, 0.3, 0.5, 1),
      isRemoval: fc.boolean(),
      isRead: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const edited = open();
        const kept = new Map<string, LedgerEntry>();
        for (const { id, start, length, precedence, weight, isRemoval, isRead } of edits) {
          const name = `e${id}`;
          if (isRemoval) {
            edited.remove(name);
            kept.delete(name);
          } else {
            const changed = entry(name, start, length, { precedence, weight });
            edited.put(changed);
            kept.set(name, changed);
          }
          if (isRead) edited.totals(3, 9);
        }
        const rebuilt = open();
        for (const one of [...kept.values()].reverse()) rebuilt.put(one);
        for (const [from, to] of [
          [0, 21],
          [0, 7],
          [5, 6],
        ] as const) {
          expect(edited.totals(from, to)).toEqual(rebuilt.totals(from, to));
        }
        for (const id of kept.keys()) expect(edited.minutesOf(id)).toBe(rebuilt.minutesOf(id));
        const totals = edited.totals(0, 21);
        const claimed = column(totals, 'inHours') + column(totals, 'unaccounted');
        expect(claimed).toBeCloseTo(column(totals, 'working'), 6);
      }),
    );
  });
});

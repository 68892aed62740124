import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { allocateDay, type DayItem } from './allocate-day.ts';
import type { Span } from './span.ts';

const usualDay: Span[] = [
  [540, 720],
  [780, 1020],
];

/** The rule of method 1.4 read word by word, segment by segment: the oracle for the sweep. */
function allocateByTheBook(workSpans: readonly Span[], items: readonly DayItem[]) {
  const minutes = new Map(items.map(({ id }) => [id, 0]));
  let unaccounted = 0;
  let outsideHours = 0;
  const cuts = [...new Set([...workSpans.flat(), ...items.flatMap(({ s, e }) => [s, e])])].sort(
    (a, b) => a - b,
  );
  for (let index = 0; index + 1 < cuts.length; index++) {
    const from = cuts[index] ?? 0;
    const to = cuts[index + 1] ?? 0;
    const isWorking = workSpans.some(([start, end]) => start <= from && to <= end);
    let left = 1;
    for (const cls of [1, 2, 3, 4]) {
      const members = items.filter((i) => i.cls === cls && i.w > 0 && i.s <= from && to <= i.e);
      const weights = members.reduce((sum, { w }) => sum + w, 0);
      const claim = left * (1 - members.reduce((product, { w }) => product * (1 - w), 1));
      for (const { id, w } of members) {
        const share = ((to - from) * claim * w) / weights;
        minutes.set(id, (minutes.get(id) ?? 0) + share);
        if (!isWorking) outsideHours += share;
      }
      left -= claim;
    }
    if (isWorking) unaccounted += (to - from) * left;
  }
  return { minutes, unaccounted, outsideHours };
}

const dayOfEntries = fc
  .array(
    fc.record({
      s: fc.integer({ min: 0, max: 1440 }),
      length: fc.integer({ min: -30, max: 300 }),
      cls: fc.integer({ min: 1, max: 5 }),
      w: fc.constantFrom(0, 0.2, 0.5, 2 / 3, 1),
    }),
    { maxLength: 14 },
  )
  .map((entries) =>
    entries.map(({ s, length, cls, w }, index) => ({ id: `i${index}`, s, e: s + length, cls, w })),
  );

describe('sharing out a day', () => {
  test('two accepted meetings that overlap by half an hour share that half hour', () => {
    const day = allocateDay({
      workSpans: usualDay,
      items: [
        { id: 'a', s: 540, e: 600, cls: 2, w: 1 },
        { id: 'b', s: 570, e: 630, cls: 2, w: 1 },
      ],
    });
    expect(day).toEqual({
      minutes: { a: 45, b: 45 },
      unaccounted: 330,
      outsideHours: 0,
      workMinutes: 420,
    });
  });

  test('a timer takes its time from the meeting it runs in', () => {
    const day = allocateDay({
      workSpans: usualDay,
      items: [
        { id: 'meeting', s: 540, e: 660, cls: 2, w: 1 },
        { id: 'timer', s: 600, e: 630, cls: 1, w: 1 },
      ],
    });
    expect(day.minutes).toEqual({ meeting: 90, timer: 30 });
  });

  test('a tentative meeting leaves half of the hour to the focus block beneath', () => {
    const day = allocateDay({
      workSpans: usualDay,
      items: [
        { id: 'maybe', s: 600, e: 660, cls: 2, w: 0.5 },
        { id: 'focus', s: 600, e: 660, cls: 3, w: 1 },
      ],
    });
    expect(day.minutes).toEqual({ maybe: 30, focus: 30 });
  });

  test('an evening meeting counts, and counts as outside working hours', () => {
    const day = allocateDay({
      workSpans: usualDay,
      items: [{ id: 'evening', s: 990, e: 1080, cls: 2, w: 1 }],
    });
    expect(day.minutes).toEqual({ evening: 90 });
    expect(day.outsideHours).toBe(60);
    expect(day.unaccounted).toBe(390);
  });

  test('an empty day is wholly unaccounted', () => {
    expect(allocateDay({ workSpans: usualDay, items: [] })).toEqual({
      minutes: {},
      unaccounted: 420,
      outsideHours: 0,
      workMinutes: 420,
    });
  });

  test('entries of no length, of no weight and in the background are listed and claim nothing', () => {
    const day = allocateDay({
      workSpans: [],
      items: [
        { id: 'empty', s: 600, e: 600, cls: 2, w: 1 },
        { id: 'reversed', s: 660, e: 600, cls: 2, w: 1 },
        { id: 'declined', s: 600, e: 660, cls: 2, w: 0 },
        { id: 'background', s: 600, e: 660, cls: 5, w: 1 },
      ],
    });
    expect(day.minutes).toEqual({ empty: 0, reversed: 0, declined: 0, background: 0 });
    expect(day.workMinutes).toBe(0);
  });

  test('every day agrees with the rule read word by word', () => {
    fc.assert(
      fc.property(dayOfEntries, (items) => {
        const day = allocateDay({ workSpans: usualDay, items });
        const book = allocateByTheBook(usualDay, items);
        for (const [id, minutes] of book.minutes) expect(day.minutes[id]).toBeCloseTo(minutes, 8);
        expect(day.unaccounted).toBeCloseTo(book.unaccounted, 8);
        expect(day.outsideHours).toBeCloseTo(book.outsideHours, 8);
      }),
    );
  });

  test('claimed working time and unaccounted time add up to the working time', () => {
    fc.assert(
      fc.property(dayOfEntries, (items) => {
        const day = allocateDay({ workSpans: usualDay, items });
        const claimed = Object.values(day.minutes).reduce((sum, minutes) => sum + minutes, 0);
        expect(claimed - day.outsideHours + day.unaccounted).toBeCloseTo(day.workMinutes, 6);
      }),
    );
  });

  test('the order of the entries does not matter, to the last bit', () => {
    fc.assert(
      fc.property(dayOfEntries, (items) => {
        const day = allocateDay({ workSpans: usualDay, items });
        const backwards = allocateDay({ workSpans: usualDay, items: items.toReversed() });
        for (const { id } of items) expect(backwards.minutes[id]).toBe(day.minutes[id]);
        expect(backwards.unaccounted).toBe(day.unaccounted);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { msPerHour } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import type { OccurrenceTable } from '../model/occurrence.ts';
import { event } from './fixtures/events.ts';
import { occurrenceHours } from './occurrence-hours.ts';

function table(
  rows: readonly (readonly [from: number, to: number, facts?: Partial<CalendarEvent>])[],
): OccurrenceTable {
  return {
    count: rows.length,
    event: Int32Array.from(rows.keys()),
    start: Float64Array.from(rows, ([from]) => from * msPerHour),
    end: Float64Array.from(rows, ([, to]) => to * msPerHour),
    recurrence: new Float64Array(rows.length).fill(Number.NaN),
    events: rows.map(([, , facts]) => event(facts)),
  };
}

describe('hours of a list of occurrences', () => {
  test('overlapping meetings count twice in the sum and once in the union', () => {
    expect(
      occurrenceHours(
        table([
          [9, 10],
          [9.5, 11],
        ]),
      ),
    ).toEqual({ sum: 2.5, union: 2 });
  });

  test('a meeting inside another adds nothing to the union', () => {
    expect(
      occurrenceHours(
        table([
          [9, 12],
          [10, 11],
          [11.5, 13],
        ]),
      ),
    ).toEqual({ sum: 5.5, union: 4 });
  });

  test('whole days, cancelled meetings and negative lengths take no hours', () => {
    const rows = table([
      [0, 24, { isAllDay: true }],
      [9, 10, { status: 'Cancelled' }],
      [12, 11],
    ]);
    expect(occurrenceHours(rows)).toEqual({ sum: 0, union: 0 });
  });

  test('the union is never more than the sum', () => {
    const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(30)), { maxLength: 40 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const rows = drawn
          .map(([from, length]) => [from, from + length] as const)
          .toSorted((a, b) => a[0] - b[0]);
        const { sum, union } = occurrenceHours(table(rows));
        const minutes = new Set<number>();
        for (const [from, to] of rows) for (let hour = from; hour < to; hour++) minutes.add(hour);
        expect(union).toBe(minutes.size);
        expect(union).toBeLessThanOrEqual(sum);
      }),
    );
  });
});

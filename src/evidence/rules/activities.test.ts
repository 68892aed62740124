import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createdOfSeries, occurrencesOf } from './activities.ts';
import { at, basisOf, firstMonday, occurrence } from './fixtures/basis.ts';
import { event } from './fixtures/events.ts';
import { readingOf } from './fixtures/reading.ts';

describe('what an occurrence is worth', () => {
  test('a table is spelled out, single events planned for their own start', () => {
    const events = [event({ uid: 'a' }), event({ uid: 'b' })];
    const table = {
      count: 2,
      event: Int32Array.of(1, 0),
      start: Float64Array.of(10, 20),
      end: Float64Array.of(15, 25),
      recurrence: Float64Array.of(Number.NaN, 18),
      events,
    };
    expect(occurrencesOf(table)).toMatchObject([
      { event: { uid: 'b' }, eventIndex: 1, start: 10, end: 15, original: 10 },
      { event: { uid: 'a' }, original: 18 },
    ]);
  });

  test('a second copy is kept as a record, claims nothing and has an id of its own', () => {
    const copies = [1, 2, 3].map((sequence) => occurrence(at(0, 9), 1, { sequence }));
    const { records } = basisOf(copies).basis;
    expect(records.map(({ fate }) => fate).filter((fate) => fate === 'duplicate')).toHaveLength(2);
    expect(new Set(records.map(({ id }) => id)).size).toBe(3);
    expect(records.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
  });

  test('the week of an all-day entry is that of its date', () => {
    const note = occurrence(at(7, 0), 24, { isAllDay: true });
    expect(basisOf([note]).basis.activities[0]?.week).toBe(1);
    expect(firstMonday % 7).toBe(4);
  });

  test('a changed occurrence is compared with the creation of its series', () => {
    const reading = {
      events: [event({ created: 5 }), event({ created: 9 })],
      series: [{ uid: 'w_R20260129@x', master: 0, overrides: [1] }],
    };
    const created = createdOfSeries({ ...readingOf([]), ...reading });
    expect(created).toEqual(new Map([['w@x', 5]]));
  });

  test('the order of occurrences changes nothing, not even an id', () => {
    const entry = fc.record({
      day: fc.integer({ min: 0, max: 3 }),
      hour: fc.integer({ min: 8, max: 11 }),
      uid: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom('x', 'y'),
      status: fc.constantFrom('CONFIRMED', 'CANCELLED', 'TENTATIVE'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const occurrences = entries.map(({ day, hour, ...rest }) =>
          occurrence(at(day, hour), 1.5, rest),
        );
        const facts = (list: typeof occurrences) => {
          const { records, series, weeks } = basisOf(list).basis;
          return {
            records,
            series: series.map(({ id, title, minutes, occurrences: held }) => [
              id,
              title,
              minutes,
              held,
            ]),
            weeks,
          };
        };
        expect(facts(occurrences.toReversed())).toEqual(facts(occurrences));
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openDayTree } from './day-tree.ts';

test('the total of any stretch of days is the sum of its days', () => {
  const tree = openDayTree(10, 2);
  for (let day = 0; day < 10; day++) tree.set(day, Float64Array.of(1, day));
  expect([...tree.total(0, 10)]).toEqual([10, 45]);
  expect([...tree.total(3, 7)]).toEqual([4, 18]);
  expect([...tree.total(9, 10)]).toEqual([1, 9]);
  expect([...tree.total(5, 5)]).toEqual([0, 0]);
});

test('edited days give the same bits as days entered once', () => {
  const edits = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 181 }), fc.double({ min: 0, max: 1e4, noNaN: true })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(
      edits,
      fc.integer({ min: 0, max: 182 }),
      fc.integer({ min: 0, max: 182 }),
      (changes, from, to) => {
        const edited = openDayTree(182, 1);
        const last = new Map<number, number>();
        for (const [day, value] of changes) {
          edited.set(day, Float64Array.of(value));
          last.set(day, value);
        }
        const rebuilt = openDayTree(182, 1);
        for (const [day, value] of [...last].reverse()) rebuilt.set(day, Float64Array.of(value));
        expect(edited.total(from, to)).toEqual(rebuilt.total(from, to));
        const sum = [...last].reduce(
          (s, [day, value]) => s + (from <= day && day < to ? value : 0),
          0,
        );
        expect(edited.total(from, to)[0]).toBeCloseTo(sum, 6);
      },
    ),
  );
});

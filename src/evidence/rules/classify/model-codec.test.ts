import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decodeModel, encodeModel } from './model-codec.ts';

test('what is written is read again, large counts and first and last hash included', () => {
  const row = fc.record({
    feature: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
    counts: fc.uniqueArray(
      fc.record({
        category: fc.integer({ min: 0, max: 16 }),
        count: fc.integer({ min: 1, max: 4_000 }),
      }),
      { minLength: 1, maxLength: 17, selector: ({ category }) => category },
    ),
  });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ feature }) => feature }), (rows) => {
      const read: [number, number, number][] = [];
      let feature = 0;
      decodeModel(
        encodeModel(rows),
        (begun) => (feature = begun),
        (category, count) => read.push([feature, category, count]),
      );
      const written = rows
        .toSorted((a, b) => a.feature - b.feature)
        .flatMap(({ feature, counts }) =>
          counts.map(({ category, count }) => [feature, category, count]),
        );
      expect(read).toEqual(written);
    }),
  );
});

test('the text needs no escape in a source file', () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({
    feature: at * 8_589_934,
    counts: [{ category: at % 17, count: (at % 70) + 1 }],
  }));
  expect(encodeModel(rows)).toMatch(/^[0-[\]-p]+$/);
});

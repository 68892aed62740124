import { expect, test } from 'vitest';

import { clipSpans, lengthOf, mergeSpans, subtractSpans } from './span.ts';

test('spans that touch become one, and empty ones disappear', () => {
  expect(
    mergeSpans([
      [5, 9],
      [1, 3],
      [3, 4],
      [7, 7],
    ]),
  ).toEqual([
    [1, 4],
    [5, 9],
  ]);
});

test('lunch taken out of a day leaves a morning and an afternoon', () => {
  expect(subtractSpans([[9, 17]], [[12, 13]])).toEqual([
    [9, 12],
    [13, 17],
  ]);
});

test('what is taken out may overlap itself and reach beyond the day', () => {
  expect(
    subtractSpans(
      [
        [9, 12],
        [13, 17],
      ],
      [
        [8, 10],
        [9, 11],
        [16, 20],
      ],
    ),
  ).toEqual([
    [11, 12],
    [13, 16],
  ]);
});

test('a night shift belongs to two days', () => {
  expect(clipSpans([[22, 30]], 0, 24)).toEqual([[22, 24]]);
  expect(lengthOf(clipSpans([[22, 30]], 24, 48))).toBe(6);
});

import { expect, test } from 'vitest';

import { dimensions } from '#kernel/dimension';

import { poleScore } from './anchor-map.ts';
import { anchorsTable } from './anchors.data.ts';

test('the table has four indicators for each of the six signs, in order', () => {
  expect(anchorsTable.map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap((sign) => [1, 2, 3, 4].map((place) => `${sign}.${place}`)),
  );
  for (const { id, dimension } of anchorsTable) {
    expect(dimension).toBe(dimensions[Number(id[0]) - 1]);
  }
});

test('anchors run one way, and every row says why and where from', () => {
  for (const { anchors, ...row } of anchorsTable) {
    const { minus1, zero, plus1 } = anchors;
    expect((zero - minus1) * (plus1 - zero), row.id).toBeGreaterThan(0);
    expect(poleScore(zero, anchors), row.id).toBe(0);
    expect(row.weight, row.id).toBe(1);
    expect(
      Math.min(...[row.reason, row.source, row.guard].map((t) => t.length)),
      row.id,
    ).toBeGreaterThan(0);
  }
});

test('what falls when things get better falls in the table', () => {
  const falling = anchorsTable.filter((row) => row.anchors.plus1 < row.anchors.minus1);
  expect(falling.map(({ id }) => id)).toEqual([
    '1.3',
    '2.1',
    '2.3',
    '3.4',
    '4.2',
    '4.3',
    '5.3',
    '6.3',
  ]);
});

test('each indicator has another one beside it that shows when it is gamed', () => {
  for (const { id, counter } of anchorsTable) {
    expect(
      anchorsTable.some((row) => row.id === counter && row.id !== id),
      id,
    ).toBe(true);
  }
});

test('fewer asks must not look like success, and few families are enough', () => {
  const minimums = Object.fromEntries(anchorsTable.map(({ id, minimum }) => [id, minimum]));
  expect(minimums).toMatchObject({ '6.3': 8, '2.4': 3, '2.1': 4, '6.1': 5 });
});

import { expect, test } from 'vitest';

import { isLabelledByPerson } from './basis.ts';
import { at, basisOf, occurrence, placedAs } from './fixtures/basis.ts';

test('figures are counted from what counts, and from nothing else', () => {
  const { basis } = basisOf([
    occurrence(at(0, 9), 1, { uid: 'a' }),
    occurrence(at(1, 9), 1, { uid: 'b', status: 'CANCELLED' }),
    occurrence(at(2, 9), 1, { uid: 'c', isTransparent: true }),
  ]);
  expect(basis.records).toHaveLength(3);
  expect(basis.entries.map(({ activity }) => activity.event.uid)).toEqual(['a']);
  expect(basis.entries[0]?.record).toBe(basis.records[0]);
});

test("a person's word is told from a model's", () => {
  const said = basisOf([occurrence(at(0, 9), 1)], { place: () => placedAs('RHYTHM') });
  const guessed = basisOf([occurrence(at(0, 9), 1)], { place: () => placedAs('RHYTHM', 0.99) });
  expect(said.basis.series.map(isLabelledByPerson)).toEqual([true]);
  expect(guessed.basis.series.map(isLabelledByPerson)).toEqual([false]);
});

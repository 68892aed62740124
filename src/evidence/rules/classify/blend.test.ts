import { expect, test } from 'vitest';

import { blend, softmax } from './blend.ts';
import { classes, rhythm, unclear } from './classes.ts';

const none = classes.map(() => 0);

test('with no evidence only the two offsets speak', () => {
  const logits = blend(none, none);
  expect(logits[rhythm]).toBe(0.3);
  expect(logits[unclear]).toBe(1);
  expect(logits[0]).toBe(0);
});

test('a point of the lexicon weighs 0.7, a nat of naive Bayes 0.1, counted from its best class', () => {
  const lexicon = none.with(0, 2);
  const model = none.map((_, at) => (at === 0 ? -5 : -10));
  expect(blend(lexicon, model)[0]).toBeCloseTo(1.4, 12);
  expect(blend(lexicon, model)[1]).toBeCloseTo(-0.5, 12);
});

test('softmax shares out one, and a lower temperature sharpens it', () => {
  expect(softmax([0, Math.log(3)], 1)[0]).toBeCloseTo(0.25, 12);
  expect(softmax([0, Math.log(3)], 1)[1]).toBeCloseTo(0.75, 12);
  expect(softmax([0, Math.log(3)], 0.5)[1]).toBeCloseTo(0.9, 12);
  expect(softmax([-2000, 0, -3000], 1)[1]).toBe(1);
});

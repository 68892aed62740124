import fc from 'fast-check';
import { expect, test } from 'vitest';

import { complementNaiveBayes, multinomialNaiveBayes } from './naive-bayes.ts';

const documents = [
  { tokens: ['Chinese', 'Beijing', 'Chinese'], label: 'china' },
  { tokens: ['Chinese', 'Chinese', 'Shanghai'], label: 'china' },
  { tokens: ['Chinese', 'Macao'], label: 'china' },
  { tokens: ['Tokyo', 'Japan', 'Chinese'], label: 'other' },
];
const question = ['Chinese', 'Chinese', 'Chinese', 'Tokyo', 'Japan'];

test('the textbook example comes out as printed', () => {
  const [china, other] = multinomialNaiveBayes(documents, question, 1);
  // 3/4 (6/14)^3 (1/14)^2 and 1/4 (2/9)^5.
  expect(Math.exp(china?.score ?? 0)).toBeCloseTo((0.75 * (3 / 7) ** 3) / 14 ** 2, 12);
  expect(Math.exp(other?.score ?? 0)).toBeCloseTo(0.25 * (2 / 9) ** 5, 12);
  expect(china?.posterior).toBeCloseTo(0.68975861, 8);
});

test('words never seen in training say nothing', () => {
  expect(multinomialNaiveBayes(documents, [...question, 'Oslo'], 1)).toEqual(
    multinomialNaiveBayes(documents, question, 1),
  );
  expect(complementNaiveBayes(documents, ['Oslo'], 1).map((l) => l.posterior)).toEqual([0.5, 0.5]);
});

test('without words the multinomial form answers with how common each label is', () => {
  const [china, other] = multinomialNaiveBayes(documents, [], 1);
  expect(china?.posterior).toBeCloseTo(0.75, 12);
  expect(other?.posterior).toBeCloseTo(0.25, 12);
});

test('the complement form asks how rare a word is elsewhere', () => {
  const [china] = complementNaiveBayes(documents, ['Tokyo'], 1);
  // Elsewhere (label other): Tokyo once in 3 tokens, vocabulary 6.
  expect(china?.score).toBeCloseTo(-Math.log(2 / 9), 12);
});

test('nothing learned, nothing said', () => {
  expect(multinomialNaiveBayes([], ['x'], 1)).toEqual([]);
  expect(complementNaiveBayes([], ['x'], 1)).toEqual([]);
});

test('posteriors sum to one and the order of documents does not matter', () => {
  const token = fc.constantFrom('a', 'b', 'c', 'd');
  const document = fc.record({
    tokens: fc.array(token, { maxLength: 6 }),
    label: fc.constantFrom('x', 'y', 'z'),
  });
  fc.assert(
    fc.property(fc.array(document, { minLength: 1 }), fc.array(token), (training, tokens) => {
      for (const model of [multinomialNaiveBayes, complementNaiveBayes]) {
        const scores = model(training, tokens, 0.3);
        expect(scores.reduce((sum, l) => sum + l.posterior, 0)).toBeCloseTo(1, 12);
        const mirrored = model(training.toReversed(), tokens, 0.3);
        expect(mirrored.map((l) => l.label)).toEqual(scores.map((l) => l.label));
        for (const [i, l] of mirrored.entries()) {
          expect(l.posterior).toBeCloseTo(scores[i]?.posterior ?? Number.NaN, 12);
        }
      }
    }),
  );
});

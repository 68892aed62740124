import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { multinomialNaiveBayes } from '../estimation/naive-bayes.ts';
import { openNaiveBayes } from './naive-bayes.ts';

const classCount = 4;
const document = fc.record({
  features: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }),
  category: fc.integer({ min: 0, max: classCount - 1 }),
});

function trained(documents: readonly { features: number[]; category: number }[]) {
  const bayes = openNaiveBayes(classCount);
  for (const { features, category } of documents) bayes.learn(features, category);
  return bayes;
}

describe('naive Bayes over binary features', () => {
  test('two documents by hand: priors (N + 1)/(N + C), smoothing 0.3', () => {
    const bayes = openNaiveBayes(2);
    bayes.learn([1, 2], 0);
    const [a, b] = bayes.logScores([1]);
    expect(a).toBeCloseTo(Math.log(2 / 3) + Math.log(1.3 / 2.6), 12);
    expect(b).toBeCloseTo(Math.log(1 / 3) + Math.log(0.3 / 0.6), 12);
  });

  test('a feature that comes twice counts once, one never seen does not count', () => {
    const bayes = openNaiveBayes(2);
    bayes.learn([1, 1, 2], 0);
    expect(bayes.logScores([1, 1, 99])).toEqual(bayes.logScores([1]));
  });

  test('its scores are those of nb.multinomial but for the prior', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 20 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 8 }),
        (documents, asked) => {
          const expected = multinomialNaiveBayes(
            documents.map(({ features, category }) => ({
              tokens: features.map(String),
              label: String(category),
            })),
            asked.map(String),
            0.3,
          );
          const scores = trained(documents).logScores(asked);
          for (const { label, score } of expected) {
            const own = documents.filter(({ category }) => String(category) === label).length;
            const prior = Math.log((own + 1) / (documents.length + classCount));
            const theirs = Math.log(own / documents.length);
            expect(scores[Number(label)]).toBeCloseTo(score - theirs + prior, 9);
          }
        },
      ),
    );
  });

  test('unlearning leaves no trace, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.array(document, { maxLength: 12 }),
        (kept, gone) => {
          const bayes = trained([...gone, ...kept]);
          for (const { features, category } of gone) bayes.unlearn(features, category);
          const asked = [0, 1, 2, 3, 5, 8, 13, 21, 30];
          expect(bayes.logScores(asked)).toEqual(trained(kept).logScores(asked));
        },
      ),
    );
  });

  test('it grows past its first table without losing a count', () => {
    const bayes = openNaiveBayes(2);
    const many = Array.from({ length: 40_000 }, (_, at) => at * 2_654_435_761);
    bayes.learn(
      many.map((feature) => feature | 0),
      1,
    );
    let counted = 0;
    bayes.forEachCount((_feature, category, count) => (counted += category * count));
    expect(counted).toBe(40_000);
  });
});

import { describe, expect, test } from 'vitest';

import { categories } from '../model/category.ts';
import type { Classification } from '../model/classification.ts';
import type { EvidenceSeries } from '../model/evidence.ts';
import { auditSample, mostProbable, reviewQueue } from './review-queue.ts';

function series(
  id: string,
  minutes: number,
  confidence: number,
  more: Partial<Classification> = {},
): EvidenceSeries {
  return {
    id,
    uids: [id],
    title: id,
    isRecurring: true,
    occurrences: 1,
    minutes,
    plainMinutes: minutes,
    classification: {
      label: 'RHYTHM',
      best: 'RHYTHM',
      group: 'O',
      confidence,
      isAbstained: false,
      posterior: new Float64Array(16).fill(1 / 16),
      source: 'model',
      why: () => [],
      ...more,
    },
  };
}

const ids = (queue: readonly { series: EvidenceSeries }[]): string[] =>
  queue.map(({ series: { id } }) => id);

describe('what to ask about first', () => {
  test('the series with the most minutes expected in the wrong place', () => {
    const queue = reviewQueue([series('a', 600, 0.9), series('b', 100, 0.2)], []);
    expect(ids(queue)).toEqual(['b', 'a']);
    expect(queue[0]?.uncertainMinutes).toBeCloseTo(80, 9);
  });

  test('among equals the newest', () => {
    const equal = [series('a', 60, 0.5), series('b', 60, 0.5), series('c', 60, 0.5)];
    const records = [
      { series: 0, start: 10 },
      { series: 1, start: 30 },
      { series: 1, start: 5 },
      { series: 2, start: 10 },
    ];
    expect(ids(reviewQueue(equal, records))).toEqual(['b', 'a', 'c']);
  });

  test('nobody is asked about what is labelled, private or takes no time', () => {
    const queue = reviewQueue(
      [
        series('human', 60, 1, { source: 'human' }),
        series('same title', 60, 1, { source: 'inherited' }),
        series('private', 60, 0, { label: 'PRIVATE' }),
        series('free', 0, 0.1),
        series('open', 60, 0.4),
      ],
      [],
    );
    expect(ids(queue)).toEqual(['open']);
  });

  test('three suggestions, the likeliest first', () => {
    const posterior = new Float64Array(16);
    posterior[categories.indexOf('FIRES')] = 0.5;
    posterior[categories.indexOf('CHORES')] = 0.3;
    posterior[categories.indexOf('NEEDS')] = 0.2;
    expect(mostProbable(posterior)).toEqual(['FIRES', 'CHORES', 'NEEDS']);
  });
});

describe('the random audit', () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    series(`s${at}`, 30 + at, 0.3 + (at % 7) / 10),
  );

  test('about as many as the budget, each with the chance it had', () => {
    const sizes = Array.from(
      { length: 40 },
      (_, quarter) => auditSample(many, { quarter, seed: 1 }).length,
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(27);
    expect(mean).toBeLessThan(33);
  });

  test('the same quarter draws the same series, in whatever order they come', () => {
    const draw = { quarter: 3, seed: 1 };
    const once = new Set(auditSample(many, draw).map(({ id }) => id));
    const again = new Set(auditSample(many.toReversed(), draw).map(({ id }) => id));
    expect(again).toEqual(once);
  });

  test('labelled series are no part of it', () => {
    const labelled = many.map((one) => ({
      ...one,
      classification: { ...one.classification, source: 'human' as const },
    }));
    expect(auditSample(labelled, { quarter: 1, seed: 1 })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { IndicatorScore } from '../model/scorecard.ts';
import { anchorsTable } from '../rules/anchors.data.ts';
import { scoreDimension } from '../rules/score-dimension.ts';
import { contributionsOf } from './contributions.ts';
import { estimate } from './fixtures/sample.ts';
import { markOf } from './rows.ts';

function indicator(id: string, place: number | null): IndicatorScore {
  return {
    id,
    dimension: 'horizon',
    observed: estimate(place === null ? null : 0.4, 0.1, { unit: 'share' }),
    score: estimate(place, 0.2, { unit: 'score' }),
    variance: place === null ? null : 0.02,
    status: place === null ? 'missing' : 'ok',
    because: null,
    wouldHelp: null,
  };
}

const horizon = anchorsTable.filter((row) => row.dimension === 'horizon');

describe('what went into a sign', () => {
  test('contributions add up to the points, whichever indicators are there', () => {
    const place = fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(place, { minLength: 4, maxLength: 4 }), (places) => {
        const score = scoreDimension(
          'horizon',
          horizon.map((row, index) => ({
            weight: row.weight,
            score: indicator(row.id, places[index] ?? null),
          })),
        );
        const parts = contributionsOf(score);
        const points = markOf(score.score)?.points ?? 0;
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
        expect(parts).toHaveLength(places.filter((one) => one !== null).length);
      }),
    );
  });
});

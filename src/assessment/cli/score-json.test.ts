import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { firstLookScores, sampleEvidence } from '../view/fixtures/sample.ts';
import { figure, jsonText, scoreJson } from './score-json.ts';

describe('the JSON answer', () => {
  test('the same evidence gives the same bytes', () => {
    const once = jsonText(scoreJson(sampleEvidence(), firstLookScores()));
    expect(jsonText(scoreJson(sampleEvidence(), firstLookScores()))).toBe(once);
    expect(once.endsWith('}\n')).toBe(true);
  });

  test('what is not known is null, never zero', () => {
    const answer = scoreJson(sampleEvidence(), firstLookScores());
    expect(answer.dimensions[0]?.score.value).toBeNull();
    expect(answer.dimensions[0]?.indicators[0]?.observed.lo).toBeNull();
  });

  test('plain hours name every kind of work and every group', () => {
    const { plainHours } = scoreJson(sampleEvidence(), firstLookScores());
    expect(Object.keys(plainHours.categories)).toHaveLength(16);
    expect(plainHours.categories.FIRES).toBe(16.25);
    expect(plainHours.groups).toMatchObject({ strategic: 27, reactive: 36.8333333333 });
    const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
    expect(sum(Object.values(plainHours.groups))).toBeCloseTo(
      sum(Object.values(plainHours.categories)),
      9,
    );
  });

  test('every figure says what it was made of and how to list it', () => {
    const answer = scoreJson(sampleEvidence(), firstLookScores());
    expect(answer.hours.categories.find((row) => row.category === 'FIRES')?.hours.inputs).toEqual({
      count: 13,
      explain: 'FIRES',
    });
    expect(answer.dimensions[1]?.score.inputs.explain).toBe('horizon');
  });

  test('published numbers have at most twelve digits and no minus zero', () => {
    expect(figure(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(figure(-0), 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(figure(figure(value))).toBe(figure(value));
        expect(Math.abs(figure(value) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-11);
      }),
    );
  });
});

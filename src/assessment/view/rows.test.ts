import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';

import { dimensionScore, firstLookScores, mixedScores, sampleEvidence } from './fixtures/sample.ts';
import { markOf, trimRow, trimRows } from './rows.ts';

const say = speaker((text) => text);

describe('the rows of the trim axis', () => {
  test('one calendar alone gives first looks and signs nobody can see', () => {
    const rows = trimRows(sampleEvidence(), firstLookScores());
    expect(rows.map((row) => row.state)).toEqual([
      'unseen',
      'first-look',
      'first-look',
      'first-look',
      'unseen',
      'unseen',
    ]);
    expect(rows.map((row) => say(row.verdict))).toContain('first look, 2 of 4 indicators');
    expect(say(rows[0]?.verdict ?? { id: '' })).toBe('not visible from a calendar');
    expect(rows[0]?.mark).toBeNull();
  });

  test('a sign nobody can see shows the hours that bear on it', () => {
    const [roadmap] = trimRows(sampleEvidence(), firstLookScores());
    expect(roadmap?.notes.map(say).join()).toMatch(/planning and roadmapping, \d\.\d h a week/);
  });

  test('a close row says how it leans and how likely that is, never more', () => {
    const row = dimensionScore('people', {
      status: 'ok',
      value: 0.2,
      half: 0.3,
      word: 'leaning strategic',
    });
    expect(say(trimRow(sampleEvidence(), row).verdict)).toBe(
      'too close to call, leaning strategic (62%)',
    );
  });

  test('a called word that its interval does not bear out is taken back', () => {
    const row = dimensionScore('people', {
      status: 'ok',
      value: 0.3,
      half: 0.4,
      word: 'strategic',
      isCalled: true,
    });
    expect(say(trimRow(sampleEvidence(), row).verdict)).toBe('too close to call');
  });

  test('the ends of the scale and disagreeing indicators are said', () => {
    const row = dimensionScore('people', {
      status: 'ok',
      value: 0.95,
      half: 0.05,
      word: 'strategic',
      isCalled: true,
    });
    const notes = trimRow(sampleEvidence(), { ...row, isDisagreeing: true }).notes.map(say);
    expect(notes[0]).toContain('At the end of the scale');
    expect(notes[1]).toContain('disagree');
  });

  test('called rows need no help, first looks say what would firm them up', () => {
    const rows = trimRows(sampleEvidence(), mixedScores());
    expect(rows.filter((row) => row.help !== null).map((row) => row.dimension)).toEqual([
      'roadmap',
      'toolset',
    ]);
  });

  test('points are the score times a hundred, without a minus zero', () => {
    const score = dimensionScore('people', { status: 'ok', value: -0.004, half: 0.3 }).score;
    expect(markOf(score)).toEqual({ points: 0, lo: -30, hi: 30 });
    expect(markOf({ ...score, lo: null })).toBeNull();
  });
});

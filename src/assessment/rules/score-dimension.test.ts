import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { IndicatorScore } from '../model/scorecard.ts';
import { estimate } from './observe.ts';
import { doDisagree, scoreDimension, wordFor, type WeightedIndicator } from './score-dimension.ts';

function scored(
  id: string,
  status: IndicatorScore['status'],
  value: number,
  variance = 0.0025,
): WeightedIndicator {
  const isUsable = status === 'ok' || status === 'provisional';
  const about = {
    conf: 0.9,
    n: 2,
    inputs: [`${id}a`, 'shared'],
    status: status === 'missing' ? 'insufficient' : status,
  } as const;
  const figure = isUsable ? { value, lo: value, hi: value } : null;
  return {
    weight: 1,
    score: {
      id,
      dimension: 'horizon',
      observed: estimate('share', figure, about),
      score: estimate('score', figure, about),
      variance: isUsable ? variance : null,
      status,
      because: null,
      wouldHelp: status === 'ok' ? null : { id: `help.${id}` },
    },
  };
}

const all = (status: IndicatorScore['status'], value: number): WeightedIndicator[] =>
  ['2.1', '2.2', '2.3', '2.4'].map((id) => scored(id, status, value));

test('four firm indicators on one side call the sign', () => {
  expect(scoreDimension('horizon', all('ok', 0.8))).toMatchObject({
    status: 'ok',
    word: 'strategic',
    isCalled: true,
    coverage: 1,
    wouldHelp: null,
  });
  expect(scoreDimension('horizon', all('ok', -0.8))).toMatchObject({
    word: 'reactive',
    isCalled: true,
  });
});

test('in the middle the word is mixed and nothing is called', () => {
  const row = scoreDimension('horizon', all('ok', 0));
  expect(row).toMatchObject({ word: 'mixed', isCalled: false, status: 'ok' });
  expect(row.wordProbability).toBeCloseTo(1 - row.pStrategic - row.pOperational, 12);
});

test('records that several indicators share are counted once', () => {
  const row = scoreDimension('horizon', all('ok', 0));
  expect(row.score.inputs).toEqual(['2.1a', 'shared', '2.2a', '2.3a', '2.4a']);
  expect(row.score.n).toBe(5);
});

test('without a usable indicator there is no score, and the first of the table would help', () => {
  const row = scoreDimension('horizon', [
    ...all('missing', 0).slice(0, 3),
    scored('2.4', 'insufficient', 0),
  ]);
  expect(row).toMatchObject({
    status: 'insufficient',
    word: null,
    isCalled: false,
    coverage: 0,
    score: { value: null, lo: null, hi: null, status: 'insufficient', n: 0 },
    wouldHelp: { id: 'help.2.1' },
  });
});

test('one indicator of four is a first look, however clear', () => {
  const row = scoreDimension('horizon', [scored('2.1', 'ok', -1), ...all('missing', 0).slice(1)]);
  expect(row).toMatchObject({ status: 'provisional', word: null, isCalled: false, coverage: 0.25 });
  expect(row.score.value).toBeLessThan(0);
  // Of the three missing ones the first helps as much as the others.
  expect(row.wouldHelp).toEqual({ id: 'help.2.2' });
});

test('four first looks make a first look', () => {
  expect(scoreDimension('horizon', all('provisional', 0.9))).toMatchObject({
    status: 'provisional',
    word: null,
    isCalled: false,
  });
});

test('half of the weight suffices when the interval is narrow enough, a wide one does not', () => {
  const firm = [scored('2.1', 'ok', 0.3), scored('2.2', 'provisional', 0.3)];
  const rest = all('missing', 0).slice(2);
  expect(scoreDimension('horizon', [...firm, ...rest]).status).toBe('ok');
  const vague = [scored('2.1', 'ok', 0.3, 0.3), scored('2.2', 'ok', 0.3, 0.3)];
  expect(scoreDimension('horizon', [...vague, ...rest]).status).toBe('provisional');
});

test('the shakiest indicator is the one to firm up', () => {
  const row = scoreDimension('horizon', [
    ...all('provisional', 0).slice(0, 2),
    scored('2.3', 'provisional', 0, 0.4),
    scored('2.4', 'provisional', 0),
  ]);
  expect(row.wouldHelp).toEqual({ id: 'help.2.3' });
});

test('when nothing could be firmer, nothing is asked for', () => {
  expect(scoreDimension('horizon', all('provisional', 0)).wouldHelp).toBeNull();
});

test('two indicators at opposite ends disagree, two near each other do not', () => {
  const view = (score: number) => ({ weight: 1, view: { score, variance: 0.0025 } });
  // Q = 2 x .85^2 / (.0025 + 1/6) = 8.54; with .7 it is 6.64 and with .69 just below 6.635.
  expect(doDisagree([view(-0.8), view(0.9)])).toBe(true);
  expect(doDisagree([view(-0.75), view(0.749)])).toBe(true);
  expect(doDisagree([view(-0.74), view(0.74)])).toBe(false);
  expect(doDisagree([view(-1), { weight: 1, view: null }])).toBe(false);
});

test('a word is as likely as it says', () => {
  const posterior = { mean: 0, sd: 1, halfWidth: 1, lo: -1, hi: 1, coverage: 1 };
  const word = (pStrategic: number, pOperational: number) =>
    wordFor({ ...posterior, pStrategic, pOperational });
  expect(word(0.9, 0)).toEqual({ word: 'strategic', probability: 0.9 });
  expect(word(0.05, 0.91)).toEqual({ word: 'reactive', probability: 0.91 });
  expect(word(0.6, 0.05)).toEqual({ word: 'leaning strategic', probability: 0.6 });
  expect(word(0.2, 0.45)).toEqual({ word: 'leaning reactive', probability: 0.45 });
  expect(word(0.2, 0.2).word).toBe('mixed');
  expect(word(0.5, 0.5).word).toBe('leaning reactive');
});

test('a sign is called only when it is ok and likely on one side', () => {
  const status = fc.constantFrom<IndicatorScore['status']>(
    'ok',
    'provisional',
    'insufficient',
    'missing',
  );
  const indicator = fc.tuple(
    status,
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0.0025, max: 0.4, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(indicator, { minLength: 4, maxLength: 4 }), (four) => {
      const row = scoreDimension(
        'horizon',
        four.map(([s, value, variance], i) => scored(`2.${i + 1}`, s, value, variance)),
      );
      if (row.isCalled) {
        expect(row.status).toBe('ok');
        expect(Math.max(row.pStrategic, row.pOperational)).toBeGreaterThanOrEqual(0.9);
        expect(['strategic', 'reactive']).toContain(row.word);
        expect(row.score.lo === null || row.score.hi === null).toBe(false);
      }
      expect(row.word === null).toBe(row.status !== 'ok');
      expect(row.score.value === null).toBe(row.status === 'insufficient');
    }),
  );
});

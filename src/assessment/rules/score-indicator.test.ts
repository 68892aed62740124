import { expect, test } from 'vitest';

import { anchorsTable } from './anchors.data.ts';
import { countFact, hoursFact, missingFact } from './fixtures/facts.ts';
import { scoreIndicator } from './score-indicator.ts';

function row(id: string) {
  const found = anchorsTable.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

const toil = { id: '4.2', dimension: 'leverage' } as const;
const kept = { id: '6.1', dimension: 'leadership' } as const;

test('thirteen steady weeks of 30 % toil stand a quarter of the way to the reactive pole', () => {
  const score = scoreIndicator(row('4.2'), hoursFact(toil, 0.3));
  // The swing sums to .02 over 13 weeks: p = .3 + .02 / 13.
  const p = 0.3 + 0.02 / 13;
  expect(score.observed.value).toBeCloseTo(p, 12);
  expect(score.score.value).toBeCloseTo(-(p - 0.25) / 0.2, 12);
  expect(score).toMatchObject({ status: 'ok', because: null, wouldHelp: null });
  expect(score.observed).toMatchObject({ n: 260, unit: 'share', conf: 0.9, status: 'ok' });
  expect(score.score).toMatchObject({ unit: 'score', method: 'method@1', params: 'anchors@1' });
  expect(score.parts?.nEff).toBeLessThanOrEqual(260);
});

test('every figure stays between its ends', () => {
  const { observed, score } = scoreIndicator(
    row('4.2'),
    hoursFact(toil, 0.3, { unplaceable: 2000 }),
  );
  for (const { value, lo, hi } of [observed, score]) {
    expect(lo).toBeLessThanOrEqual(value ?? Number.NaN);
    expect(hi).toBeGreaterThanOrEqual(value ?? Number.NaN);
  }
});

test('an indicator nobody supplies is not visible and names the record that would show it', () => {
  expect(scoreIndicator(row('1.1'), undefined)).toMatchObject({
    status: 'missing',
    because: { id: 'indicator.not-visible' },
    wouldHelp: { id: 'help.1.1' },
    variance: null,
    observed: { value: null, lo: null, hi: null, status: 'insufficient' },
    score: { value: null },
  });
});

test('a supplier that knows why it is missing says so', () => {
  expect(scoreIndicator(row('6.1'), missingFact(kept))).toMatchObject({
    status: 'missing',
    because: { id: 'missing.no-leader' },
    wouldHelp: { id: 'help.name-leader' },
  });
});

test('no records are missing, never zero', () => {
  expect(scoreIndicator(row('6.1'), countFact(kept, 0, 0))).toMatchObject({
    status: 'missing',
    because: { id: 'indicator.no-records' },
    score: { value: null },
  });
});

test('four meetings are too few, five are enough', () => {
  expect(scoreIndicator(row('6.1'), countFact(kept, 4, 4))).toMatchObject({
    status: 'insufficient',
    because: { id: 'indicator.too-few-records', values: { n: 4, minimum: 5 } },
    observed: { value: null, n: 4 },
    score: { value: null },
  });
  expect(scoreIndicator(row('6.1'), countFact(kept, 5, 5)).status).not.toBe('insufficient');
});

test('three complete weeks are too few, and weeks without time are none', () => {
  const { weeks } = hoursFact(toil, 0.3);
  const empty = { category: 0, total: 0 };
  const three = hoursFact(toil, 0.3, { weeks: [...weeks.slice(0, 3), empty, empty] });
  expect(scoreIndicator(row('4.2'), three)).toMatchObject({
    status: 'insufficient',
    because: { id: 'indicator.too-few-weeks', values: { weeks: 3, minimum: 4 } },
  });
});

test('more than two fifths unplaceable says nothing, exactly two fifths is a first look', () => {
  // 13 x 1,800 = 23,400 minutes are three fifths of 39,000.
  expect(scoreIndicator(row('4.2'), hoursFact(toil, 0.3, { unplaceable: 15_600 })).status).toBe(
    'provisional',
  );
  expect(scoreIndicator(row('4.2'), hoursFact(toil, 0.3, { unplaceable: 15_700 }))).toMatchObject({
    status: 'insufficient',
    because: { id: 'indicator.mostly-unplaceable' },
    observed: { value: null },
  });
});

test('a calendar of nothing but private time has records, but none that can be placed', () => {
  const dark = hoursFact(toil, 0.3, {
    weeks: Array.from({ length: 13 }, () => ({ category: 0, total: 0 })),
    clusters: [],
    unplaceable: 9000,
  });
  expect(scoreIndicator(row('4.2'), dark)).toMatchObject({
    status: 'insufficient',
    because: { id: 'indicator.mostly-unplaceable', values: { share: 1 } },
    observed: { value: null },
  });
});

test('an empty window is missing', () => {
  const empty = hoursFact(toil, 0.3, { weeks: [], clusters: [], inputs: [] });
  expect(scoreIndicator(row('4.2'), empty)).toMatchObject({
    status: 'missing',
    because: { id: 'indicator.no-records' },
  });
});

test.each([
  [{ isUnaudited: true }, 'indicator.unaudited', 'help.labels'],
  [{ coverage: 0.59 }, 'indicator.low-coverage', 'help.4.2'],
  [{ coverage: null }, 'indicator.coverage-unknown', 'help.4.2'],
  [{ clusters: [1, 1, 1, 1, 1] }, 'indicator.wide', 'help.4.2'],
  [{ provisionalBecause: 'provisional.no-horizon' }, 'provisional.no-horizon', 'help.4.2'],
  [{ isUnaudited: true, wouldHelp: 'help.created' }, 'indicator.unaudited', 'help.created'],
])('a first look says why: %o', (rest, because, help) => {
  const score = scoreIndicator(row('4.2'), hoursFact(toil, 0.3, rest));
  expect(score.status).toBe('provisional');
  expect(score.because?.id).toBe(because);
  expect(score.wouldHelp?.id).toBe(help);
  expect(score.score.value).not.toBeNull();
});

test('counts of requests need no working time', () => {
  expect(scoreIndicator(row('6.1'), countFact(kept, 60, 80)).status).toBe('ok');
});

test('meetings of one series make an indicator less sure', () => {
  const alone = scoreIndicator(row('6.1'), countFact(kept, 30, 40));
  const clustered = scoreIndicator(row('6.1'), countFact(kept, 30, 40, { clusters: [20, 10, 10] }));
  expect(clustered.variance).toBeGreaterThan(alone.variance ?? 9);
  expect(clustered.observed.value).toBe(alone.observed.value);
});

import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { differences } from './compare.ts';
import { runVectors, vectorFile } from './run.ts';

test('absolute and relative tolerance add up, exact means equal', () => {
  expect(differences(1.1, 1, { abs: 0.2 })).toEqual([]);
  expect(differences(1.3, 1, { abs: 0.2 })).toHaveLength(1);
  expect(differences(102, 100, { rel: 0.01, abs: 1 })).toEqual([]);
  expect(differences(102, 100, { rel: 0.01 })).toHaveLength(1);
  expect(differences(0.1 + 0.2, 0.3, { exact: true })).toHaveLength(1);
});

test('undefined is not zero and not a number', () => {
  expect(differences(0, null, { abs: 1 })).toHaveLength(1);
  expect(differences(Number.NaN, 0, { abs: 1 })).toHaveLength(1);
  expect(differences(null, null, { abs: 1 })).toEqual([]);
});

test('lists must have the same length, objects may say more', () => {
  expect(differences([1, 2], [1], { abs: 0 })).toHaveLength(1);
  expect(differences({ a: 1, b: 2 }, { a: 1 }, { abs: 0 })).toEqual([]);
  expect(differences({ a: 1 }, { a: 1, b: null }, { abs: 0 })).toHaveLength(1);
});

test('a wrong answer, a refused input and an unknown function are told apart', () => {
  const vector = (fn: string, input: unknown, expected: unknown) => ({
    id: `${fn}#1`,
    fn,
    input,
    expected,
    tolerance: { abs: 1e-9 },
  });
  const report = runVectors({
    vectors: [
      vector('stats.kish', { clusters: [1, 1] }, 2),
      vector('stats.kish', { clusters: [1, 1] }, 3),
      vector('stats.kish', { clusters: 'none' }, 3),
      vector('okr.progress', {}, 3),
    ],
  });
  expect(report.passed).toBe(1);
  expect(report.failures).toHaveLength(2);
  expect(report.failures[0]).toContain('expected 3, got 2');
  expect([...report.skipped]).toEqual([['okr.progress', 1]]);
});

test('the code agrees with a second writing of the method in another language', () => {
  const file = vectorFile.parse(
    JSON.parse(readFileSync('scripts/vectors/fixtures/reference.json', 'utf8')),
  );
  const report = runVectors(file);
  expect(report.failures).toEqual([]);
  expect(report.passed).toBe(file.vectors.length);
});

const published = '../shared/method/vectors.json';

test.skipIf(!existsSync(published))('every published vector of sections 0 to 3 passes', () => {
  const file = vectorFile.parse(JSON.parse(readFileSync(published, 'utf8')));
  expect(runVectors(file).failures).toEqual([]);
  expect(runVectors(file).passed).toBeGreaterThanOrEqual(45);
});

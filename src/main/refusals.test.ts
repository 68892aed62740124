import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { exitCodeOf, exitCodes, refusalLine } from './refusals.ts';

test('a refusal is one line with what, where and what to do', () => {
  const line = refusalLine({
    code: 'file.not-found',
    message: 'There is no such file.',
    where: { file: 'calender.ics' },
    fix: 'Check the name and the folder.',
  });
  expect(line).toBe(
    'trimtab: calender.ics: There is no such file. Check the name and the folder. [file.not-found]\n',
  );
});

test('the place names file, line and column', () => {
  const line = refusalLine({
    code: 'x.y',
    message: 'Bad.',
    where: { file: 'a.csv', line: 3, column: 'title' },
  });
  expect(line).toBe('trimtab: a.csv line 3 column title: Bad. [x.y]\n');
});

test('a file name cannot move the cursor or add a line', () => {
  const line = refusalLine({
    code: 'x.y',
    message: 'Bad.',
    where: { file: 'a\u001B[2J\n\u202Eb.ics' },
  });
  expect(line).toBe('trimtab: a\uFFFD[2J\uFFFD\uFFFDb.ics: Bad. [x.y]\n');
});

test('a mistyped option is a usage error, everything else a refusal', () => {
  expect(exitCodeOf({ code: 'evidence.zone-unknown', message: '' })).toBe(2);
  expect(exitCodeOf({ code: 'file.not-found', message: '' })).toBe(1);
});

test('every code of the source has its row, and no row is left over', () => {
  const literal = /'((?:evidence|assessment|file)\.[a-z][a-z-]+)'/g;
  const codes = new Set(
    sources('src').flatMap((text) => [...text.matchAll(literal)].map((match) => match[1] ?? '')),
  );
  // What is wrong with a part of a calendar is listed in the answer and ends nothing.
  const listed = new Set(
    readFileSync('src/evidence/importers/ics/problems.ts', 'utf8').match(/evidence\.[a-z0-9-]+/g),
  );
  const refusals = [...codes].filter((code) => !listed.has(code)).toSorted();
  expect(refusals).toEqual(Object.keys(exitCodes));
});

/** Every source file that can name a code: the table itself and tests are not among them. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^main\/refusals\.ts$/.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

import { expect, test } from 'vitest';

import { exitCodeOf, refusalLine } from './refusals.ts';

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
  expect(exitCodeOf({ code: 'evidence.bad-zone', message: '' })).toBe(2);
  expect(exitCodeOf({ code: 'file.not-found', message: '' })).toBe(1);
});

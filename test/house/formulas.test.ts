import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { codeFiles } from './source-files.ts';

const page = readFileSync('docs/formulas.md', 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

const ids = rows.map(([id = '']) => id.replaceAll('`', ''));
const files = rows.flatMap((cells) =>
  [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map((m) => `src/${m[1]}`),
);

describe('the page of formulas', () => {
  it('gives every row an id of its own, a formula, a source and a file', () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.filter((cells) => cells.length !== 4)).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('names files that exist', () => {
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('misses no file that states a formula', () => {
    const stating = codeFiles.filter(
      (file) =>
        /^src\/.*(?<!\.test)\.ts$/.test(file) &&
        /^ \*.*\bFormula\b/m.test(readFileSync(file, 'utf8')),
    );
    expect(stating.length).toBeGreaterThan(30);
    expect(stating.filter((file) => !files.includes(file)).toSorted()).toEqual([]);
  });

  it('misses no id that a docstring names', () => {
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/Formula:? `([^`]+)`/g)].map((m) => m[1]),
    );
    expect(named.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { codeFiles, repositoryFiles } from './source-files.ts';

const longestFile = 300;
const emptyNames = ['utils', 'helpers', 'misc', 'common', 'manager', 'util', 'helper'];

describe('the files of the house', () => {
  it('stop at 300 lines of code, tables of data aside', () => {
    const long = codeFiles
      .filter((name) => !name.endsWith('.data.ts'))
      .filter((name) => codeLines(name) > longestFile);
    expect(long).toEqual([]);
  });

  it('have names that say something, in kebab-case', () => {
    const odd = codeFiles.filter((name) =>
      name
        .split('/')
        .some(
          (part) =>
            !/^\.?[a-z0-9]+(-[a-z0-9]+)*(\.(test|data|worker|properties|d|config|client))*(\.(ts|mts|mjs))?$/.test(
              part,
            ) || emptyNames.includes(part.split('.')[0] ?? ''),
        ),
    );
    expect(odd).toEqual([]);
  });

  it('have a test beside every rule, action and kernel file that computes something', () => {
    const untested = codeFiles
      .filter((name) => /^src\/(kernel\/|[^/]+\/(rules|actions)\/)/.test(name))
      .filter((name) => !/\.(test|data)\.ts$/.test(name) && !name.endsWith('/index.ts'))
      .filter((name) => computes(name) && !existsSync(name.replace(/\.ts$/, '.test.ts')));
    expect(untested).toEqual([]);
  });

  it('name no place on anybody’s machine', () => {
    const places = new RegExp(
      ['work', 'root', 'home', 'tmp', 'Users'].map((top) => `(?<![\\w.~-])/${top}/\\w`).join('|'),
    );
    const naming = repositoryFiles
      .filter(
        (name) => /\.(ts|mts|mjs|json|jsonc|md|sh)$/.test(name) && name !== 'package-lock.json',
      )
      .filter((name) => places.test(readFileSync(name, 'utf8')));
    expect(naming).toEqual([]);
  });

  it('promise nothing for later without an issue number', () => {
    const todo = new RegExp(
      `\\b(${['TO', 'FIX', 'HA'].map((a, i) => a + ['DO', 'ME', 'CK'][i]).join('|')})\\b(?!\\(#\\d+\\))`,
    );
    expect(codeFiles.filter((name) => todo.test(readFileSync(name, 'utf8')))).toEqual([]);
  });
});

function codeLines(name: string): number {
  return withoutComments(readFileSync(name, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '').length;
}

/** Good enough to count lines: a comment mark inside a string only makes the count smaller. */
function withoutComments(text: string): string {
  return text.replaceAll(/^\s*\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Types and constants alone need no test; functions and classes do. */
function computes(name: string): boolean {
  return /^(export )?(async )?(function|class)|^export const \w+ = (async )?\(/m.test(
    readFileSync(path.resolve(name), 'utf8'),
  );
}

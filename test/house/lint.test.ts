import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** One bad line each, and the rule that must object to it in a pure room. */
const badLines: readonly (readonly [line: string, rule: string, word?: string])[] = [
  ['export const now = new Date();', 'no-restricted-globals', 'Date'],
  ['export const luck = Math.random();', 'no-restricted-properties', 'Math.random'],
  ['export const host = process.platform;', 'no-restricted-globals', 'process'],
  ["export const page = fetch('https://host.example');", 'no-restricted-globals', 'fetch'],
  ["console.log('hello');", 'no-restricted-globals', 'console'],
  ['setTimeout(() => undefined, 1);', 'no-restricted-globals', 'setTimeout'],
  ['export const tick = performance.now();', 'no-restricted-globals', 'performance'],
  ['export const all = globalThis;', 'no-restricted-globals', 'globalThis'],
  ["export const zone = Intl.DateTimeFormat('en');", 'no-restricted-globals', 'Intl'],
  ["export const bytes = Buffer.from('a');", 'no-restricted-globals', 'Buffer'],
  ["export { readFileSync } from 'node:fs';", 'no-restricted-imports', 'node:fs'],
  ['export const text = (1).toLocaleString();', 'no-restricted-properties', 'toLocaleString'],
  ["export const order = 'a'.localeCompare('b');", 'no-restricted-properties', 'localeCompare'],
  ['export const anything: any = 1;', 'no-explicit-any'],
  ['export const first = [1][0]!;', 'no-non-null-assertion'],
  ['export default 1;', 'no-default-export'],
  ['Promise.resolve(1);', 'no-floating-promises'],
  ['export const many = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];', 'max-params'],
  [`export const long = [\n${'  1,\n'.repeat(300)}];`, 'max-lines'],
];
const pureRooms = [
  'kernel',
  'roadmap/model',
  'roadmap/rules',
  'roadmap/view',
  'roadmap/contract',
  'roadmap/ports',
];

let house = '';
let report = '';

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'trimtab-lint-'));
  for (const name of ['.oxlintrc.json', 'package.json', 'tsconfig.json']) {
    cpSync(name, path.join(house, name));
  }
  symlinkSync(path.resolve('node_modules'), path.join(house, 'node_modules'));
  for (const room of pureRooms) {
    badLines.forEach(([line], i) => write(`src/${room}/bad-${i}.ts`, line));
  }
  write(
    'src/roadmap/rules/exempt.test.ts',
    "console.log(new Date(), Math.random(), 'a'.localeCompare('b'));",
  );
  write('src/roadmap/rules/long.data.ts', `export const long = [\n${'  1,\n'.repeat(300)}];`);
  write('src/edge/clock.ts', 'export const now = () => new Date().getTime();');
  write('src/kernel/time.ts', "export const format = new Intl.DateTimeFormat('en');");
  const lint = spawnSync('npx', ['oxlint', '--format', 'unix'], { cwd: house, encoding: 'utf8' });
  report = lint.stdout;
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('lint in the pure rooms', () => {
  it.each(pureRooms)('objects to every bad line in %s', (room) => {
    const silent = badLines
      .map((bad, i) => ({ bad, file: `src/${room}/bad-${i}.ts:` }))
      .filter(({ bad: [, rule, word], file }) => !complains(file, rule, word))
      .map(({ bad }) => bad[0]);
    expect(silent).toEqual([]);
  });

  it('lets tests, tables, the clock and the zones do what only they may', () => {
    const exempt = ['exempt.test.ts', 'long.data.ts', 'edge/clock.ts', 'kernel/time.ts'];
    expect(report.split('\n').filter((line) => exempt.some((name) => line.includes(name)))).toEqual(
      [],
    );
  });
});

function complains(file: string, rule: string, word = ''): boolean {
  return report
    .split('\n')
    .some((line) => line.includes(file) && line.includes(rule) && line.includes(word));
}

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
  writeFileSync(path.join(house, name), `${text}\n`);
}

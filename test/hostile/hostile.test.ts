import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildProduct } from '../../scripts/build.mjs';
import type { Expected, HostileCase } from './case.ts';
import { byteCases } from './cases/bytes.ts';
import { dateCases } from './cases/dates.ts';
import { ruleCases } from './cases/rules.ts';
import { structureCases } from './cases/structure.ts';
import { textCases } from './cases/texts.ts';
import { zoneCases } from './cases/zones.ts';

/**
 * Every hostile calendar goes through the built program, as a stranger's file would, and must come to its stated end
 * within the limits of the product: CPU, memory, one line for a refusal, no raw control character on a terminal.
 */
const root = path.join(import.meta.dirname, '..', '..');
const megabyte = 1024 * 1024;
const memoryLimitMb = 512;
/** A process that takes this long hangs, however loaded the machine is. */
const hangMs = 120_000;

interface Listing {
  readonly occurrences: readonly { readonly summary: string; readonly start: string }[];
  readonly problems: readonly {
    readonly code: string;
    readonly line: number;
    readonly message: string;
  }[];
}

interface Run {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  readonly cpuMs: number;
  readonly peakMb: number;
}

let folder = '';
let idleMb = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'trimtab-hostile-'));
  await buildProduct(path.join(folder, 'dist'));
  // The program tells its version from the package it lies in.
  copyFileSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  idleMb = trimtab(['--version']).peakMb;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const groups: readonly (readonly [string, readonly HostileCase[]])[] = [
  ['rules', ruleCases],
  ['dates', dateCases],
  ['zones', zoneCases],
  ['structure', structureCases],
  ['bytes', byteCases],
  ['texts', textCases],
];

describe.each(groups)('hostile %s', (_, cases) => {
  test.each(cases)(
    '$name',
    ({ bytes, expected }) => {
      const content = bytes();
      const file = path.join(folder, 'hostile.ics');
      writeFileSync(file, content);
      const run = occurrences(file, '--json');
      expectOutcome(run, expected);
      expectWithinLimits(run, content.length, expected.occurrences ?? 0);
    },
    hangMs,
  );
});

describe('on a terminal', () => {
  test.each(textCases)('$name does not act', ({ bytes }) => {
    const file = path.join(folder, 'hostile.ics');
    writeFileSync(file, bytes());
    const { exit, out, err } = occurrences(file);
    expect(exit, err).toBe(0);
    // C0, C1 and what turns the direction of text; a line end is the one control character we write.
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
  });
});

test('a reader that leaves after the first line is no accident', () => {
  const program = path.join(folder, 'dist', 'trimtab.js');
  const pipe = '"$0" "$1" --help | head -n 1';
  for (let round = 0; round < 3; round += 1) {
    const child = spawnSync('sh', ['-c', pipe, process.execPath, program], { encoding: 'utf8' });
    expect(child.stdout).toMatch(/^Usage: trimtab/);
    expect(child.stderr).toBe('');
  }
});

function occurrences(file: string, ...more: readonly string[]): Run {
  return trimtab([
    'evidence',
    'occurrences',
    file,
    '--from',
    '2026-01-01',
    '--to',
    '2027-01-01',
    ...more,
  ]);
}

function trimtab(args: readonly string[]): Run {
  const report = path.join(folder, 'usage.json');
  const meter = path.join(root, 'bench', 'meter.cjs');
  const child = spawnSync(
    process.execPath,
    ['--require', meter, path.join(folder, 'dist', 'trimtab.js'), ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, TRIMTAB_BENCH_REPORT: report, NO_COLOR: '1' },
      maxBuffer: 1024 * megabyte,
      timeout: hangMs,
    },
  );
  expect(child.signal, 'killed: it hung').toBeNull();
  // Written by our own meter a moment ago.
  const usage = JSON.parse(readFileSync(report, 'utf8')) as { cpuMs: number; peakMb: number };
  return { exit: child.status, out: child.stdout, err: child.stderr, ...usage };
}

function expectOutcome({ exit, out, err }: Run, expected: Expected): void {
  expect(exit, err).toBe(expected.exit);
  expect(err).not.toMatch(/^\s+at /m);
  if (expected.exit === 1) {
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    if (expected.refusal !== undefined) expect(err).toContain(`[${expected.refusal}]`);
    return;
  }
  // The form is the published one of the command.
  const listing = JSON.parse(out) as Listing;
  const listed = listing.occurrences;
  if (expected.occurrences !== undefined) expect(listed).toHaveLength(expected.occurrences);
  if (expected.titles !== undefined) {
    expect(listed.map(({ summary }) => summary)).toEqual(expected.titles);
  }
  if (expected.starts !== undefined)
    expect(listed.map(({ start }) => start)).toEqual(expected.starts);
  if (expected.problems !== undefined)
    expect(countsOf(listing.problems)).toEqual(expected.problems);
}

function countsOf(problems: Listing['problems']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, message } of problems) {
    expect(message).not.toBe('');
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** 2 s CPU, plus 2 s per 10 MB, plus 2 s per 500,000 occurrences; 512 MB above the idle program. */
function expectWithinLimits({ cpuMs, peakMb }: Run, bytes: number, listed: number): void {
  expect(cpuMs).toBeLessThan(2_000 * (1 + bytes / (10 * megabyte) + listed / 500_000));
  expect(peakMb - idleMb).toBeLessThan(memoryLimitMb);
}

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import { workFolder } from './files.ts';

/** What one fresh process used, from its start to its exit. */
export interface Usage {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMb: number;
  /** CPU of marked sections, named by the program itself (`bench/programs/section.ts`). */
  readonly sections: Readonly<Record<string, number>>;
  readonly output: string;
}

const meter = path.join(import.meta.dirname, 'meter.cjs');

/** Runs `node ARGUMENTS` to its end. The meter is loaded first and writes at exit what the whole process used. */
export function run(args: readonly string[]): Usage {
  const report = path.join(workFolder, `usage-${process.pid}.json`);
  rmSync(report, { force: true });
  const started = performance.now();
  const child = spawnSync(process.execPath, ['--require', meter, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TRIMTAB_BENCH_REPORT: report },
    maxBuffer: 1024 ** 3,
  });
  const wallMs = performance.now() - started;
  if (child.status !== 0) {
    throw new Error(`node ${args.join(' ')} ended with ${child.status}:\n${child.stderr}`);
  }
  // Written by our own meter a moment ago.
  const usage = JSON.parse(readFileSync(report, 'utf8')) as Omit<Usage, 'wallMs' | 'output'>;
  return { ...usage, wallMs, output: child.stdout };
}

/** Ratios of ours to theirs, pair by pair. */
export interface Pairs {
  readonly ours: readonly Usage[];
  readonly theirs: readonly Usage[];
}

/** Runs both in turn, so that a slow minute of the machine slows both. One unmeasured pair goes before. */
export function interleaved(
  ours: readonly string[],
  theirs: readonly string[],
  count: number,
): Pairs {
  const pairs = { ours: [] as Usage[], theirs: [] as Usage[] };
  for (let pair = -1; pair < count; pair += 1) {
    const mine = run(ours);
    const peer = run(theirs);
    if (pair < 0) continue;
    pairs.ours.push(mine);
    pairs.theirs.push(peer);
  }
  return pairs;
}

/** The median of the pairs' ratios of one quantity. */
export function medianRatio(pairs: Pairs, quantity: (usage: Usage) => number): number {
  return median(
    pairs.ours.map((usage, i) => {
      const peer = pairs.theirs[i];
      return peer === undefined ? Number.NaN : quantity(usage) / quantity(peer);
    }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [
    sorted[Math.ceil(middle) - 1] ?? Number.NaN,
    sorted[Math.floor(middle)] ?? Number.NaN,
  ];
  return (low + high) / 2;
}

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import type { Task, Verdict } from './fuzz/child.ts';
import { inputOf } from './fuzz/input.ts';

/**
 * Damages calendars at random and gives them to the engine: `npm run fuzz -- --n 20000 [--seed S]`. No crash, no
 * hang, nothing over a second of CPU. What fails is saved. Each worker is a process of its own, so a hang is killed.
 */
const { values: options } = parseArgs({
  options: { n: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const count = Number(options.n);
const seed = Number(options.seed ?? Math.floor(Math.random() * 1e9));
const mostCpuMs = 1_000;
/** Much longer than a second: the machine may be busy with other things. */
const hangMs = 20_000;
const folder = fileURLToPath(new URL('../node_modules/.cache/trimtab-fuzz/', import.meta.url));

if (!Number.isSafeInteger(count) || !Number.isSafeInteger(seed) || count < 1) {
  console.error('usage: npm run fuzz -- --n 20000 [--seed 1]');
  process.exit(2);
}
console.log(`fuzz: ${count} inputs, seed ${seed} (repeat with --seed ${seed})`);
let passed = 0;
let failed = 0;
let slowest: Verdict = { index: -1, cpuMs: 0, fault: null };
const workers = Math.max(1, Math.min(2, os.availableParallelism()));
await Promise.all(Array.from({ length: workers }, (_, first) => lane(first)));
console.log(`slowest input: ${slowest.index}, ${slowest.cpuMs.toFixed(1)} ms CPU`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Works through every `workers`-th input, with a new process after each one that was lost. */
async function lane(first: number): Promise<void> {
  for (let next = first; next < count;) next = await runWorker(next);
}

/** Answers the input to go on with. */
function runWorker(first: number): Promise<number> {
  return new Promise((resolve) => {
    const child: ChildProcess = fork(new URL('./fuzz/child.ts', import.meta.url));
    let next = first;
    const lose = (why: string) => {
      child.removeAllListeners();
      child.kill('SIGKILL');
      take({ index: next, cpuMs: 0, fault: why });
      resolve(next + workers);
    };
    let watch = setTimeout(lose, hangMs, `hung for ${hangMs / 1_000} s`);
    child.on('message', (verdict: Verdict) => {
      clearTimeout(watch);
      watch = setTimeout(lose, hangMs, `hung for ${hangMs / 1_000} s`);
      take(verdict);
      next = verdict.index + workers;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (next >= count) resolve(next);
      else lose(`the process ended with ${code ?? signal}`);
    });
    child.send({ seed, first, step: workers, count } satisfies Task);
  });
}

function take(verdict: Verdict): void {
  const fault =
    verdict.fault ?? (verdict.cpuMs > mostCpuMs ? `took ${verdict.cpuMs.toFixed(0)} ms CPU` : null);
  if (verdict.cpuMs > slowest.cpuMs) slowest = verdict;
  if (fault === null) {
    passed += 1;
    return;
  }
  failed += 1;
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${seed}-${verdict.index}.ics`);
  writeFileSync(file, inputOf(seed, verdict.index));
  console.log(
    `FAILED input ${verdict.index}: ${fault}\n  saved as ${path.relative(process.cwd(), file)}`,
  );
}

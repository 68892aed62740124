import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { calendarFile, plans, reduced, splitFiles, workFolder } from './files.ts';
import { interleaved, median, medianRatio, type Pairs, run, type Usage } from './measure.ts';

/**
 * Prints the speed promises P1, P2 and P13 as ratios to peers measured in the same run:
 *
 *   npm run bench -- [--only P1] [--pairs 7] [--smoke]
 *
 * `--smoke` takes a twentieth of the data and shows that bench works, not how fast we are. Programs are bundled
 * first, so that no loader is measured; every measurement is a fresh process.
 */
const { values: options } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    pairs: { type: 'string' },
    only: { type: 'string' },
  },
});
const pairCount = Number(options.pairs ?? (options.smoke ? 3 : 7));
const programs = path.join(workFolder, 'programs');
const product = path.join(import.meta.dirname, '..', 'dist', 'trimtab.js');
const cpu = (usage: Usage) => usage.cpuMs;
const wall = (usage: Usage) => usage.wallMs;
const peak = (usage: Usage) => usage.peakMb;

interface Goal {
  readonly limit: number;
  readonly stretch?: number;
  readonly unit?: 'x' | 'ms';
}

const promises: Readonly<Record<string, () => void>> = { P1: speed, P2: memory, P13: start };
const chosen = Object.keys(promises).filter((id) => (options.only ?? id) === id);
let met = 0;
let missed = 0;

await bundlePrograms();
const large = calendarFile('large', planOf('large'));
const parse = [program('ical-js-parse'), large];
console.log(
  `Node ${process.versions.node}, medians of ${pairCount} interleaved pairs of fresh processes.`,
);
console.log(`1x is ICAL.parse of ical.js on the same ${planOf('large').events} events.`);
if (options.smoke) console.log('Smoke run: little data, so the numbers mean little.');
for (const id of chosen) promises[id]?.();
console.log(
  options.smoke
    ? `\n${met + missed} goals measured, none judged: a smoke run`
    : `\n${met} goals met, ${missed} missed`,
);

/** P1: CPU of reading everything, against a bare parse that keeps and expands nothing. */
function speed(): void {
  console.log('');
  const plain = interleaved([program('trimtab-occurrences'), large], parse, pairCount);
  report('P1 read, expand two years, sort', plain, { limit: 0.6, stretch: 0.45 });
  const classified = interleaved([program('trimtab-classified'), large], parse, pairCount);
  report('P1 the same, all titles classified', classified, { limit: 0.85, stretch: 0.6 });
  const second = calendarFile('second', planOf('second'));
  const twice = interleaved([program('trimtab-second'), large, second], parse, pairCount);
  const again = twice.ours.map((usage) => ({
    ...usage,
    cpuMs: usage.sections.second ?? Number.NaN,
  }));
  judge('P1 a second file in the same process', medianRatio({ ...twice, ours: again }, cpu), {
    limit: 0.4,
  });
  const peer = median(plain.theirs.map(cpu));
  console.log(`   1x is ${peer.toFixed(0)} ms CPU here`);
  beside('node-ical, parse alone', [program('node-ical-parse'), large]);
  beside('the floor, one pass over the bytes', [program('floor-scan'), large]);
}

/** P2: peak memory of that, and many small files instead of one large. */
function memory(): void {
  console.log('');
  const plain = interleaved([program('trimtab-occurrences'), large], parse, pairCount);
  judge('P2 peak memory of that', medianRatio(plain, peak), { limit: 0.6 });
  const [ours, theirs] = [plain.ours, plain.theirs].map((usages) =>
    median(usages.map(peak)).toFixed(0),
  );
  console.log(`   ${ours} MB against ${theirs} MB`);
  const folder = splitFiles(large, 500);
  const one = [program('trimtab-occurrences'), large];
  const many = interleaved([program('trimtab-occurrences'), folder], one, pairCount);
  report('P2 the same in 500 files, against one', many, { limit: 1.3 });
}

/** P13: what a person waits for, against a Node that does nothing. */
function start(): void {
  console.log('');
  execFileSync(process.execPath, [path.join(import.meta.dirname, '..', 'scripts', 'build.mjs')]);
  const nothing = ['-e', '0'];
  const year = calendarFile('year', plans.year);
  const score = interleaved([product, 'score', year], nothing, pairCount);
  const more = (quantity: (usage: Usage) => number) =>
    median(score.ours.map((usage, i) => quantity(usage) - quantity(score.theirs[i] ?? usage)));
  judge('P13 score of a year above node -e 0', more(cpu), { limit: 150, unit: 'ms' }, more(wall));
  const help = interleaved([product, '--help'], nothing, pairCount);
  report('P13 --help against node -e 0', help, { limit: 1.5 });
}

function report(what: string, pairs: Pairs, goal: Goal): void {
  judge(what, medianRatio(pairs, cpu), goal, medianRatio(pairs, wall));
}

function judge(what: string, value: number, goal: Goal, wallValue?: number): void {
  const figure = (number: number) =>
    goal.unit === 'ms' ? `${number.toFixed(0)} ms` : `${number.toFixed(2)}x`;
  const beyond =
    goal.stretch === undefined
      ? ''
      : ` (stretch ${figure(goal.stretch)} ${value <= goal.stretch ? 'met' : 'not met'})`;
  const isMet = value <= goal.limit;
  if (isMet) met += 1;
  else missed += 1;
  const wallText = wallValue === undefined ? '' : `, wall ${figure(wallValue)}`;
  if (options.smoke) {
    console.log(
      `${what.padEnd(40)} ${figure(value).padStart(7)}${wallText}   goal <= ${figure(goal.limit)}, not judged`,
    );
    return;
  }
  console.log(
    `${what.padEnd(40)} ${figure(value).padStart(7)}${wallText}   goal <= ${figure(goal.limit)} ${isMet ? 'met' : 'MISSED'}${beyond}`,
  );
}

/** Measured once beside the same peer: for the picture, not for a goal. */
function beside(what: string, args: readonly string[]): void {
  const peer = run(parse);
  const usage = run(args);
  const ratio = (quantity: (usage: Usage) => number) =>
    (quantity(usage) / quantity(peer)).toFixed(2);
  console.log(`   ${what}: CPU ${ratio(cpu)}x, wall ${ratio(wall)}x, memory ${ratio(peak)}x`);
}

function planOf(name: keyof typeof plans) {
  return options.smoke ? reduced(plans[name]) : plans[name];
}

function program(name: string): string {
  return path.join(programs, `${name}.mjs`);
}

async function bundlePrograms(): Promise<void> {
  const sources = path.join(import.meta.dirname, 'programs');
  await build({
    entryPoints: readdirSync(sources).map((name) => path.join(sources, name)),
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    // CommonJS peers inside the bundle ask for Node's own modules with require, which ES modules lack.
    banner: {
      js: "import{createRequire as benchRequire}from'node:module';const require=benchRequire(import.meta.url);",
    },
  });
}

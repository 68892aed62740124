import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'esbuild';

import { calendarFile, plans, reduced, splitFiles, workFolder } from './files.ts';
import { interleaved, median, medianRatio, type Pairs, run, type Usage } from './measure.ts';

/**
 * Prints the speed promises P1, P2 and P13 as ratios to peers measured in the same run: `npm run bench`, or with
 * `--smoke` on a twentieth of the data. Programs are bundled first, so that no loader is measured.
 */
const { values: options } = parseArgs({
  options: { smoke: { type: 'boolean', default: false }, pairs: { type: 'string', default: '7' } },
});
const pairCount = options.smoke ? 3 : Number(options.pairs);
const plan = (name: keyof typeof plans) => (options.smoke ? reduced(plans[name]) : plans[name]);

interface Goal {
  readonly id: string;
  readonly what: string;
  /** CPU or memory: what the goal is about. */
  readonly value: number;
  readonly wall?: number;
  readonly limit: number;
  readonly stretch?: number;
  readonly unit: 'x' | 'ms';
}

const bundled = await bundle();
const large = calendarFile('large', plan('large'));
const second = calendarFile('second', plan('second'));
const year = calendarFile('year', plans.year);
const folder = splitFiles(large, 500);
const cpu = (usage: Usage) => usage.cpuMs;
const wall = (usage: Usage) => usage.wallMs;

const parse = [bundled('ical-js-parse'), large];
const goals: Goal[] = [];
const anchors: string[] = [];

const plain = interleaved([bundled('trimtab-occurrences'), large], parse, pairCount);
addRatio('P1', 'read, expand two years, sort', plain, { limit: 0.6, stretch: 0.45 });
const classified = interleaved([bundled('trimtab-classified'), large], parse, pairCount);
addRatio('P1', 'the same with all titles classified', classified, { limit: 0.85, stretch: 0.6 });
const again = interleaved([bundled('trimtab-second'), large, second], parse, pairCount);
goals.push({
  id: 'P1',
  what: 'a second file in the same process',
  value: medianRatio(
    {
      ours: again.ours.map((usage) => ({ ...usage, cpuMs: usage.sections.second ?? Number.NaN })),
      theirs: again.theirs,
    },
    cpu,
  ),
  limit: 0.4,
  unit: 'x',
});
goals.push({
  id: 'P2',
  what: 'peak memory of that',
  value: medianRatio(plain, (usage) => usage.peakMb),
  limit: 0.6,
  unit: 'x',
});
const many = interleaved(
  [bundled('trimtab-occurrences'), folder],
  [bundled('trimtab-occurrences'), large],
  pairCount,
);
addRatio('P2', `${readdirSync(folder).length} small files against the one large`, many, {
  limit: 1.3,
});
const nothing = ['-e', '0'];
const score = interleaved([product('trimtab'), 'score', year, '--json'], nothing, pairCount);
goals.push({
  id: 'P13',
  what: 'trimtab score year.ics above node -e 0',
  value: difference(score, cpu),
  wall: difference(score, wall),
  limit: 150,
  unit: 'ms',
});
addRatio(
  'P13',
  'trimtab --help against node -e 0',
  interleaved([product('trimtab'), '--help'], nothing, pairCount),
  {
    limit: 1.5,
  },
);
addAnchor('node-ical parse alone', [bundled('node-ical-parse'), large]);
addAnchor('floor: one pass over the bytes', [bundled('floor-scan'), large]);
print();

function addRatio(
  id: string,
  what: string,
  pairs: Pairs,
  goal: { limit: number; stretch?: number },
): void {
  goals.push({
    id,
    what,
    value: medianRatio(pairs, cpu),
    wall: medianRatio(pairs, wall),
    unit: 'x',
    ...goal,
  });
}

function difference(pairs: Pairs, quantity: (usage: Usage) => number): number {
  return median(pairs.ours.map((usage, i) => quantity(usage) - quantity(pairs.theirs[i] ?? usage)));
}

/** Run once beside the same peer: for the picture, not for a goal. */
function addAnchor(what: string, args: readonly string[]): void {
  const peer = run(parse);
  const usage = run(args);
  anchors.push(
    `${what}: CPU ${(usage.cpuMs / peer.cpuMs).toFixed(2)}x, memory ${(usage.peakMb / peer.peakMb).toFixed(2)}x`,
  );
}

function print(): void {
  const peer = median(plain.theirs.map(cpu));
  console.log(
    `${options.smoke ? 'Smoke run, numbers mean little. ' : ''}Node ${process.versions.node}, ${pairCount} interleaved pairs, medians.`,
  );
  console.log(`1x is ICAL.parse of ical.js on the same file: ${peer.toFixed(0)} ms CPU here.\n`);
  for (const { id, what, value, wall: wallValue, limit, stretch, unit } of goals) {
    const figure = (number: number) =>
      unit === 'ms' ? `${number.toFixed(0)} ms` : `${number.toFixed(2)}x`;
    const wallText = wallValue === undefined ? '' : `, wall ${figure(wallValue)}`;
    const isMet = value <= limit;
    const further =
      stretch === undefined
        ? ''
        : `, stretch ${figure(stretch)} ${value <= stretch ? 'met' : 'not met'}`;
    console.log(
      `${id.padEnd(4)}${what.padEnd(46)}${figure(value)}${wallText}  goal <= ${figure(limit)} ${isMet ? 'met' : 'MISSED'}${further}`,
    );
  }
  console.log(`\n${anchors.join('\n')}`);
  const met = goals.filter(({ value, limit }) => value <= limit).length;
  console.log(`\n${met} goals met, ${goals.length - met} missed`);
}

/** Bundles the bench programs and the product; answers where a program lies. */
async function bundle(): Promise<(name: string) => string> {
  const programs = path.join(import.meta.dirname, 'programs');
  await build({
    entryPoints: readdirSync(programs).map((name) => path.join(programs, name)),
    outdir: path.join(workFolder, 'programs'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    banner: {
      js: "import{createRequire as benchRequire}from'node:module';const require=benchRequire(import.meta.url);",
    },
  });
  execFileSync(process.execPath, [path.join(import.meta.dirname, '..', 'scripts', 'build.mjs')]);
  return (name) => path.join(workFolder, 'programs', `${name}.mjs`);
}

function product(name: string): string {
  return path.join(import.meta.dirname, '..', 'dist', `${name}.js`);
}

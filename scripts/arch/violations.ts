import { capabilities, rooms, strangersOf } from './map.ts';

/** A small broken house: the files that break one rule, and the file the rule must name. */
export interface Violation {
  readonly rule: string;
  readonly culprit: string;
  readonly files: Readonly<Record<string, string>>;
}

const word = 'export const word = 1;\n';
const type = 'export interface Thing { readonly id: string }\n';

/** One deliberate violation for every rule of the architecture. */
export const violations: readonly Violation[] = [
  {
    rule: 'kernel-knows-nobody',
    culprit: 'src/kernel/nosy.ts',
    files: {
      'src/kernel/nosy.ts': "export type { Thing } from '#edge/words/thing';\n",
      'src/edge/words/thing.ts': type,
    },
  },
  {
    rule: 'kernel-is-pure',
    culprit: 'src/kernel/reads-files.ts',
    files: { 'src/kernel/reads-files.ts': "export { readFileSync } from 'node:fs';\n" },
  },
  {
    rule: 'edge-knows-only-the-kernel',
    culprit: 'src/edge/terminal/nosy.ts',
    files: {
      'src/edge/terminal/nosy.ts': "export { word } from '#intake/index';\n",
      'src/intake/index.ts': word,
    },
  },
  {
    rule: 'inner-rooms-use-no-node-module',
    culprit: 'src/roadmap/rules/reads-files.ts',
    files: { 'src/roadmap/rules/reads-files.ts': "export { readFileSync } from 'node:fs';\n" },
  },
  {
    rule: 'inner-rooms-use-no-package',
    culprit: 'src/roadmap/view.ts',
    files: { 'src/roadmap/view.ts': "export { scaleLinear } from 'd3-scale';\n" },
  },
  {
    rule: 'contract-uses-the-schema-library-alone',
    culprit: 'src/roadmap/contract/plan.ts',
    files: { 'src/roadmap/contract/plan.ts': "export { unzipSync } from 'fflate';\n" },
  },
  {
    rule: 'packages-by-name',
    culprit: 'src/edge/charts/borrowed.ts',
    files: { 'src/edge/charts/borrowed.ts': "export { build } from 'esbuild';\n" },
  },
  {
    rule: 'door-shows-inner-rooms',
    culprit: 'src/briefs/index.ts',
    files: {
      'src/briefs/index.ts': "export { word } from './actions/print.ts';\n",
      'src/briefs/actions/print.ts': word,
    },
  },
  {
    rule: 'door-types-stay-home',
    culprit: 'src/accelerator/index.ts',
    files: {
      'src/accelerator/index.ts': "export type { Thing } from './store/weeks.ts';\n",
      'src/accelerator/store/weeks.ts': type,
    },
  },
  {
    rule: 'capabilities-meet-at-the-door',
    culprit: 'src/assessment/rules/peeks.ts',
    files: {
      'src/assessment/rules/peeks.ts': "export { word } from '#evidence/rules/weigh';\n",
      'src/evidence/rules/weigh.ts': word,
    },
  },
  {
    rule: 'some-rooms-know-no-neighbour',
    culprit: 'src/assessment/model/borrows.ts',
    files: {
      'src/assessment/model/borrows.ts': "export type { Thing } from '#workspace/index';\n",
      'src/workspace/index.ts': type,
    },
  },
  {
    rule: 'only-main-imports-store-and-importers',
    culprit: 'src/evidence/actions/import-calendar.ts',
    files: {
      'src/evidence/actions/import-calendar.ts':
        "export type { Thing } from '../importers/ics.ts';\n",
      'src/evidence/importers/ics.ts': type,
    },
  },
  {
    rule: 'nobody-imports-main',
    culprit: 'test/e2e/shortcut.ts',
    files: {
      'test/e2e/shortcut.ts': "export { word } from '#main/wire';\n",
      'src/main/wire.ts': word,
    },
  },
  {
    rule: 'nobody-imports-a-test',
    culprit: 'src/measures/rules/limits.ts',
    files: {
      'src/measures/rules/limits.ts': "export { word } from './signals.test.ts';\n",
      'src/measures/rules/signals.test.ts': word,
    },
  },
  {
    rule: 'product-stands-alone',
    culprit: 'src/main/uses-bench.ts',
    files: {
      'src/main/uses-bench.ts': "export { word } from '../../bench/floor.ts';\n",
      'bench/floor.ts': word,
    },
  },
  {
    rule: 'known-folders',
    culprit: 'src/shared/misc.ts',
    files: {
      'src/shared/misc.ts': "export { word } from './more.ts';\n",
      'src/shared/more.ts': word,
    },
  },
  {
    rule: 'no-cycle',
    culprit: 'src/leverage/rules/egg.ts',
    files: {
      'src/leverage/rules/hen.ts':
        "export type { Thing } from './egg.ts';\nexport type Hen = string;\n",
      'src/leverage/rules/egg.ts': `import type { Hen } from './hen.ts';\n${type}export type Egg = Hen;\n`,
    },
  },
  {
    rule: 'hash-across-folders',
    culprit: 'src/toolset/rules/climbs.ts',
    files: {
      'src/toolset/rules/climbs.ts': "export { word } from '../../kernel/share.ts';\n",
      'src/kernel/share.ts': word,
    },
  },
  {
    rule: 'relative-inside-a-folder',
    culprit: 'src/strategy/rules/far.ts',
    files: {
      'src/strategy/rules/far.ts': "export { word } from '#strategy/rules/near';\n",
      'src/strategy/rules/near.ts': word,
    },
  },
  {
    rule: 'data-is-data',
    culprit: 'src/partners/rules/cadence.data.ts',
    files: {
      'src/partners/rules/cadence.data.ts': "export { word } from './cadence.ts';\n",
      'src/partners/rules/cadence.ts': word,
    },
  },
  {
    rule: 'no-unresolvable',
    culprit: 'src/proposals/rules/typo.ts',
    files: { 'src/proposals/rules/typo.ts': "export { word } from './tyop.ts';\n" },
  },
  ...Object.keys(rooms).map(roomViolation),
  ...directionViolations(),
];

/** Every room reaches for a part of edge or a room it may not use. */
function roomViolation(room: string): Violation {
  const culprit = `src/intake/${room}/reaches-out.ts`;
  const target = ['http', 'cli', 'mcp', 'jobs'].includes(room)
    ? ['rules/triage', 'src/intake/rules/triage.ts']
    : ['jobs/nightly', 'src/intake/jobs/nightly.ts'];
  return {
    rule: `room-${room}`,
    culprit,
    files: {
      [culprit]: `export { word } from '../${target[0]}.ts';\n`,
      [String(target[1])]: word,
    },
  };
}

/** Every capability uses one that its row of the table does not name; one that may use all has no such case. */
function directionViolations(): Violation[] {
  return capabilities.flatMap((capability) => {
    const stranger = strangersOf(capability)[0];
    if (stranger === undefined) return [];
    const culprit = `src/${capability}/rules/strays.ts`;
    return {
      rule: `direction-${capability}`,
      culprit,
      files: {
        [culprit]: `export { word } from '#${stranger}/index';\n`,
        [`src/${stranger}/index.ts`]: word,
      },
    };
  });
}

/** The same moves made the right way: no rule may object. */
export const goodNeighbours: Readonly<Record<string, string>> = {
  'src/kernel/share.ts': word,
  'src/kernel/share.test.ts':
    "import fc from 'fast-check';\nimport { word } from './share.ts';\nfc.constant(word);\n",
  'src/edge/words/sentence.ts': "export { word } from '#kernel/share';\n",
  'src/edge/charts/axis.ts': "export { scaleLinear } from 'd3-scale';\n",
  'src/evidence/index.ts':
    "export type { Thing } from './model/thing.ts';\nexport { word } from './rules/weigh.ts';\n",
  'src/evidence/model/thing.ts': type,
  'src/evidence/rules/weights.data.ts':
    "import type { Thing } from '../model/thing.ts';\nexport const things: Thing[] = [];\n",
  'src/evidence/rules/weigh.ts': "export { things as word } from './weights.data.ts';\n",
  'src/evidence/ports.ts': "export type { Thing } from './model/thing.ts';\n",
  'src/evidence/actions/gather.ts': "export type { Thing } from '../ports.ts';\n",
  'src/evidence/importers/ics.ts':
    "export { gunzipSync } from 'node:zlib';\nexport type { Thing } from '../ports.ts';\n",
  'src/evidence/contract.ts': "export { z } from 'zod';\n",
  'src/evidence/cli/gather.ts':
    "export type { Thing } from '../actions/gather.ts';\nexport { word } from '#edge/words/sentence';\n",
  'src/assessment/rules/assess.ts': "export { word } from '#evidence/index';\n",
  'src/assessment/view/scorecard.ts':
    "export { word } from '../rules/assess.ts';\nexport type { Thing } from '#evidence/index';\n",
  'src/main/wire.ts':
    "export { gunzipSync } from '#evidence/importers/ics';\nexport type { Thing } from '#evidence/actions/gather';\n",
  'test/e2e/journey.test.ts': "import { word } from '#kernel/share';\nString(word);\n",
};

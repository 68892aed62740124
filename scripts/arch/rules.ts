import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

import { bundledPackages, capabilities, rooms, strangersOf } from './map.ts';

/**
 * Who may know whom (style guide, section 3), as rules that `npm run arch` checks and `npm run arch:selftest`
 * proves. Every comment speaks to the person who tripped over the rule.
 */

const anyCapability = `(${capabilities.join('|')})`;
const inner = '(model|rules|view|contract|ports|demo)';
const test = String.raw`\.test\.ts$`;

/** `src/<capability>/<room>.ts` or anything below `src/<capability>/<room>/`. */
const room = (capability: string, names: string) =>
  String.raw`^src/${capability}/${names}(/|\.ts$)`;

const kernelAndEdge: IForbiddenRuleType[] = [
  {
    name: 'kernel-knows-nobody',
    comment:
      'The kernel is the vocabulary of the whole house. If it needs your word, lift the word into the kernel (with an ADR); never import downwards.',
    from: { path: '^src/kernel/' },
    to: { path: '^src/', pathNot: '^src/kernel/' },
  },
  {
    name: 'edge-knows-only-the-kernel',
    comment:
      'edge holds shells that know no capability: terminal, charts, words, files. Pass what it shows as plain data, or move the file into the capability it speaks of.',
    from: { path: '^src/edge/' },
    to: { path: '^src/', pathNot: '^src/(edge|kernel)/' },
  },
  {
    name: 'kernel-is-pure',
    comment:
      'The kernel runs in the browser, in workers and on the server: no Node module, no npm package. A test beside it may use both.',
    from: { path: '^src/kernel/', pathNot: test },
    to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer'] },
  },
];

const purity: IForbiddenRuleType[] = [
  {
    name: 'inner-rooms-use-no-node-module',
    comment:
      'Inner rooms are pure and run in the browser too. Files, streams and compression belong to importers, store or edge; pass their result in.',
    from: { path: room(anyCapability, inner), pathNot: test },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'inner-rooms-use-no-package',
    comment:
      'Inner rooms import no npm package, so that no release of somebody else can change a score. Exception by name: the schema library in contract.',
    from: { path: room(anyCapability, inner), pathNot: [test, room('[^/]+', 'contract')] },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg', 'npm-optional', 'npm-peer'] },
  },
  {
    name: 'contract-uses-the-schema-library-alone',
    comment:
      'contract is shared by HTTP, CLI, MCP and browser: zod is the one package it may bring along.',
    from: { path: room(anyCapability, 'contract'), pathNot: test },
    to: {
      path: '^node_modules/',
      pathNot: '^node_modules/zod/',
    },
  },
  {
    name: 'packages-by-name',
    comment:
      'A package becomes part of the product by an ADR (what, size, who maintains, what if it dies) and a line in bundledPackages of scripts/arch/map.ts. ical.js, node-ical and temporal-polyfill are oracles: tests and bench only.',
    from: { path: '^src/', pathNot: test },
    to: {
      path: '^node_modules/',
      pathNot: `^node_modules/(${Object.keys(bundledPackages).join('|')})/`,
    },
  },
];

const roomRules: IForbiddenRuleType[] = Object.entries(rooms).map(([name, { own, edge, why }]) => ({
  name: `room-${name}`,
  comment: `${name} may use ${own.length === 0 ? 'no other room' : own.join(', ')} of its capability: ${why}.`,
  from: { path: room(anyCapability, name), pathNot: test },
  to: {
    path: '^src/($1|edge)/',
    pathNot: [
      String.raw`^src/$1/(${[name, ...own].join('|')})(/|\.ts$)`,
      ...edge.map((part) => String.raw`^src/edge/${part}(/|\.ts$)`),
    ],
  },
}));

const doors: IForbiddenRuleType[] = [
  {
    name: 'door-shows-inner-rooms',
    comment:
      'index.ts is what others may know: types and pure functions of the inner rooms, and the type of the opener. Use `export type` for anything from open or actions.',
    from: { path: String.raw`^src/${anyCapability}/index\.ts$` },
    to: {
      path: '^src/',
      pathNot: [room('$1', '(model|rules|view|contract|ports)'), '^src/kernel/'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'door-types-stay-home',
    comment:
      'index.ts may name the types of its own rooms only: its neighbours have doors of their own, and store and importers are nobody’s business but main’s.',
    from: { path: String.raw`^src/${anyCapability}/index\.ts$` },
    to: {
      path: '^src/',
      pathNot: [room('$1', '(model|rules|view|contract|ports|actions|open)'), '^src/kernel/'],
    },
  },
  {
    name: 'capabilities-meet-at-the-door',
    comment:
      'Another capability is known by its index.ts alone. If the door does not show what you need, ask its owner to show it there, or pass an id.',
    from: { path: `^src/${anyCapability}/` },
    to: {
      path: `^src/${anyCapability}/`,
      pathNot: ['^src/$1/', String.raw`^src/[^/]+/index\.ts$`],
    },
  },
  {
    name: 'some-rooms-know-no-neighbour',
    comment:
      'model, contract, ports, store and importers speak of their own capability only. Meet the neighbour in rules, view or actions.',
    from: {
      path: room(
        anyCapability,
        `(${Object.keys(rooms)
          .filter((name) => !rooms[name]?.doors)
          .join('|')})`,
      ),
      pathNot: test,
    },
    to: { path: `^src/${anyCapability}/`, pathNot: '^src/$1/' },
  },
];

const directions: IForbiddenRuleType[] = capabilities
  .filter((name) => strangersOf(name).length > 0)
  .map((name) => ({
    name: `direction-${name}`,
    comment: `${name} may use only its friends in the table mayUse (and workspace). Anything else: pass an id, lift the shared word into the kernel, or change the table in scripts/arch/map.ts with an ADR.`,
    from: { path: `^src/${name}/` },
    to: {
      path: `^src/(${strangersOf(name).join('|')})/`,
    },
  }));

const house: IForbiddenRuleType[] = [
  {
    name: 'only-main-imports-store-and-importers',
    comment:
      'Store and importers are wired in main and arrive through a port. A type that both sides need belongs to model (or ports) of the capability.',
    from: { path: '^src/([^/]+)/([^/]+)', pathNot: ['^src/main/', test] },
    to: {
      path: room(anyCapability, '(store|importers)'),
      pathNot: '^src/$1/$2(/|$)',
    },
  },
  {
    name: 'nobody-imports-main',
    comment:
      'main is where everything meets; whoever needs something from it has found something that belongs elsewhere.',
    from: { pathNot: ['^src/main/'] },
    to: { path: '^src/main/' },
  },
  {
    name: 'nobody-imports-a-test',
    comment:
      'A test is nobody’s library. Move the shared builder into a file of its own beside the tests that use it.',
    from: {},
    to: { path: test },
  },
  {
    name: 'product-stands-alone',
    comment: 'src never imports scripts, bench or test: they are not in the package.',
    from: { path: '^src/' },
    to: { path: '^(scripts|bench|test)/' },
  },
  {
    name: 'known-folders',
    comment: `src lists what the product does: kernel, edge, main and ${capabilities.join(', ')}. A new folder is a new word: glossary, ADR, then the table in scripts/arch/map.ts.`,
    from: { path: '^src/', pathNot: `^src/(kernel|edge|main|${capabilities.join('|')})/` },
    to: {},
  },
  {
    name: 'no-cycle',
    comment:
      'Two files that need each other are one file, or miss a third that both may use. Types count: a cycle of types is still a cycle to the reader.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'hash-across-folders',
    comment:
      'Across the folders of src, and from tests and scripts into src, write #folder/file: the address survives a move, and everybody writes it the same way.',
    from: { path: '^(src/[^/]+|scripts|bench|test)/' },
    to: { path: '^src/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  },
  {
    name: 'relative-inside-a-folder',
    comment:
      'Inside one folder of src a file is ./name.ts or ../room/name.ts: one way to write it, and the folder can be renamed in one place.',
    from: { path: '^src/([^/]+)/' },
    to: { path: '^src/$1/', dependencyTypes: ['aliased-subpath-import'] },
  },
  {
    name: 'data-is-data',
    comment:
      'A .data.ts file is a table: it may import types, never a value. What computes belongs to the rules that read it.',
    from: { path: String.raw`\.data\.ts$` },
    to: { dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-unresolvable',
    comment: 'This import leads nowhere: a typo, a file not committed, or a package not installed.',
    from: {},
    to: { couldNotResolve: true },
  },
];

export const architecture: readonly IForbiddenRuleType[] = [
  ...kernelAndEdge,
  ...purity,
  ...roomRules,
  ...doors,
  ...directions,
  ...house,
].map((rule) => ({ ...rule, severity: 'error' }));

export const cruiseOptions: NonNullable<IConfiguration['options']> = {
  preserveSymlinks: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '/fixtures/' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    extensions: ['.ts', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
  },
};

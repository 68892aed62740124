/**
 * The map of the house (style guide, sections 2 and 3): which capability may use which, which room may use which, and
 * which packages are part of the product. `rules.ts` turns it into checks.
 */

/** Each capability and the capabilities whose door it may use. `workspace` is open to everyone; briefs may use all. */
export const mayUse = {
  workspace: [],
  evidence: [],
  assessment: ['evidence'],
  strategy: [],
  roadmap: ['strategy'],
  intake: ['evidence', 'strategy', 'roadmap'],
  toolset: ['evidence'],
  measures: ['strategy'],
  leverage: ['evidence', 'strategy', 'roadmap', 'measures'],
  partners: ['evidence'],
  proposals: ['strategy', 'roadmap', 'partners'],
  briefs: [
    'evidence',
    'assessment',
    'strategy',
    'roadmap',
    'intake',
    'toolset',
    'measures',
    'leverage',
    'partners',
    'proposals',
    'accelerator',
  ],
  accelerator: ['assessment'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Capability = keyof typeof mayUse;

// Object.keys forgets the literal types it was given; mayUse is a constant, so these are all of its keys.
export const capabilities = Object.keys(mayUse) as Capability[];

interface Room {
  /** Rooms of the same capability it may use besides itself. */
  readonly own: readonly string[];
  /** Parts of `edge` it may use; none for a pure room. */
  readonly edge: readonly string[];
  /** May it use the doors of other capabilities? */
  readonly doors: boolean;
  readonly why: string;
}

const shell: Room = {
  own: ['actions', 'open', 'contract', 'view', 'model', 'index'],
  edge: ['.*'],
  doors: true,
  why: 'a shell parses, calls one action and translates the answer; it never computes. Move the calculation to rules and call it from an action; what an importer reads comes in through a port that main wires',
};

/** The rooms of a capability and what each may use; the kernel is open to all of them. */
export const rooms: Readonly<Record<string, Room>> = {
  model: {
    own: [],
    edge: [],
    doors: false,
    why: 'the model is the vocabulary everything else stands on; it can lean on nothing but the kernel',
  },
  rules: {
    own: ['model'],
    edge: [],
    doors: true,
    why: 'rules are pure calculation: same input, same bytes, in the browser as on the server. Take what the outer room knows as an argument; a type that both need belongs to model',
  },
  contract: {
    own: ['model'],
    edge: [],
    doors: false,
    why: 'wire schemas are shared with the browser, so they carry the model and nothing else',
  },
  ports: {
    own: ['model'],
    edge: [],
    doors: false,
    why: 'a port says what actions need in words of the model; if it needs more, the type belongs to model',
  },
  view: {
    own: ['model', 'rules'],
    edge: [],
    doors: true,
    why: 'a view turns records into messages and marks; words, colours and files belong to edge and the shells',
  },
  actions: {
    own: ['model', 'rules', 'contract', 'ports'],
    edge: [],
    doors: true,
    why: 'an action reaches the world through ports that main fills; it must run on an in-memory store. A type that an importer and an action share belongs to model or ports',
  },
  open: {
    own: ['model', 'rules', 'contract', 'ports', 'actions'],
    edge: [],
    doors: true,
    why: 'open binds actions to their ports; main passes store and importers in',
  },
  store: {
    own: ['ports', 'model'],
    edge: ['db'],
    doors: false,
    why: 'a store fills its port with SQL and decides nothing',
  },
  importers: {
    own: ['ports', 'model'],
    edge: ['fetch'],
    doors: false,
    why: 'an importer turns an outside format into the model and decides nothing about it',
  },
  demo: {
    own: ['model'],
    edge: [],
    doors: false,
    why: 'demo material is built from its own tables; it must not know how it will be scored',
  },
  http: shell,
  cli: shell,
  mcp: shell,
  jobs: shell,
  web: {
    own: ['index', 'view', 'contract'],
    edge: ['web', 'charts', 'words'],
    doors: true,
    why: 'a page is view(data) -> markup; all arithmetic is in rules, all wording and ordering in view',
  },
};

/** Packages the product may bundle, each with the ADR that let it in. */
export const bundledPackages = {
  commander: '0011',
  '@clack/prompts': '0012',
  'csv-parse': '0013',
  fflate: '0014',
  'd3-array': '0015',
  'd3-scale': '0015',
  zod: '0016',
} as const satisfies Readonly<Record<string, string>>;

/** The other capabilities that a capability may not use. */
export function strangersOf(capability: Capability): readonly string[] {
  const friends: readonly string[] = [capability, 'workspace', ...mayUse[capability]];
  return capabilities.filter((other) => !friends.includes(other));
}

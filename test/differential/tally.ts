import type { Fault } from './fault.ts';
import { repeatsId, type Verdict } from './judge.ts';
import type { PeerName } from './peer.ts';
import { rewritings } from './rewritings.ts';
import { shapes } from './shapes.ts';
import type { Trial } from './trial.ts';

/** Counts of a whole run. */
export interface Tally {
  passed: number;
  failed: number;
  readonly reasons: Map<Verdict['why'], number>;
  readonly opinions: Map<PeerName, Map<string, number>>;
  /** By fault, then peer: in how many cases it was needed to explain an answer. */
  readonly faults: Map<string, Map<PeerName, number>>;
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, reasons: new Map(), opinions: new Map(), faults: new Map() };
}

export function count(tally: Tally, { verdict }: Trial): void {
  if (verdict.isPassed) tally.passed += 1;
  else tally.failed += 1;
  add(tally.reasons, verdict.why);
  for (const [name, opinion] of verdict.opinions) {
    const said = opinion.kind === 'differs' ? `differs, ${opinion.explanation.kind}` : opinion.kind;
    add(inner(tally.opinions, name), said);
    if (opinion.kind !== 'differs') continue;
    for (const fault of opinion.explanation.faults) add(inner(tally.faults, fault), name);
  }
}

/** The run as Markdown tables. */
export function summary(tally: Tally): string {
  return [
    '| Verdict | Cases |',
    '|---|---:|',
    ...sorted(tally.reasons).map(([why, cases]) => `| ${why} | ${cases} |`),
    '',
    '| What the peers said | ical.js | node-ical |',
    '|---|---:|---:|',
    ...opinionRows(tally),
    '',
    '| Clause | Fault | Shown by | ical.js | node-ical |',
    '|---|---|---|---:|---:|',
    ...faultRows(tally),
  ].join('\n');
}

function opinionRows({ opinions }: Tally): string[] {
  const said = new Set([...opinions.values()].flatMap((counts) => [...counts.keys()]));
  return [...said]
    .sort()
    .map(
      (text) =>
        `| ${text} | ${of(opinions, 'ical.js', text)} | ${of(opinions, 'node-ical', text)} |`,
    );
}

const repeats: Fault = {
  id: repeatsId,
  peers: ['ical.js', 'node-ical'],
  clause: '3.8.5.3',
  what: 'tells an occurrence more than once',
};

function faultRows({ faults }: Tally): string[] {
  const proofs: readonly (readonly [Fault, string])[] = [
    ...[repeats, ...rewritings].map((fault) => [fault, 'reproduction'] as const),
    ...shapes.map((fault) => [fault, 'shape'] as const),
  ];
  return proofs
    .filter(([fault]) => faults.has(fault.id))
    .sort(([a], [b]) => (a.clause === b.clause ? 0 : a.clause < b.clause ? -1 : 1))
    .map(([fault, proof]) => {
      const cases = faults.get(fault.id);
      return `| ${fault.clause} | ${fault.what} | ${proof} | ${cases?.get('ical.js') ?? 0} | ${cases?.get('node-ical') ?? 0} |`;
    });
}

function of(opinions: Tally['opinions'], name: PeerName, said: string): number {
  return opinions.get(name)?.get(said) ?? 0;
}

function sorted<Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function inner<Key, Inner>(outer: Map<Key, Map<Inner, number>>, key: Key): Map<Inner, number> {
  const counts = outer.get(key) ?? new Map<Inner, number>();
  outer.set(key, counts);
  return counts;
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

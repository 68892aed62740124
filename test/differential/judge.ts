import type { Rewriting } from './fault.ts';
import type { Answer, GeneratedCase } from './generated-case.ts';
import { ourAnswer } from './ours.ts';
import type { PeerName, PeerReply } from './peer.ts';
import { plainAnswer, withoutOrphans } from './plain-reading.ts';
import { rewritings } from './rewritings.ts';
import { shapes } from './shapes.ts';

/** Why a peer said something else: faults that reproduce its answer, one known by its shape, or nothing we know. */
export interface Explanation {
  readonly kind: 'reproduced' | 'shape' | 'unexplained';
  readonly faults: readonly string[];
}

export type Opinion =
  | { readonly kind: 'agrees' }
  | { readonly kind: 'killed' }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'differs'; readonly explanation: Explanation };

export interface Verdict {
  readonly isPassed: boolean;
  /** What failed, or who was heard. */
  readonly why:
    | 'a peer agrees'
    | 'the plain reading agrees, the peers err'
    | 'the plain reading agrees, no peer answered'
    | 'the plain reading contradicts us'
    | 'a peer contradicts us and we do not know why'
    | 'both peers say the same against us and we do not know why';
  readonly opinions: ReadonlyMap<PeerName, Opinion>;
}

/** More faults at once would explain anything. */
const maxFaults = 3;

export const repeatsId = 'repeats-occurrences';

/**
 * Judges one case. We pass when the plain reading of the RFC says what we say and a peer does too. Where none does,
 * every peer that answered must have a known fault; where both say the same against us, it must be a fault that
 * reproduces their answer to the last occurrence.
 */
export async function verdictOn(
  item: GeneratedCase,
  ours: Answer,
  replies: ReadonlyMap<PeerName, PeerReply>,
): Promise<Verdict> {
  const opinions = new Map<PeerName, Opinion>();
  for (const [name, reply] of replies) {
    opinions.set(name, await opinionOf(name, reply, item, ours));
  }
  const why = reasonOf(item, ours, [...replies.values()], [...opinions.values()]);
  return { isPassed: why.includes('agree'), why, opinions };
}

function reasonOf(
  item: GeneratedCase,
  ours: Answer,
  replies: readonly PeerReply[],
  opinions: readonly Opinion[],
): Verdict['why'] {
  if (!isSame(plainAnswer(item), ours)) return 'the plain reading contradicts us';
  if (opinions.some((opinion) => opinion.kind === 'agrees')) return 'a peer agrees';
  const explained = opinions.flatMap((one) => (one.kind === 'differs' ? [one.explanation] : []));
  if (explained.length === 0) return 'the plain reading agrees, no peer answered';
  if (explained.some(({ kind }) => kind === 'unexplained')) {
    return 'a peer contradicts us and we do not know why';
  }
  if (areOfOneMind(replies) && explained.some(({ kind }) => kind !== 'reproduced')) {
    return 'both peers say the same against us and we do not know why';
  }
  return 'the plain reading agrees, the peers err';
}

/** Two that find nothing need not have looked for the same. */
function areOfOneMind([one, other]: readonly PeerReply[]): boolean {
  if (one?.kind !== 'answer' || other?.kind !== 'answer') return false;
  return one.answer.length > 0 && isSame(one.answer, other.answer);
}

async function opinionOf(
  name: PeerName,
  reply: PeerReply,
  item: GeneratedCase,
  ours: Answer,
): Promise<Opinion> {
  if (reply.kind !== 'answer') return reply;
  if (isSame(reply.answer, ours)) return { kind: 'agrees' };
  return { kind: 'differs', explanation: await explanationOf(name, reply.answer, item, ours) };
}

async function explanationOf(
  name: PeerName,
  answer: Answer,
  item: GeneratedCase,
  ours: Answer,
): Promise<Explanation> {
  // An occurrence that is told twice is one (RFC 5545 3.8.5.3).
  const single = unique(answer);
  const repeats =
    answer.length - single.length > ours.length - unique(ours).length ? [repeatsId] : [];
  if (isSame(unique(ours), single)) return { kind: 'reproduced', faults: repeats };
  const applicable = rewritings.filter((fault) => fault.peers.includes(name));
  for (let size = 1; size <= maxFaults; size += 1) {
    const found = await reproduction(single, item, applicable, size);
    if (found !== null) return { kind: 'reproduced', faults: [...found, ...repeats] };
  }
  const shape =
    shapeOf(name, single, item, ours) ?? (await shapeBesideCertainFaults(name, single, item));
  return shape === null
    ? { kind: 'unexplained', faults: [] }
    : { kind: 'shape', faults: [...shape, ...repeats] };
}

/** `size` faults which, one after the other, turn the series into one that has this answer. */
async function reproduction(
  answer: Answer,
  item: GeneratedCase,
  faults: readonly Rewriting[],
  size: number,
): Promise<readonly string[] | null> {
  if (size === 0) {
    const { answer: rewritten } = await ourAnswer(withoutOrphans(item));
    return isSame(unique(rewritten), answer) ? [] : null;
  }
  for (const [index, fault] of faults.entries()) {
    const rewritten = fault.rewrite(item);
    if (rewritten === null) continue;
    const rest = await reproduction(answer, rewritten, faults.slice(index + 1), size - 1);
    if (rest !== null) return [fault.id, ...rest];
  }
  return null;
}

function shapeOf(
  name: PeerName,
  answer: Answer,
  item: GeneratedCase,
  right: Answer,
): readonly string[] | null {
  const shape = shapes.find(
    (fault) => fault.peers.includes(name) && fault.applies(item, answer, right),
  );
  return shape === undefined ? null : [shape.id];
}

/** What a peer does to every series of the kind hides how narrow the rest of the difference is. */
async function shapeBesideCertainFaults(
  name: PeerName,
  answer: Answer,
  item: GeneratedCase,
): Promise<readonly string[] | null> {
  let rewritten = item;
  const faults: string[] = [];
  for (const fault of rewritings) {
    const next = fault.isCertain && fault.peers.includes(name) ? fault.rewrite(rewritten) : null;
    if (next === null) continue;
    rewritten = next;
    faults.push(fault.id);
  }
  if (faults.length === 0) return null;
  const { answer: right } = await ourAnswer(withoutOrphans(rewritten));
  const shape = shapeOf(name, answer, rewritten, right);
  return shape === null ? null : [...shape, ...faults];
}

function unique(answer: Answer): Answer {
  return [...new Set(answer)];
}

function isSame(one: Answer, other: Answer): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

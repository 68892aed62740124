import type { Answer, GeneratedCase } from './generated-case.ts';
import type { PeerName } from './peer.ts';

/** A fault of a peer, with the clause of RFC 5545 it breaks. */
export interface Fault {
  readonly id: string;
  readonly peers: readonly PeerName[];
  readonly clause: string;
  readonly what: string;
}

/**
 * A fault that can be put as a rewriting is proved case by case: the RFC's answer to the rewritten series is, to the
 * last occurrence, what the peer said to the series as it was written.
 */
export interface Rewriting extends Fault {
  /** The peer does this to every series where it can show. */
  readonly isCertain: boolean;
  /** The series as the peer takes it, or null when the fault cannot show. */
  rewrite(item: GeneratedCase): GeneratedCase | null;
}

/** A fault that follows no rule we could write down: known by the shape of the series and of the difference. */
export interface Shape extends Fault {
  applies(item: GeneratedCase, answer: Answer, right: Answer): boolean;
}

export const bothPeers: readonly PeerName[] = ['ical.js', 'node-ical'];

import fc from 'fast-check';

import { zoneNamed } from '#kernel/time';

import { generatedCase, zoneNames } from './generate.ts';
import { type Answer, type GeneratedCase, timezoneText } from './generated-case.ts';
import { type Verdict, verdictOn } from './judge.ts';
import { ourAnswer } from './ours.ts';
import { openPeer, type Peer, type PeerName, type PeerReply } from './peer.ts';

/** One case with everything that was said about it. */
export interface Trial {
  readonly item: GeneratedCase;
  readonly ours: Answer;
  readonly replies: ReadonlyMap<PeerName, PeerReply>;
  readonly verdict: Verdict;
}

/** What a peer may take for one series. */
const peerLimitMs = 250;
const patientLimitMs = 10_000;

export function openPeers(): readonly Peer[] {
  const timezones = zoneNames.flatMap((name) => {
    const zone = zoneNamed(name);
    return zone === null ? [] : [timezoneText(zone)];
  });
  return [openPeer('ical.js', timezones), openPeer('node-ical', timezones)];
}

/** A peer that was killed may have been right and only slow: it is heard at length before we call a case failed. */
export async function tryCase(
  item: GeneratedCase,
  peers: readonly Peer[],
  limitMs = peerLimitMs,
): Promise<Trial> {
  const { answer } = await ourAnswer(item);
  const replies = new Map<PeerName, PeerReply>();
  const hear = async (peer: Peer, withinMs: number) => {
    replies.set(peer.name, await peer.ask(item, withinMs));
  };
  await Promise.all(peers.map((peer) => hear(peer, limitMs)));
  const verdict = await verdictOn(item, answer, replies);
  const killed = peers.filter((peer) => replies.get(peer.name)?.kind === 'killed');
  if (verdict.isPassed || killed.length === 0) return { item, ours: answer, replies, verdict };
  await Promise.all(killed.map((peer) => hear(peer, patientLimitMs)));
  return { item, ours: answer, replies, verdict: await verdictOn(item, answer, replies) };
}

/** The same cases for the same seed, on every machine. */
export function generatedCases(count: number, seed: number): readonly GeneratedCase[] {
  return fc.sample(generatedCase, { numRuns: count, seed });
}

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
export const peerLimitMs = 250;

export function openPeers(limitMs = peerLimitMs): readonly Peer[] {
  const timezones = zoneNames.flatMap((name) => {
    const zone = zoneNamed(name);
    return zone === null ? [] : [timezoneText(zone)];
  });
  return [openPeer('ical.js', timezones, limitMs), openPeer('node-ical', timezones, limitMs)];
}

export async function tryCase(item: GeneratedCase, peers: readonly Peer[]): Promise<Trial> {
  const asked = peers.map(async (peer): Promise<[PeerName, PeerReply]> => [
    peer.name,
    await peer.ask(item),
  ]);
  const { answer } = await ourAnswer(item);
  const replies = new Map(await Promise.all(asked));
  return { item, ours: answer, replies, verdict: await verdictOn(item, answer, replies) };
}

/** The same cases for the same seed, on every machine. */
export function generatedCases(count: number, seed: number): readonly GeneratedCase[] {
  return fc.sample(generatedCase, { numRuns: count, seed });
}

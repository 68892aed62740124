import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { localFromText } from '#kernel/civil';
import { utc, zoneNamed } from '#kernel/time';
import { msPerDay, msPerMinute } from '#kernel/units';

import type { GeneratedCase } from './generated-case.ts';
import type { Peer } from './peer.ts';
import { plainAnswer } from './plain-reading.ts';
import { type Reproducer, reproducers } from './reproducers.data.ts';
import { rewritings } from './rewritings.ts';
import { shapes } from './shapes.ts';
import { generatedCases, openPeers, tryCase } from './trial.ts';

let peers: readonly Peer[] = [];
beforeAll(() => {
  peers = openPeers();
});
afterAll(async () => {
  await Promise.all(peers.map((peer) => peer.close()));
});

describe('every fault that excuses a peer shows in a series small enough to check by hand', () => {
  it.each(reproducers)('$fault: $rule from $start', async (reproducer) => {
    const { item, right } = caseOf(reproducer);
    const { ours, verdict } = await tryCase(item, peers, 10_000);
    expect(ours.map(startText)).toEqual(right);
    expect(plainAnswer(item).map(startText)).toEqual(right);
    for (const name of reproducer.peers) {
      expect(verdict.opinions.get(name)).toMatchObject({
        kind: 'differs',
        explanation: { faults: expect.arrayContaining([reproducer.fault]) },
      });
    }
  });
});

describe('the list of faults', () => {
  it('names each fault once and has a reproducer for every narrow one', () => {
    const ids = [...rewritings, ...shapes].map((fault) => fault.id);
    expect(new Set(ids).size).toBe(ids.length);
    const shown = new Set(reproducers.map((reproducer) => reproducer.fault));
    const unshown = shapes.map((fault) => fault.id).filter((id) => !shown.has(id));
    expect(unshown).toEqual([]);
  });
});

describe('a sample of generated series', () => {
  it('has no answer of ours that only we give', { timeout: 240_000 }, async () => {
    for (const item of generatedCases(60, 2_445)) {
      const { verdict } = await tryCase(item, peers);
      expect(verdict.isPassed, `${verdict.why}: ${item.rule}`).toBe(true);
    }
  });
});

function startText(row: string): string {
  const [start = ''] = row.split('/');
  return start.replace(/:00Z$/, '');
}

function caseOf(reproducer: Reproducer): { item: GeneratedCase; right: readonly string[] } {
  const { following, zone: zoneName, right } = reproducer;
  const isDate = !reproducer.start.includes('T');
  const zone = zoneName === undefined ? utc : zoneNamed(zoneName);
  if (zone === null) throw new Error(`unknown zone ${zoneName}`);
  const start = local(reproducer.start);
  const lengthMs = isDate ? msPerDay : 30 * msPerMinute;
  const item: GeneratedCase = {
    kind: isDate ? 'date' : zoneName === undefined ? 'utc' : 'zoned',
    zone,
    start,
    rule: reproducer.rule,
    length: { form: 'dtend', ms: lengthMs },
    exceptionDates: [
      ...(reproducer.exceptions ?? []).map((at) => ({ at: local(at), form: 'same' as const })),
      ...(reproducer.exceptionDays ?? []).map((at) => ({ at: local(at), form: 'date' as const })),
    ],
    addedDates: (reproducer.added ?? []).map(local),
    overrides:
      following === undefined
        ? []
        : [
            {
              replaces: local(following.replaces),
              form: following.form,
              start: local(following.start),
              lengthMs,
              isThisAndFuture: true,
            },
          ],
    from: start - msPerDay,
    to: local(reproducer.to),
  };
  return { item, right };
}

function local(text: string): number {
  const at = localFromText(text.includes('T') ? text : `${text}T00:00`);
  if (at === null) throw new Error(`no time: ${text}`);
  return at;
}

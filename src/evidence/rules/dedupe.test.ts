import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { duplicatesAmong, type Occurrence } from './dedupe.ts';
import { event } from './fixtures/events.ts';
import { occurrenceKey } from './identity.ts';

describe('the same meeting twice', () => {
  const occurrence = (changes: Parameters<typeof event>[0], original: number): Occurrence => {
    const one = event(changes);
    const key = occurrenceKey(one, original, original + 1);
    return { event: one, eventIndex: 0, start: original, end: original + 1, original, key };
  };

  test('counts once, and the changed occurrence wins over the planned one', () => {
    const planned = occurrence({ uid: 'w_R20260101T000000@x' }, 5);
    const changed = occurrence({ uid: 'w@x', isOverride: true }, 5);
    const other = occurrence({ uid: 'w@x' }, 6);
    expect([...duplicatesAmong([planned, changed, other])]).toEqual([planned]);
    expect([...duplicatesAmong([changed, other, planned])]).toEqual([planned]);
  });

  test('of two versions the higher sequence wins, then the later stamp', () => {
    const old = occurrence({ sequence: 1, stamp: 9 }, 5);
    const fresh = occurrence({ sequence: 2, stamp: 1 }, 5);
    expect([...duplicatesAmong([old, fresh])]).toEqual([old]);
  });

  test('the order of files never decides', () => {
    const version = fc.record({
      sequence: fc.integer({ min: 0, max: 2 }),
      title: fc.constantFrom('a', 'b', 'c'),
      status: fc.constantFrom('CONFIRMED', 'TENTATIVE'),
    });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const all = versions.map((changes) => occurrence(changes, 5));
        const kept = (list: Occurrence[]) => {
          const duplicates = duplicatesAmong(list);
          return list.filter((one) => !duplicates.has(one)).map((one) => one.event);
        };
        expect(kept(all)).toHaveLength(1);
        expect(kept(all.toReversed())).toEqual(kept(all));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { duplicatesAmong, type Occurrence } from './dedupe.ts';
import { ana, attendee, ben, event } from './fixtures/events.ts';
import { baseUid, occurrenceKey, stableId } from './identity.ts';
import { initiatorOf } from './initiator.ts';
import { peopleOf } from './people.ts';

describe('what is the same thing', () => {
  test('Google marks the second half of a split series; the mark is no part of its name', () => {
    expect(baseUid('abc_R20260129T170000@google.com')).toBe('abc@google.com');
    expect(baseUid('abc_R20260129@google.com')).toBe('abc@google.com');
    expect(baseUid('MY_ROADMAP@x')).toBe('MY_ROADMAP@x');
  });

  test('ids are the same every time and differ for different keys', () => {
    expect(stableId('occ', 'abc')).toBe(stableId('occ', 'abc'));
    expect(stableId('occ', 'abc')).toMatch(/^occ_[0-9a-f]{16}$/);
    const ids = new Set(
      Array.from({ length: 100_000 }, (_, n) => stableId('', `weekly@x\u0000${n}`)),
    );
    expect(ids.size).toBe(100_000);
    const halves = new Set([...ids].map((id) => id.slice(9)));
    expect(halves.size).toBeGreaterThan(99_990);
  });
});

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

describe('who asked for it', () => {
  test('the organizer did', () => {
    expect(initiatorOf(event({ organizer: ana }), ana, [ben])).toBe('self');
    expect(initiatorOf(event({ organizer: ben }), ana, [ben])).toBe('leader');
    expect(initiatorOf(event({ organizer: 'x@y.example' }), ana, [ben])).toBe('other');
  });

  test('a copy without organizer is unknown, and so is everything without an owner', () => {
    expect(initiatorOf(event(), ana, [])).toBeNull();
    expect(initiatorOf(event({ organizer: ben }), null, [ben])).toBeNull();
    expect(initiatorOf(event({ organizer: 'c@group.calendar.google.com' }), ana, [])).toBeNull();
  });

  test('people are organizer and guests, each once, without rooms', () => {
    const room = attendee('room@larkfield.example', { kind: 'ROOM' });
    const one = event({ organizer: ben, attendees: [attendee(ben), attendee(ana), room] });
    expect(peopleOf(one)).toEqual([ana, ben]);
  });
});

import { describe, expect, test } from 'vitest';

import { event } from './fixtures/events.ts';
import { baseUid, occurrenceKey, stableId } from './identity.ts';

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

  test('an occurrence is known by its UID and planned start, an event without UID by what it says', () => {
    expect(occurrenceKey(event({ uid: 'a_R20260129@x' }), 5, 6)).toBe(
      occurrenceKey(event({ uid: 'a@x' }), 5, 9),
    );
    expect(occurrenceKey(event({ uid: '' }), 5, 6)).not.toBe(
      occurrenceKey(event({ uid: '' }), 5, 9),
    );
  });
});

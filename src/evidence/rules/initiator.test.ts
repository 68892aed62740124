import { describe, expect, test } from 'vitest';

import { ana, ben, event } from './fixtures/events.ts';
import { initiatorOf } from './initiator.ts';

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
});

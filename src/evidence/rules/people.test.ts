import { describe, expect, test } from 'vitest';

import { ana, attendee, ben, event } from './fixtures/events.ts';
import { byCodeUnit, isPerson, participationOf, peopleOf } from './people.ts';

describe('the people of an event', () => {
  test('people are organizer and guests, each once, without rooms', () => {
    const room = attendee('room@larkfield.example', { kind: 'ROOM' });
    const one = event({ organizer: ben, attendees: [attendee(ben), attendee(ana), room] });
    expect(peopleOf(one)).toEqual([ana, ben]);
  });

  test('the answer of one of them, and none of somebody who was not invited', () => {
    const one = event({ attendees: [attendee(ana, { participation: 'TENTATIVE' })] });
    expect(participationOf(one, ana)).toBe('TENTATIVE');
    expect(participationOf(one, ben)).toBeNull();
    expect(participationOf(one, null)).toBeNull();
  });

  test('calendars of Google are no people', () => {
    expect(isPerson('c_1@group.calendar.google.com')).toBe(false);
    expect(isPerson('ana@google.com')).toBe(true);
  });

  test('capitals come before small letters on every machine', () => {
    expect(['b', 'B', 'a'].sort(byCodeUnit)).toEqual(['B', 'a', 'b']);
  });
});

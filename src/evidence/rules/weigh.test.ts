import { describe, expect, test } from 'vitest';

import { msPerHour } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import { ana, attendee, ben, event } from './fixtures/events.ts';
import { weigh } from './weigh.ts';

function weighed(changes: Partial<CalendarEvent>, hours = 1, owner: string | null = ana) {
  return weigh({ event: event(changes), start: 0, end: hours * msPerHour }, owner);
}

const invited = (participation: string) => [attendee(ana, { participation }), attendee(ben)];

describe('does it count', () => {
  test.each([
    ['a cancelled meeting is not evidence', { status: 'CANCELLED' }, 'cancelled'],
    ['a declined invitation is not evidence', { attendees: invited('DECLINED') }, 'declined'],
    [
      'an invitation passed to a delegate is not evidence',
      { attendees: invited('DELEGATED') },
      'declined',
    ],
    ['time marked free is not evidence', { isTransparent: true }, 'free'],
    ['time Outlook shows as free is not evidence', { busyStatus: 'FREE' }, 'free'],
    ['an all-day note is context only', { isAllDay: true }, 'all-day'],
    [
      'an all-day vacation removes working time',
      { isAllDay: true, title: 'Vacation' },
      'out-of-office',
    ],
    [
      'out of office removes working time, transparent or not',
      { busyStatus: 'OOF', isTransparent: true },
      'out-of-office',
    ],
    ["a colleague's absence is not my own", { isAllDay: true, title: 'Priya OOO' }, 'all-day'],
    ['a holiday party at a set hour is a meeting', { title: 'Holiday party' }, 'counted'],
    [
      'a cancelled absence gives the time back',
      { busyStatus: 'OOF', status: 'CANCELLED' },
      'cancelled',
    ],
  ] as const)('%s', (_, changes, fate) => {
    const { fate: found, weight } = weighed(changes);
    expect(found).toBe(fate);
    expect(weight).toBe(fate === 'counted' ? 1 : 0);
  });

  test('an entry without length claims nothing', () => {
    expect(weighed({}, 0).fate).toBe('zero-length');
  });

  test('a timed entry of more than twelve hours is a marker, not a meeting', () => {
    expect(weighed({}, 12).fate).toBe('counted');
    expect(weighed({}, 12.1).fate).toBe('all-day');
  });
});

describe('how likely the time was spent', () => {
  test.each([
    ['accepted', { attendees: invited('ACCEPTED') }, 1],
    ['tentative', { attendees: invited('TENTATIVE') }, 0.5],
    ['never answered', { attendees: invited('NEEDS-ACTION') }, 0.5],
    ['answered in a word nobody knows', { attendees: invited('X-PERHAPS') }, 0.5],
    ['organised by the owner', { organizer: ana, attendees: invited('NEEDS-ACTION') }, 1],
    ['an own entry without guests', {}, 1],
    ['an own entry marked tentative', { status: 'TENTATIVE' }, 0.5],
    [
      'accepted although the meeting itself is tentative',
      { status: 'TENTATIVE', attendees: invited('ACCEPTED') },
      1,
    ],
    ['a group invitation that names no owner', { attendees: [attendee(ben)] }, 1],
  ] as const)('%s', (_, changes, weight) => {
    expect(weighed(changes).weight).toBe(weight);
  });
});

describe('meeting or solo block', () => {
  test('a meeting has at least one other person', () => {
    expect(weighed({ organizer: ana, attendees: [attendee(ana), attendee(ben)] }).precedence).toBe(
      2,
    );
    expect(weighed({ organizer: ben }).precedence).toBe(2);
  });

  test('a room is no company', () => {
    const room = attendee('room@larkfield.example', { kind: 'ROOM' });
    expect(weighed({ organizer: ana, attendees: [attendee(ana), room] }).precedence).toBe(3);
  });

  test("a block on one's own secondary Google calendar is a solo block", () => {
    expect(weighed({ organizer: 'abc@group.calendar.google.com' }).precedence).toBe(3);
  });

  test('in a calendar without owner, two people make a meeting', () => {
    expect(weighed({ attendees: [attendee(ana), attendee(ben)] }, 1, null).precedence).toBe(2);
    expect(weighed({ attendees: [attendee(ana)] }, 1, null).precedence).toBe(3);
  });
});

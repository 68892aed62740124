import { describe, expect, test } from 'vitest';

import type { CalendarEvent, CalendarSource } from '../model/calendar.ts';
import { ana, attendee, ben, cleo, event } from './fixtures/events.ts';
import { ownerOf } from './owner.ts';

function source(calendarName: string | null): CalendarSource {
  return { name: 'work.ics', calendarName, zone: null, bytes: 100 };
}

function meeting(uid: string, ...addresses: string[]): CalendarEvent {
  return event({ uid, attendees: addresses.map((address) => attendee(address)) });
}

describe('whose calendar it is', () => {
  test('the address given wins, in any letter case', () => {
    const owner = ownerOf({ sources: [source(ben)], events: [] }, ' Ana@Larkfield.example');
    expect(owner).toEqual({ ok: true, value: { kind: 'person', address: ana, source: 'given' } });
  });

  test('a calendar named like an address belongs to that address', () => {
    const owner = ownerOf({ sources: [source('Ana@larkfield.example')], events: [] }, undefined);
    expect(owner).toMatchObject({ value: { address: ana, source: 'calendar-name' } });
  });

  test('a group calendar of Google is nobody', () => {
    const named = source('abc@group.calendar.google.com');
    expect(ownerOf({ sources: [named], events: [] }, undefined)).toMatchObject({
      value: { kind: 'none' },
    });
  });

  test('the one attendee of more than half of the attended events is the owner', () => {
    const events = [
      meeting('1', ana, ben),
      meeting('2', ana, cleo),
      meeting('3', ana),
      meeting('4', ben),
      event({ uid: '5' }),
    ];
    expect(ownerOf({ sources: [source('Work')], events }, undefined)).toEqual({
      ok: true,
      value: { kind: 'person', address: ana, source: 'attendance', share: 0.75 },
    });
  });

  test('a weekly meeting with many exceptions counts once', () => {
    const weekly = Array.from({ length: 9 }, () => meeting('weekly', ana, ben));
    const owner = ownerOf(
      { sources: [], events: [...weekly, meeting('2', ana), meeting('3', ana)] },
      undefined,
    );
    expect(owner).toMatchObject({ value: { address: ana, share: 1 } });
  });

  test('exactly half is not more than half', () => {
    const events = [meeting('1', ana), meeting('2', ben)];
    expect(ownerOf({ sources: [], events }, undefined)).toEqual({
      ok: true,
      value: { kind: 'none' },
    });
  });

  test('two people in most meetings are named, and nobody guesses', () => {
    const events = [meeting('1', ana, ben), meeting('2', ana, ben), meeting('3', ana)];
    expect(ownerOf({ sources: [], events }, undefined)).toMatchObject({
      ok: false,
      problem: {
        code: 'evidence.owner-ambiguous',
        candidates: [
          { address: ana, share: 1 },
          { address: ben, share: 2 / 3 },
        ],
      },
    });
  });
});

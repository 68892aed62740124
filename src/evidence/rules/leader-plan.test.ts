import { describe, expect, test } from 'vitest';

import { utc } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import type { Occurrence } from './dedupe.ts';
import { at, basisOf, moved, occurrence } from './fixtures/basis.ts';
import { ana, attendee, ben, cleo, event } from './fixtures/events.ts';
import { readingOf } from './fixtures/reading.ts';
import { isLeaderPair, leaderPlan } from './leader-plan.ts';

const oneToOne: Partial<CalendarEvent> = {
  uid: '1on1@larkfield.example',
  title: 'Ben / Ana',
  isRecurring: true,
  organizer: ben,
  attendees: [attendee(ana), attendee(ben)],
};

/** Four Mondays at nine. */
const mondays = [0, 7, 14, 21].map((day) => at(day, 9));

function heldFlags(
  occurrences: readonly Occurrence[],
  isAway: (instant: EpochMs) => boolean = () => false,
): boolean[] {
  const { basis } = basisOf(occurrences, { leaders: [ben] });
  const plan = leaderPlan(readingOf([event(oneToOne)]), basis.activities, {
    owner: ana,
    leaders: [ben],
    zone: utc,
    plannedStarts: () => mondays,
    isAway,
  });
  return plan.map(({ heldBy }) => heldBy !== null);
}

const held = (start: EpochMs, changes: Partial<CalendarEvent> = {}) =>
  occurrence(start, 0.5, { ...oneToOne, ...changes });
const shifted = (from: EpochMs, to: EpochMs): Occurrence =>
  moved(held(to, { isOverride: true }), from);

describe('one-to-ones with the leader', () => {
  test('what took place on its date was held; what was taken out was not', () => {
    expect(heldFlags([held(at(0, 9)), held(at(14, 9))])).toEqual([true, false, true, false]);
  });

  test('moving inside the week is fine, moving to another week is not', () => {
    const occurrences = [
      shifted(at(0, 9), at(4, 15)),
      shifted(at(7, 9), at(15, 9)),
      held(at(21, 9)),
    ];
    expect(heldFlags(occurrences)).toEqual([true, false, false, true]);
  });

  test('cancelled by anyone, or declined by the leader, is not held', () => {
    const declined = [attendee(ana), attendee(ben, { participation: 'DECLINED' })];
    const occurrences = [
      held(at(0, 9), { status: 'CANCELLED' }),
      held(at(7, 9), { attendees: declined }),
      held(at(14, 9)),
    ];
    expect(heldFlags(occurrences)).toEqual([false, false, true, false]);
  });

  test("the owner's own absence is nobody's failure", () => {
    expect(heldFlags([held(at(0, 9))], (instant) => instant >= at(7, 0))).toEqual([true]);
  });

  test('a meeting with a third person is no one-to-one', () => {
    expect(isLeaderPair(event(oneToOne), ana, [ben])).toBe(true);
    const three = event({ ...oneToOne, attendees: [attendee(ana), attendee(ben), attendee(cleo)] });
    expect(isLeaderPair(three, ana, [ben])).toBe(false);
    expect(isLeaderPair(three, ana, [ben, cleo])).toBe(true);
    expect(isLeaderPair(event(), ana, [ben])).toBe(false);
  });
});

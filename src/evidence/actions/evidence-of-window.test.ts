import { describe, expect, test } from 'vitest';

import { isoDateOf } from '#kernel/civil';

import { at, firstMonday, occurrence } from '../rules/fixtures/basis.ts';
import { ana, attendee, ben } from '../rules/fixtures/events.ts';
import { chooseTerms, type GatherOptions } from './choose-terms.ts';
import { evidenceOf } from './evidence-of-window.ts';
import { calendarOf } from './fixtures/engine.ts';

const stretch = { firstDay: firstMonday, endDay: firstMonday + 28, weeks: 4 };

function evidence(occurrences: Parameters<typeof calendarOf>[0], options: GatherOptions = {}) {
  const { reading, deps } = calendarOf(occurrences);
  const terms = chooseTerms(reading, { me: ana, ...options }, deps.engine);
  if (!terms.ok) return expect.fail(terms.problem.message);
  return evidenceOf(reading, terms.value, { stretch, weeksSource: 'given' }, deps);
}

describe('the evidence of one stretch of weeks', () => {
  test('counts what it read, kept and dropped', () => {
    const { counts, window } = evidence([
      occurrence(at(0, 9), 1, { uid: 'a', title: 'Daily standup' }),
      occurrence(at(1, 9), 1, { uid: 'b', title: '?' }),
      occurrence(at(2, 9), 1, { uid: 'c', isPrivate: true, title: '' }),
      occurrence(at(3, 9), 1, { uid: 'd', status: 'CANCELLED' }),
      occurrence(at(-3, 9), 1, { uid: 'e' }),
    ]);
    expect(counts).toEqual({
      eventsRead: 5,
      occurrencesInWindow: 4,
      kept: 3,
      private: 1,
      confident: 1,
      unsure: 1,
      dropped: { cancelled: 1 },
    });
    expect(window).toMatchObject({
      firstDay: isoDateOf(firstMonday),
      weeks: 4,
      weeksSource: 'given',
    });
  });

  test('what no category may claim is stated in minutes', () => {
    const { unplaceableMinutes } = evidence([
      occurrence(at(1, 9), 1, { uid: 'b', title: '?' }),
      occurrence(at(2, 9), 2, { uid: 'c', isPrivate: true, title: '' }),
    ]);
    expect(unplaceableMinutes).toEqual({ private: 120, unknown: 60 });
  });

  test('an absence from before the window reaches into it', () => {
    const { workingHours, weeks } = evidence([
      occurrence(at(-10, 0), 24 * 11, { isAllDay: true, title: 'Vacation' }),
    ]);
    expect(workingHours.awayMinutes).toBe(420);
    expect(weeks[0]?.workMinutes).toBe(1_680);
  });

  test('the plan of one-to-ones is there when a leader is named, and only then', () => {
    const pair = { isRecurring: true, organizer: ben, attendees: [attendee(ana), attendee(ben)] };
    const oneToOne = occurrence(at(0, 9), 1, pair);
    expect(evidence([oneToOne]).planned).toEqual([]);
    const { planned, records } = evidence([oneToOne], { leaders: [ben] });
    expect(planned).toMatchObject([{ start: at(0, 9), heldBy: records[0]?.id }]);
  });
});

import { describe, expect, test } from 'vitest';

import type { CalendarEvent } from '../model/calendar.ts';
import { at, basisOf, occurrence } from './fixtures/basis.ts';
import { ana, attendee, ben, cleo } from './fixtures/events.ts';
import { countIn, meeting } from './fixtures/facts.ts';
import { leadershipFacts, type LeadershipTerms } from './indicator-facts-leadership.ts';

describe('Leadership', () => {
  const terms: LeadershipTerms = {
    owner: { kind: 'person', address: ana, source: 'given' },
    leaders: [ben],
    planned: [],
    isOverdue: (since) => since < at(14, 0),
  };
  const invited = (participation: string) => [attendee(ana), attendee(ben, { participation })];
  const led = { leaders: [ben] };

  test('without an owner or a leader it cannot be seen, and what would help is named', () => {
    const { basis } = basisOf([meeting(at(0, 9))]);
    expect(leadershipFacts(basis, { ...terms, leaders: [] })).toMatchObject([
      { id: '6.1', because: 'missing.no-leader', wouldHelp: 'help.name-leader' },
      { id: '6.2' },
      { id: '6.3' },
    ]);
    expect(leadershipFacts(basis, { ...terms, owner: { kind: 'none' } })[0]).toMatchObject({
      because: 'missing.no-owner',
    });
  });

  test('planned one-to-ones that were held', () => {
    const planned = ['a', 'b', 'c'].map((id, index) => ({
      id,
      title: '1:1',
      start: at(7 * index, 9),
      heldBy: id === 'b' ? null : `occ_${id}`,
    }));
    const fact = countIn(leadershipFacts(basisOf([]).basis, { ...terms, planned }), '6.1');
    expect(fact).toMatchObject({ k: 2, n: 3, numerator: ['a', 'c'] });
    expect(fact.clusters).toBeUndefined();
  });

  test('meetings of the pair the leader asked for; a meeting of three is none of the pair', () => {
    const { basis } = basisOf(
      [
        meeting(at(0, 9), { organizer: ben, attendees: invited('ACCEPTED') }),
        meeting(at(1, 9), { organizer: ana, attendees: invited('ACCEPTED') }),
        meeting(at(2, 9), { organizer: ben, attendees: [...invited('ACCEPTED'), attendee(cleo)] }),
        meeting(at(3, 9), { attendees: invited('ACCEPTED') }),
      ],
      led,
    );
    expect(countIn(leadershipFacts(basis, terms), '6.2')).toMatchObject({ k: 1, n: 2 });
  });

  test('requests declined or left unanswered failed; open and withdrawn ones are neither', () => {
    const own = (day: number, participation: string, changes: Partial<CalendarEvent> = {}) =>
      meeting(at(day, 9), { organizer: ana, attendees: invited(participation), ...changes });
    const { basis } = basisOf(
      [
        own(0, 'ACCEPTED'),
        own(1, 'DECLINED'),
        own(2, 'NEEDS-ACTION'),
        own(20, 'NEEDS-ACTION', { created: at(19, 9) }),
        own(3, 'DECLINED', { status: 'CANCELLED' }),
        own(4, 'TENTATIVE'),
      ],
      led,
    );
    const fact = countIn(leadershipFacts(basis, terms), '6.3');
    expect(fact).toMatchObject({ k: 2, n: 4 });
  });

  test('a weekly invitation is one request', () => {
    const weekly = [0, 7, 14].map((day) =>
      occurrence(at(day, 9), 1, {
        uid: 'w',
        isRecurring: true,
        organizer: ana,
        attendees: invited('ACCEPTED'),
      }),
    );
    expect(countIn(leadershipFacts(basisOf(weekly, led).basis, terms), '6.3')).toMatchObject({
      k: 0,
      n: 1,
    });
  });
});

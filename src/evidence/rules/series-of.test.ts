import { describe, expect, test } from 'vitest';

import { msPerDay, msPerHour } from '#kernel/units';

import type { CalendarEvent } from '../model/calendar.ts';
import { ana, attendee, ben, event } from './fixtures/events.ts';
import { contextOf, isPrivateTime, seriesOf, type SeriesMember } from './series-of.ts';

function member(changes: Partial<CalendarEvent>, startDay = 0, hours = 1): SeriesMember {
  const one = event(changes);
  return {
    event: one,
    start: startDay * msPerDay,
    end: startDay * msPerDay + hours * msPerHour,
    isPrivate: isPrivateTime(one),
    leadHours: null,
  };
}

describe('which occurrences are one series', () => {
  test('one-off events with the same words in their titles are one series', () => {
    const series = seriesOf([
      member({ uid: '1', title: 'Sync with Sam' }),
      member({ uid: '2', title: 'sync with Sam!' }),
      member({ uid: '3', title: 'Sync with Alex' }),
    ]);
    expect(series.map(({ members }) => members.length).sort((a, b) => a - b)).toEqual([1, 2]);
  });

  test('a recurring meeting is a series whatever its occurrences are called', () => {
    const weekly = { isRecurring: true, uid: 'w@x' };
    const [series, ...others] = seriesOf([
      member({ ...weekly, title: 'Office hours' }),
      member({ ...weekly, title: 'Office hours' }),
      member({ ...weekly, title: 'Office hours: pricing', isOverride: true }),
    ]);
    expect(others).toEqual([]);
    expect(series).toMatchObject({ title: 'Office hours', uids: ['w@x'], isRecurring: true });
  });

  test('the two halves that Google makes of an edited series stay together', () => {
    const [series, ...others] = seriesOf([
      member({ isRecurring: true, uid: 'w@google.com' }),
      member({ isRecurring: true, uid: 'w_R20260129T170000@google.com' }),
    ]);
    expect(others).toEqual([]);
    expect(series?.uids).toEqual(['w@google.com', 'w_R20260129T170000@google.com']);
  });

  test('private time is one series without a title', () => {
    const [series, ...others] = seriesOf([
      member({ uid: '1', isPrivate: true, title: '' }),
      member({ uid: '2', title: 'Busy' }),
    ]);
    expect(others).toEqual([]);
    expect(series).toMatchObject({ title: '', isPrivate: true });
  });

  test('the order of occurrences does not matter', () => {
    const members = ['a', 'b', 'c', 'a'].map((title, index) => member({ uid: `${index}`, title }));
    const facts = (list: readonly SeriesMember[]) =>
      seriesOf(list).map(({ id, title, uids, members: { length } }) => ({
        id,
        title,
        uids,
        length,
      }));
    expect(facts(members.toReversed())).toEqual(facts(members));
  });
});

describe('what is known of a series besides its title', () => {
  const cast = { owner: ana, leaders: [ben], productPeople: [] };
  const context = (members: readonly SeriesMember[]) => {
    const [group] = seriesOf(members);
    return group === undefined ? undefined : contextOf(group, members, cast);
  };

  test('a weekly one-to-one with the leader', () => {
    const members = [0, 7, 14, 28].map((startDay) =>
      member(
        { isRecurring: true, organizer: ben, attendees: [attendee(ana), attendee(ben)] },
        startDay,
        0.5,
      ),
    );
    expect(context(members)).toEqual({
      minutes: 30,
      attendees: 2,
      organizer: 'leader',
      hasLeader: true,
      recurrence: 'weekly',
      isAllDay: false,
      isFree: false,
    });
  });

  test('an organizer of another domain is external, the owner is self', () => {
    expect(context([member({ organizer: 'x@supplier.example' })])?.organizer).toBe('ext');
    expect(context([member({ organizer: ana })])?.organizer).toBe('self');
    expect(context([member({})])?.organizer).toBeUndefined();
  });

  test.each([
    [1, 'daily'],
    [7, 'weekly'],
    [14, 'biweekly'],
    [30, 'monthly'],
    [90, 'none'],
  ] as const)('every %i days is %s', (gap, recurrence) => {
    const members = [0, 1, 2].map((index) => member({ isRecurring: true }, index * gap));
    expect(context(members)?.recurrence).toBe(recurrence);
  });
});

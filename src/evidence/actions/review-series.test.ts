import { describe, expect, test } from 'vitest';

import { eventSpan, occurrencesIn, plannedStarts, readCalendars } from '../importers/ics/index.ts';
import { openReview, type Review } from './review-series.ts';

const engine = { eventSpan, occurrencesIn, plannedStarts };

/** Eight weeks of a calendar with a clear ceremony, a mute series and two one-off events of one title. */
const calendar = [
  'BEGIN:VCALENDAR',
  ...event(
    'standup',
    'Weekly standup',
    ['20260302T090000Z', '20260302T093000Z'],
    'RRULE:FREQ=WEEKLY;COUNT=8',
  ),
  ...event('mute', 'Falcon', ['20260302T100000Z', '20260302T120000Z'], 'RRULE:FREQ=WEEKLY;COUNT=8'),
  ...event('one', 'Blue thing', ['20260310T140000Z', '20260310T150000Z']),
  ...event('two', 'blue thing!', ['20260317T140000Z', '20260317T150000Z']),
  'END:VCALENDAR',
].join('\r\n');

function event(uid: string, title: string, [from, to]: [string, string], rule?: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260427T000000Z',
    `SUMMARY:${title}`,
    `DTSTART:${from}`,
    `DTEND:${to}`,
    ...(rule === undefined ? [] : [rule]),
    'END:VEVENT',
  ];
}

async function opened(): Promise<Review> {
  const reading = await readCalendars([
    { name: 'a.ics', chunks: [new TextEncoder().encode(calendar)] },
  ]);
  if (!reading.ok) throw new Error(reading.problem.code);
  const review = openReview(
    { reading: reading.value, options: {}, labels: [], today: '2026-05-01' },
    { engine },
  );
  if (!review.ok) throw new Error(review.problem.code);
  return review.value;
}

const title = (review: Review): string | undefined => review.next()?.series.title;

describe('reviewing a calendar', () => {
  test('the mute series that carries the most time is asked about first', async () => {
    const review = await opened();
    expect(title(review)).toBe('Falcon');
    expect(review.queue().map(({ series }) => series.title)).toContain('Blue thing');
  });

  test('an answer is written down, leaves the queue and narrows the ranges', async () => {
    const review = await opened();
    const width = (): number =>
      review.groups().reduce((sum, { hours }) => sum + (hours.hi ?? 0) - (hours.lo ?? 0), 0);
    const before = width();
    expect(review.press('d')).toEqual({ kind: 'labelled', label: 'COACHING' });
    expect(review.labelsText()).toBe(
      'series,title,label,labelled_at\nmute,Falcon,COACHING,2026-05-01\n',
    );
    expect(title(review)).not.toBe('Falcon');
    expect(width()).toBeLessThan(before);
    expect(review.answers()).toBe(1);
  });

  test('one answer covers the one-off events of a title', async () => {
    const review = await opened();
    review.press('s');
    while (title(review) !== 'Blue thing') review.press('s');
    review.press('f');
    expect(review.labelsText()).toContain('\n,Blue thing,INSIGHT,2026-05-01\n');
    expect(review.queue().some(({ series }) => series.title === 'Blue thing')).toBe(false);
  });

  test('undo gives back the question, the file and every range', async () => {
    const review = await opened();
    const groups = review.groups();
    review.press('d');
    review.press('s');
    expect(review.press('u')).toEqual({ kind: 'undone' });
    expect(review.press('u')).toEqual({ kind: 'undone' });
    expect(title(review)).toBe('Falcon');
    expect(review.groups()).toEqual(groups);
    expect(review.labelsText()).toBe('series,title,label,labelled_at\n');
    expect(review.press('u')).toEqual({ kind: 'nothing-to-undo' });
  });

  test('with nothing left to ask any key but undo ends it', async () => {
    const review = await opened();
    while (review.next() !== undefined) review.press('s');
    expect(review.press('1')).toEqual({ kind: 'quit' });
    expect(review.press('u')).toEqual({ kind: 'undone' });
  });
});

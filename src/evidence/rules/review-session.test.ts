import { describe, expect, test } from 'vitest';

import { categories } from '../model/category.ts';
import { labelKeys } from '../model/review.ts';
import { answered, labelFor, skipped, undone, wishOf } from './review-session.ts';

describe('what a key means', () => {
  test('1, 2 and 3 take a suggestion', () => {
    expect(wishOf('2', ['FIRES', 'NEEDS', 'CHORES'])).toEqual({ kind: 'label', label: 'NEEDS' });
    expect(wishOf('4', ['FIRES', 'NEEDS', 'CHORES'])).toBeUndefined();
    expect(wishOf('1', [])).toBeUndefined();
  });

  test('every category and private time have a key of their own, none is skip, undo or quit', () => {
    expect(labelKeys.map(({ label }) => label)).toEqual([...categories, 'PRIVATE']);
    expect(new Set([...labelKeys.map(({ key }) => key), 's', 'u', 'q']).size).toBe(20);
    for (const { key, label } of labelKeys) {
      expect(wishOf(key, [])).toEqual({ kind: 'label', label });
    }
  });

  test('s, u and q skip, undo and quit, and so does Ctrl-C', () => {
    expect(['s', 'u', 'q', '\u0003'].map((key) => wishOf(key, [])?.kind)).toEqual([
      'skip',
      'undo',
      'quit',
      'quit',
    ]);
  });

  test('other keys mean nothing', () => {
    expect(wishOf('z', ['FIRES'])).toBeUndefined();
    expect(wishOf('\r', ['FIRES'])).toBeUndefined();
  });
});

describe('the label that is written down', () => {
  test('a recurring series goes by its UID, one-off events by their title', () => {
    const series = { uids: ['u1', 'u2'], title: 'Weekly', isRecurring: true };
    expect(labelFor(series, 'RHYTHM', '2026-04-06')).toEqual({
      series: 'u1',
      title: 'Weekly',
      label: 'RHYTHM',
      labelledAt: '2026-04-06',
    });
    expect(labelFor({ ...series, isRecurring: false }, 'RHYTHM', '2026-04-06').series).toBe('');
  });
});

test('the last step is undone first, skips among them', () => {
  const entry = labelFor({ uids: [], title: 'a', isRecurring: false }, 'FIRES', '2026-04-06');
  const session = skipped(answered([], 'a', entry), 'b');
  const once = undone(session);
  expect(once?.step).toEqual({ kind: 'skipped', seriesId: 'b' });
  const twice = undone(once?.session ?? []);
  expect(twice).toEqual({ session: [], step: { kind: 'answered', seriesId: 'a', entry } });
  expect(undone([])).toBeUndefined();
});

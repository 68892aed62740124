import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { normaliseTitle, titleKey } from './normalise.ts';

const words = (title: string): string => normaliseTitle(title).tokens.join(' ');

describe('the words of a title', () => {
  test('punctuation is a space, apostrophes vanish, the ampersand stays', () => {
    expect(words("Q&A — Sam’s team's 'plan' (v2) & more!")).toBe('q&a sams teams plan v2 & more');
  });

  test('shorthand of calendars is read as meant', () => {
    expect(words('1:1 w/ Dana')).toBe('1on1 with dana');
    expect(words('FO <> Axoni')).toBe('fo x axoni');
    expect(words('Dana/Alex 1:1')).toBe('dana alex 1on1');
  });

  test('compatibility forms and letters of every script are words, emoji are not', () => {
    expect(words('ＯＫＲ Überblick 設計 ❄️')).toBe('okr überblick 設計');
  });

  test('a colon after one to four words opens a subject, a time or 1:1 does not', () => {
    const lead = (title: string): number => normaliseTitle(title).leadLength;
    expect(lead('Coaching: Priya - strategy doc')).toBe(1);
    expect(lead('Product LT sync call: goals')).toBe(4);
    expect(lead('One two three four five: six')).toBe(0);
    expect(lead('1:1 Sam')).toBe(0);
    expect(lead('Call 10:30')).toBe(0);
    expect(lead('1:1 Sam: goals')).toBe(2);
  });

  test('any text gives tokens without spaces, the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const { tokens, leadLength } = normaliseTitle(title);
        expect(tokens.every((token) => /^[\p{L}\p{N}\p{M}&]+$/u.test(token))).toBe(true);
        expect(leadLength).toBeLessThanOrEqual(Math.min(4, tokens.length));
        expect(normaliseTitle(title)).toEqual({ tokens, leadLength });
      }),
    );
  });

  test('titles that differ in case and punctuation alone share a key; one without words is its own', () => {
    expect(titleKey('Weekly: Stand-up!')).toBe(titleKey('weekly stand up'));
    expect(titleKey(' ❄️ ')).toBe('❄️');
  });
});

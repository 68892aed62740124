import { describe, expect, test } from 'vitest';

import { firstExamples } from './examples.ts';
import { hashOf, structuredTokens, titleFeatures } from './features.ts';
import { normaliseTitle } from './normalise.ts';

/** The features by name, as the method writes them: the hashes must stand for exactly these. */
export function featureNames(tokens: readonly string[]): string[] {
  return tokens.flatMap((token, at) => {
    const names = [`w:${token}`];
    if (at > 0) names.push(`b:${tokens[at - 1] ?? ''} ${token}`);
    for (let start = 0; start + 3 <= token.length; start++) {
      names.push(`c:${token.slice(start, start + 3)}`);
      if (start + 4 <= token.length) names.push(`c:${token.slice(start, start + 4)}`);
    }
    return names;
  });
}

describe('the features of a title', () => {
  test('words, pairs, and three and four letters inside a word', () => {
    expect(featureNames(['pm', 'sync'])).toEqual([
      'w:pm',
      'w:sync',
      'b:pm sync',
      'c:syn',
      'c:sync',
      'c:ync',
    ]);
    expect(titleFeatures(['pm', 'sync'], ['solo'])).toEqual(
      [...featureNames(['pm', 'sync']), 'solo'].map(hashOf),
    );
  });

  test('no two features of the shipped examples share a hash', () => {
    const names = new Set(
      firstExamples().flatMap(({ title }) => featureNames(normaliseTitle(title).tokens)),
    );
    expect(new Set([...names].map(hashOf)).size).toBe(names.size);
  });

  test('a series says what is known of it and nothing else', () => {
    expect(structuredTokens({})).toEqual([]);
    expect(
      structuredTokens({ minutes: 30, attendees: 2, hasLeader: true, recurrence: 'weekly' }),
    ).toEqual(['att:2', 'role:leader', 'rec:weekly', 'dur:30']);
    expect(structuredTokens({ attendees: 1, organizer: 'self', leadHours: 30 })).toEqual([
      'org:self',
      'att:1',
      'solo',
      'lag:<7d',
    ]);
  });

  test('bands begin where the method says', () => {
    const bands = (minutes: number): string | undefined => structuredTokens({ minutes })[0];
    expect([15, 16, 30, 31, 60, 61].map(bands)).toEqual([
      'dur:<=15',
      'dur:30',
      'dur:30',
      'dur:60',
      'dur:60',
      'dur:>60',
    ]);
    const lags = (leadHours: number): string | undefined => structuredTokens({ leadHours })[0];
    expect([23.9, 24, 167.9, 168].map(lags)).toEqual([
      'lag:<24h',
      'lag:<7d',
      'lag:<7d',
      'lag:>=7d',
    ]);
  });
});

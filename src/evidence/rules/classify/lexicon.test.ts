import { describe, expect, test } from 'vitest';

import { classes } from './classes.ts';
import { lexiconScores, openLexicon } from './lexicon.ts';
import { normaliseTitle } from './normalise.ts';

const fires = (pattern: string, title: string): boolean =>
  openLexicon(`RHYTHM\n2 ${pattern}`).hits(normaliseTitle(title)).length > 0;

const weight = (pattern: string, title: string): number | undefined =>
  openLexicon(`RHYTHM\n4 ${pattern}`).hits(normaliseTitle(title))[0]?.weight;

const scoreOf = (list: string, title: string, verbs: string[] = []): Record<string, number> => {
  const normalised = normaliseTitle(title);
  const scores = lexiconScores(openLexicon(list).hits(normalised), normalised, new Set(verbs));
  return Object.fromEntries(
    classes.flatMap((name, at) => (scores[at] === 0 ? [] : [[name, scores[at] ?? 0]])),
  );
};

describe('which patterns fire', () => {
  test('alternatives stand for one word each', () => {
    expect(fires('team|group call|sync', 'Core group sync today')).toBe(true);
    expect(fires('team|group call|sync', 'Core team')).toBe(false);
    expect(fires('team|group call|sync', 'sync team call')).toBe(true);
  });

  test('a star is any ending, the bare stem among them', () => {
    expect(fires('synthesi*', 'Synthesising answers')).toBe(true);
    expect(fires('synthesi*', 'synth')).toBe(false);
    expect(fires('ux synthesi*', 'UX synthesis')).toBe(true);
  });

  test('a wave is a gap of none to four words', () => {
    expect(fires('book ~ room', 'Book room')).toBe(true);
    expect(fires('book ~ room', 'Book the big blue corner room')).toBe(true);
    expect(fires('book ~ room', 'Book one two three four five room')).toBe(false);
  });

  test('a caret and a dollar hold on to the ends of the title', () => {
    expect(fires('^proposal', 'Proposal for teams')).toBe(true);
    expect(fires('^proposal', 'A proposal')).toBe(false);
    expect(fires('call$', 'Weekly call')).toBe(true);
    expect(fires('call$', 'Call weekly')).toBe(false);
    expect(fires('^sync|chat$', 'Chat')).toBe(true);
    expect(fires('^sync|chat$', 'Chat now')).toBe(false);
  });

  test('a gap gives way so that the end of a title can be met', () => {
    expect(fires('plan ~ plan$', 'plan a plan b plan')).toBe(true);
  });
});

describe('what a hit weighs', () => {
  test('starting the title, lying in its lead and spanning three words each count more', () => {
    expect(weight('scenario planning', 'On scenario planning')).toBeCloseTo(4, 12);
    expect(weight('scenario planning', 'Scenario planning')).toBeCloseTo(4 * 1.3, 12);
    expect(weight('scenario planning', 'Scenario planning: 2029')).toBeCloseTo(4 * 1.69, 12);
    expect(weight('one two three', 'zero one two three')).toBeCloseTo(4 * 1.15, 12);
    expect(weight('one ~ three', 'zero one two three')).toBeCloseTo(4 * 1.15, 12);
  });

  test('a pattern counts once, with its best match', () => {
    expect(weight('sync', 'Sync about the sync')).toBeCloseTo(5.2, 12);
  });

  test('further hits of a class count half, a quarter, and so on', () => {
    expect(scoreOf('FIRES\n4 outage\n2 down', 'The outage: down again')).toEqual({
      FIRES: 4 * 1.3 + 2 / 2,
    });
  });

  test('a task about a ceremony is half a ceremony', () => {
    const list = 'RHYTHM\n4 review\nLOGISTICS\n2 book';
    expect(scoreOf(list, 'Book the review', ['book'])).toEqual({ RHYTHM: 2, LOGISTICS: 2.6 });
    expect(scoreOf(list, 'The book review', ['book'])).toEqual({ RHYTHM: 4, LOGISTICS: 2 });
    expect(scoreOf(list, 'todo: book the review', ['book'])).toEqual({ RHYTHM: 2, LOGISTICS: 2 });
  });
});

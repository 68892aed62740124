import { describe, expect, test } from 'vitest';

import { categories } from '../../model/category.ts';
import type { SeriesLabel } from '../../model/label.ts';

import { answerOfLabel, answerOfRule, answerOfWords } from './answers.ts';
import { classes, unclear, zeros } from './classes.ts';
import { rules } from './rules.ts';

/** Shares by class name, the rest nothing. */
function shares(named: Readonly<Record<string, number>>): number[] {
  return classes.map((name) => named[name] ?? 0);
}

const at = (name: (typeof categories)[number]) => categories.indexOf(name);
const sum = (numbers: Float64Array) => numbers.reduce((total, each) => total + each, 0);

describe('the answer of the words', () => {
  test('what a title does not place is taken out before the categories share', () => {
    const answer = answerOfWords(shares({ FIRES: 0.6, CHORES: 0.2, UNCLEAR: 0.2 }), true);
    expect(answer.best).toBe('FIRES');
    expect(answer.confidence).toBe(0.6);
    expect(answer.posterior[at('FIRES')]).toBeCloseTo(0.75, 12);
    expect(sum(answer.posterior)).toBeCloseTo(1, 12);
  });

  test('a title that places nothing leaves all categories alike', () => {
    const nothing = zeros(classes.length);
    nothing[unclear] = 1;
    const answer = answerOfWords(nothing, false);
    expect(answer.confidence).toBe(0);
    expect([...answer.posterior]).toEqual(categories.map(() => 1 / 16));
  });

  test('an answer given earlier is not touched by a later one', () => {
    const first = answerOfWords(shares({ FIRES: 1 }), true);
    const kept = [...first.posterior];
    for (let i = 0; i < 1_000; i++) answerOfWords(shares({ CHORES: 1 }), true);
    expect([...first.posterior]).toEqual(kept);
  });
});

describe('the answer of a rule', () => {
  test('the label gets the precision of the rule, the others share the rest as the words have it', () => {
    const [rule] = rules;
    if (rule === undefined) throw new Error('there is at least one rule');
    const words = answerOfWords(shares({ [rule.label]: 0.5, CHORES: 0.3, PLANNING: 0.2 }), true);
    const answer = answerOfRule(rule, 0.95, words);
    expect(answer).toMatchObject({
      label: rule.label,
      best: rule.label,
      confidence: 0.95,
      source: 'rule',
    });
    expect(answer.posterior[at(rule.label)]).toBe(0.95);
    expect(answer.posterior[at('CHORES')]).toBeCloseTo(0.03, 12);
    expect(sum(answer.posterior)).toBeCloseTo(1, 12);
    expect(answer.why()[0]).toContain('right 95 in 100');
  });
});

describe('the answer of a person', () => {
  const known: SeriesLabel = {
    series: 's1',
    title: 'Weekly',
    label: 'RHYTHM',
    labelledAt: '2026-04-06',
  };
  const otherwise = () => {
    throw new Error('not asked');
  };

  test('their own series is certain and says when they labelled it', () => {
    const answer = answerOfLabel(known, { seriesIds: ['s1'] }, otherwise);
    expect(answer).toMatchObject({ label: 'RHYTHM', group: 'O', confidence: 1, source: 'human' });
    expect(answer.why()).toEqual(['you labelled this series RHYTHM on 2026-04-06']);
  });

  test('another series of the same title inherits it', () => {
    const answer = answerOfLabel(known, { seriesIds: ['s2'] }, otherwise);
    expect(answer).toMatchObject({ label: 'RHYTHM', source: 'inherited' });
    expect(answer.why()).toEqual(['you labelled this title RHYTHM on 2026-04-06']);
  });

  test('private is their word too, and leaves the categories as they were', () => {
    const before = answerOfLabel(known, {}, otherwise);
    const answer = answerOfLabel({ ...known, label: 'PRIVATE' }, {}, () => before);
    expect(answer).toMatchObject({ label: 'PRIVATE', confidence: 1, isAbstained: false });
    expect(answer.posterior).toBe(before.posterior);
  });
});

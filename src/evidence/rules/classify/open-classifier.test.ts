import { describe, expect, test } from 'vitest';

import { categories } from '../../model/category.ts';
import type { SeriesLabel } from '../../model/label.ts';
import { openClassifier } from './open-classifier.ts';

const label = (
  series: string,
  title: string,
  name: SeriesLabel['label'],
  labelledAt = '2026-04-01',
): SeriesLabel => ({ series, title, label: name, labelledAt });

const sum = (numbers: Float64Array): number => numbers.reduce((total, one) => total + one, 0);

describe('placing a title', () => {
  const classifier = openClassifier();

  test.each([
    ['Weekly standup', 'RHYTHM'],
    ['Reschedule the steering committee', 'LOGISTICS'],
    ['SEV1: checkout down', 'FIRES'],
    ['Jira permissions for the new squad', 'TOOL_ADMIN'],
    ['Coaching: first roadmap', 'COACHING'],
    ['Redesign quarterly goal setting', 'PLANNING'],
    ['Chase missing status updates', 'CHORES'],
    ['Evaluate survey tools', 'TOOLSET'],
  ])('"%s" is %s', (title, expected) => {
    expect(classifier.classify(title)).toMatchObject({ label: expected, isAbstained: false });
  });

  test.each(['Sync', 'Sam / Alex', '', '???', 'Catch up', 'Hold'])(
    '"%s" places nothing, so nothing is claimed',
    (title) => {
      const { label: said, best, isAbstained, confidence } = classifier.classify(title);
      expect({ said, isAbstained }).toEqual({ said: 'UNKNOWN', isAbstained: true });
      expect(categories).toContain(best);
      expect(confidence).toBeLessThan(0.6);
    },
  );

  test('probabilities share out one, and the first guess is the likeliest', () => {
    for (const title of ['Weekly standup', 'Sync', '', 'Übergabe 設計', 'x'.repeat(5000)]) {
      const { posterior, best } = classifier.classify(title);
      expect(posterior).toHaveLength(16);
      expect(sum(posterior)).toBeCloseTo(1, 9);
      expect(categories[posterior.indexOf(Math.max(...posterior))]).toBe(best);
    }
  });

  test('it says why: patterns with what they counted, what speaks against, words it knows', () => {
    const why = classifier.classify('Sync with the data team').why();
    expect(why[0]).toMatch(/^"sync with" speaks for XFUNC \(\d\.\d\)$/);
    expect(why.some((reason) => reason.startsWith('against it: '))).toBe(true);
    expect(classifier.classify('zzzz').why()).toEqual(['no pattern and no known word']);
  });

  test('company speaks where the title is mute, and is quoted', () => {
    const answer = classifier.classify('Dana / Alex', { attendees: 2, hasLeader: true });
    expect(answer).toMatchObject({ label: 'LEADERSHIP', source: 'rule', confidence: 0.95 });
    expect(sum(answer.posterior)).toBeCloseTo(1, 9);
    expect(answer.why()[0]).toContain('rule "alone with the leader"');
  });
});

describe('learning from a person', () => {
  const weekly = label('s1', 'Falcon', 'NEEDS');

  test('a labelled series is what the person said, its title elsewhere too', () => {
    const classifier = openClassifier({ labels: [weekly] });
    const own = classifier.classify('Falcon', { seriesIds: ['s1'] });
    expect(own).toMatchObject({ label: 'NEEDS', confidence: 1, source: 'human' });
    expect(own.posterior[categories.indexOf('NEEDS')]).toBe(1);
    expect(own.why()).toEqual(['you labelled this series NEEDS on 2026-04-01']);
    expect(classifier.classify('falcon')).toMatchObject({ label: 'NEEDS', source: 'inherited' });
  });

  test('private stays private', () => {
    const classifier = openClassifier({ labels: [label('s1', 'Falcon', 'PRIVATE')] });
    expect(classifier.classify('Falcon', { seriesIds: ['s1'] })).toMatchObject({
      label: 'PRIVATE',
      isAbstained: false,
    });
  });

  test('what is learned rubs off on titles like it', () => {
    const before = openClassifier().classify('Falcon interviews Q3');
    const after = openClassifier({ labels: [weekly] }).classify('Falcon interviews Q3');
    const needs = categories.indexOf('NEEDS');
    expect(after.posterior[needs]).toBeGreaterThan(before.posterior[needs] ?? 1);
  });

  test('unlearning gives back every number', () => {
    const classifier = openClassifier();
    const titles = ['Falcon', 'Falcon interviews', 'Weekly', 'Sync'];
    const before = titles.map((title) => classifier.classify(title).posterior.slice());
    const context = { attendees: 2, minutes: 30 };
    classifier.learn(weekly, context);
    classifier.learn(label('s2', 'Sync', 'XFUNC'));
    classifier.unlearn(weekly);
    classifier.unlearn(label('s2', 'Sync', 'XFUNC'));
    expect(titles.map((title) => classifier.classify(title).posterior)).toEqual(before);
  });

  test('without its own label a series is judged as a stranger would be', () => {
    const classifier = openClassifier({ labels: [weekly] });
    const stranger = openClassifier().classify('Falcon');
    const held = classifier.classifyUnlabelled('Falcon', { seriesIds: ['s1'] });
    expect(held.posterior).toEqual(stranger.posterior);
    expect(classifier.classify('Falcon', { seriesIds: ['s1'] }).label).toBe('NEEDS');
  });

  test('the order of the rows in a labels file does not matter', () => {
    const labels = [
      label('a', 'Falcon plan', 'NEEDS', '2026-01-01'),
      label('b', 'Falcon call', 'XFUNC', '2026-01-02'),
      label('c', 'Falcon desk', 'CHORES', '2026-01-03'),
    ];
    const one = openClassifier({ labels }).classify('Falcon review of the plan');
    const other = openClassifier({ labels: labels.toReversed() }).classify(
      'Falcon review of the plan',
    );
    expect(one.posterior).toEqual(other.posterior);
    expect(one.confidence).toBe(other.confidence);
  });

  test('a rule a person keeps refuting is switched off and named', () => {
    const classifier = openClassifier();
    for (let at = 0; at < 8; at++) {
      classifier.learn(label(`s${at}`, `Berlin ${at}`, 'XFUNC'), { isAllDay: true });
    }
    expect(classifier.rulesSwitchedOff()).toEqual(['all-day entry']);
    expect(classifier.classify('Madrid', { isAllDay: true }).source).toBe('model');
  });
});

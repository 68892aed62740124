import { describe, expect, test } from 'vitest';

import { classes } from './classes.ts';
import { normaliseTitle } from './normalise.ts';
import { featuresOf, openTextModel } from './text-model.ts';

const model = openTextModel();

describe('what the words of a title say', () => {
  test.each([
    ['Sev 2 incident: checkout is down', 'FIRES'],
    ['Product vision and strategy workshop', 'STRATEGY'],
    ['Coaching: discovery interviews', 'COACHING'],
    ['Jira workflow permissions clean-up', 'TOOL_ADMIN'],
  ])('%s leans to %s', (title, expected) => {
    const logits = model.logits(normaliseTitle(title), {});
    expect(classes[logits.indexOf(Math.max(...logits))]).toBe(expected);
  });

  test('one score for each class, the same at every asking', () => {
    const title = normaliseTitle('Quarterly planning');
    expect(model.logits(title, {})).toHaveLength(classes.length);
    expect(model.logits(title, {})).toEqual(model.logits(title, {}));
  });

  test('what is known besides the title adds features and takes none away', () => {
    const title = normaliseTitle('Weekly check-in');
    const alone = featuresOf(title, {});
    const withLeader = featuresOf(title, { hasLeader: true, attendees: 2, minutes: 30 });
    expect(withLeader).toEqual(expect.arrayContaining(alone));
    expect(withLeader.length).toBeGreaterThan(alone.length);
  });
});

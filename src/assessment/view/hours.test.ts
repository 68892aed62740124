import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';

import { estimate, sampleEvidence } from './fixtures/sample.ts';
import { groupRange, hoursSection, weeklyHours } from './hours.ts';
import { observedWeeks } from './observed-weeks.ts';

const say = speaker((text) => text);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('where the hours go', () => {
  test('the kinds of work of a group add up to the group, most hours first', () => {
    for (const group of hoursSection(sampleEvidence()).groups) {
      if (group.parts.length === 0) continue;
      expect(sum(group.parts.map((part) => part.hours.value ?? 0))).toBeCloseTo(
        group.hours.value ?? 0,
        9,
      );
      const values = group.parts.map((part) => part.hours.value ?? -1);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
    }
  });

  test('private time is counted and belongs to no group', () => {
    const last = hoursSection(sampleEvidence()).groups.at(-1);
    expect(last?.id).toBe('private');
    expect(last?.hours.value).toBeCloseTo(390 / 60 / 13, 9);
  });

  test('what is not known is said, not shown as nothing', () => {
    const evidence = sampleEvidence();
    const groups = evidence.groups.map((row) => ({ ...row, hours: estimate(null, 0) }));
    const section = hoursSection({ ...evidence, groups });
    expect(say(section.groups[0]?.value ?? { id: '' })).toBe('not known');
    expect(groupRange({ ...evidence, groups }, 'T')).toEqual({ value: null, lo: null, hi: null });
  });

  test('a calendar that begins inside the window does not look emptier than it is', () => {
    const evidence = sampleEvidence();
    const weeks = evidence.weeks.map((week, index) =>
      index < 6 ? { ...week, isComplete: false, accountedMinutes: 0 } : week,
    );
    expect(observedWeeks({ ...evidence, weeks })).toBe(7);
    expect(weeklyHours({ ...evidence, weeks })).toBeCloseTo(weeklyHours(evidence), 9);
    expect(observedWeeks({ ...evidence, weeks: [] })).toBe(0);
    expect(weeklyHours({ ...evidence, weeks: [] })).toBe(0);
  });

  test('the bars of a week are its reactive, strategic and enabling minutes in hours', () => {
    const evidence = sampleEvidence();
    const [bar] = hoursSection(evidence).weeks;
    const minutes = evidence.weeks[0]?.byCategory ?? new Float64Array();
    expect(bar?.fires).toBeCloseTo((minutes[11] ?? 0) / 60, 9);
    expect(bar?.strategic).toBeGreaterThan(0);
  });

  test('a week away keeps its place among the bars, weeks before the calendar do not', () => {
    const evidence = sampleEvidence();
    const weeks = evidence.weeks.map((week, index) =>
      index < 2 || index === 5 ? { ...week, isComplete: false } : week,
    );
    const drawn = hoursSection({ ...evidence, weeks }).weeks;
    expect(drawn.length).toBe(evidence.weeks.length - 2);
    expect(hoursSection({ ...evidence, weeks: [] }).weeks).toEqual([]);
  });
});

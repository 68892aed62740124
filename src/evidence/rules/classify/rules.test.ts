import { describe, expect, test } from 'vitest';

import type { SeriesContext } from '../../model/classification.ts';
import { firstRule, isSwitchedOff, rulePrecision, type RuleChecks } from './rules.ts';

const never: RuleChecks = { confirmed: 0, refuted: 0 };

function ruleFor(title: string, context: SeriesContext, isPlacedByTitle = false) {
  return firstRule({ tokens: title.split(' '), context, isPlacedByTitle }, () => never)?.name;
}

describe('what company and clock say', () => {
  test('an all-day entry or free time without guests is no work', () => {
    expect(ruleFor('berlin', { isAllDay: true })).toBe('all-day entry');
    expect(ruleFor('offsite', { isAllDay: true, attendees: 8 })).toBeUndefined();
    expect(ruleFor('think', { isFree: true, attendees: 1 })).toBe('free time');
  });

  test('an emergency is a word of alarm and less than a day of warning', () => {
    expect(ruleFor('urgent numbers', { leadHours: 2 }, true)).toBe('emergency on short notice');
    expect(ruleFor('urgent numbers', { leadHours: 48 })).toBeUndefined();
    expect(ruleFor('urgent numbers', {})).toBeUndefined();
  });

  test('two people, one of them the leader, and a mute title is pairing with leadership', () => {
    expect(ruleFor('dana alex', { attendees: 2, hasLeader: true })).toBe('alone with the leader');
    expect(ruleFor('dana alex', { attendees: 3, hasLeader: true })).toBeUndefined();
    expect(ruleFor('expense report', { attendees: 2, hasLeader: true }, true)).toBeUndefined();
  });

  test('a crowd is a company meeting, a hold for oneself is nothing', () => {
    expect(ruleFor('spring gathering', { attendees: 50 })).toBe('company meeting');
    expect(ruleFor('focus', { attendees: 1 })).toBe('hold without a topic');
    expect(ruleFor('focus', {})).toBeUndefined();
  });
});

describe('how far a rule is trusted', () => {
  test('19 in 20 at first, then as it was confirmed and refuted', () => {
    expect(rulePrecision(never)).toBe(0.95);
    expect(rulePrecision({ confirmed: 1, refuted: 1 })).toBeCloseTo(20 / 22, 12);
  });

  test('refuted eight times without being confirmed it is switched off', () => {
    expect(isSwitchedOff({ confirmed: 0, refuted: 7 })).toBe(false);
    expect(isSwitchedOff({ confirmed: 0, refuted: 8 })).toBe(true);
    const given = { tokens: ['berlin'], context: { isAllDay: true }, isPlacedByTitle: false };
    expect(firstRule(given, () => ({ confirmed: 0, refuted: 8 }))).toBeUndefined();
  });
});

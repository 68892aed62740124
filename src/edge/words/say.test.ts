import { describe, expect, test } from 'vitest';

import { english } from './en.data.ts';
import { parsePattern, type Part } from './message-pattern.ts';
import { hasWords, speaker } from './say.ts';

const say = speaker((text) => text);

describe('words for messages', () => {
  test('plurals, numbers, days and lists come out of named values', () => {
    expect(say({ id: 'report.read', values: { events: 1_043, files: 1 } })).toBe(
      'Read 1,043 events from one file.',
    );
    expect(say({ id: 'report.read', values: { events: 1, files: 2 } })).toBe(
      'Read 1 event from 2 files.',
    );
    expect(
      say({
        id: 'span.one-year',
        values: { weeks: 13, firstDay: '2026-01-05', lastDay: '2026-04-05' },
      }),
    ).toBe('13 weeks, 5 Jan – 5 Apr 2026');
    expect(
      say({
        id: 'finding.both.none',
        values: { strategicSigns: 'people,toolset,leverage', reactiveSigns: 'horizon' },
      }),
    ).toBe('Evidence is strategic on People, Toolset and Leverage and reactive on Horizon.');
  });

  test('a range whose ends print alike is one figure', () => {
    const hours = (lo: number, hi: number): string =>
      say({
        id: 'finding.hours.undecided',
        values: { reactiveLo: lo, reactiveHi: hi, strategicLo: 2, strategicHi: 2.04 },
      });
    expect(hours(1, 3)).toContain('2.0 hours a week, reactive work 1.0 to 3.0:');
  });

  test('only text from outside is escaped, the catalogue passes as it is', () => {
    const shout = speaker((text) => text.toUpperCase());
    expect(shout({ id: 'choice.zone.given', values: { zone: 'utc' } })).toBe(
      'Time zone: UTC, as you asked.',
    );
  });

  test('text from outside is never read as a pattern', () => {
    expect(say({ id: 'text', values: { text: '{zone} # {' } })).toBe('{zone} # {');
  });

  test('an id without words shows itself instead of failing', () => {
    expect(say({ id: 'toString' })).toBe('toString');
    expect(hasWords('toString')).toBe(false);
  });

  test('a missing value is a bug and says which', () => {
    expect(() => say({ id: 'text' })).toThrow('message text needs a value named text');
  });
});

describe('the catalogue', () => {
  test('every pattern can be read and uses typographic apostrophes only', () => {
    for (const [id, pattern] of Object.entries(english)) {
      expect(() => parsePattern(pattern), id).not.toThrow();
      expect(pattern, id).not.toContain("'");
    }
  });

  test('every number and date style in use is known', () => {
    const dayStyles = ['day', 'year', 'weekday', 'full'];
    for (const [id, pattern] of Object.entries(english)) {
      for (const part of valuesOf(parsePattern(pattern))) {
        if (part.type === 'date') expect(dayStyles, id).toContain(part.style);
        else if (part.type === 'number')
          expect(() => say({ id, values: everyName }), id).not.toThrow();
        else expect(['', 'list', 'range'], id).toContain(part.type);
      }
    }
  });

  test('the six signs have a name and two poles each', () => {
    for (const sign of ['roadmap', 'horizon', 'people', 'leverage', 'toolset', 'leadership']) {
      expect([`sign.${sign}`, `pole.minus.${sign}`, `pole.plus.${sign}`].every(hasWords)).toBe(
        true,
      );
    }
  });

  test('broken patterns are refused', () => {
    for (const pattern of ['{', '}', '{a', '{a, plural, one {x}}', '{a,}']) {
      expect(() => parsePattern(pattern), pattern).toThrow();
    }
  });
});

/** Answers 1 for any name. */
const everyName: Record<string, number> = new Proxy({}, { get: () => 1 });

function valuesOf(parts: readonly Part[]): readonly (Part & { kind: 'value' })[] {
  return parts.flatMap((part) => {
    if (part.kind === 'value') return [part];
    return part.kind === 'choice' ? [...part.options.values()].flatMap(valuesOf) : [];
  });
}

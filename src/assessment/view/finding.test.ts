import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';
import { dimensions } from '#kernel/dimension';

import { dimensionScore } from './fixtures/sample.ts';
import { findingFor, type FindingState } from './finding.ts';
import { rowStateOf } from './row-state.ts';
import type { HoursRange, RowState } from './scorecard-model.ts';

const say = speaker((text) => text);
const states: readonly RowState[] = ['reactive', 'strategic', 'close', 'first-look', 'unseen'];
const range = (lo: number, hi: number): HoursRange => ({ value: (lo + hi) / 2, lo, hi });
const unknown: HoursRange = { value: null, lo: null, hi: null };
const hours: readonly (readonly [HoursRange, HoursRange])[] = [
  [range(9, 14), range(2, 5.5)],
  [range(2, 5.5), range(9, 14)],
  [range(2, 9), range(5, 12)],
  [range(2, 5), range(5, 12)],
  [unknown, range(5, 12)],
  [range(5, 12), unknown],
];

function stateOf(
  rowStates: readonly RowState[],
  [reactive, strategic]: readonly [HoursRange, HoursRange],
  hasRecords = true,
): FindingState {
  return {
    rows: dimensions.map((dimension, index) => ({
      dimension,
      state: rowStates[index] ?? 'unseen',
    })),
    hasRecords,
    weeks: 13,
    lastDay: '2026-04-05',
    weeklyHours: 31.2,
    reactive,
    strategic,
  };
}

function* everyRowState(): Generator<readonly RowState[]> {
  for (let code = 0; code < states.length ** 6; code += 1) {
    yield Array.from(
      { length: 6 },
      (_, row) => states[Math.floor(code / 5 ** row) % 5] ?? 'unseen',
    );
  }
}

describe('the finding', () => {
  test('two reactive signs and four close ones read as the design wants', () => {
    const rows: readonly RowState[] = ['close', 'reactive', 'close', 'reactive', 'close', 'close'];
    expect(say(findingFor(stateOf(rows, [unknown, unknown])))).toBe(
      'Evidence is reactive on two of six signs: Horizon and Leverage. Four are too close to call.',
    );
  });

  test('a calendar alone speaks of hours with their ranges', () => {
    const rows: readonly RowState[] = [
      'unseen',
      'first-look',
      'first-look',
      'first-look',
      'unseen',
      'unseen',
    ];
    expect(say(findingFor(stateOf(rows, [range(9.1, 14), range(2, 5.5)])))).toBe(
      'Reactive work takes 9.1 to 14.0 hours a week, more than strategic work with 2.0 to 5.5. No sign can be called yet.',
    );
    expect(say(findingFor(stateOf(rows, [range(4, 9), range(5, 12)])))).toBe(
      'Strategic work takes 5.0 to 12.0 hours a week, reactive work 4.0 to 9.0: too close to call.',
    );
  });

  test('an empty window is said, with its end', () => {
    expect(say(findingFor(stateOf([], [unknown, unknown], false)))).toBe(
      'No event of this calendar counts in the 13 weeks to 5 Apr 2026. Look at other weeks with --as-of.',
    );
  });

  test('no sentence names a sign that is not called, on that side, or forgets one', () => {
    const names = dimensions.map((dimension) => say({ id: `sign.${dimension}` }));
    for (const rows of everyRowState()) {
      const sentence = say(findingFor(stateOf(rows, hours[0] ?? [unknown, unknown])));
      const called = rows.map((state) => state === 'reactive' || state === 'strategic');
      names.forEach((name, index) => {
        expect(sentence.includes(name), `${rows.join()} ${sentence}`).toBe(called[index]);
      });
      const [strategicPart = '', reactivePart = ''] = sentence.includes('strategic on')
        ? sentence.split('reactive on')
        : ['', sentence];
      rows.forEach((state, index) => {
        if (state === 'reactive') expect(reactivePart).toContain(names[index]);
        if (state === 'strategic') expect(strategicPart).toContain(names[index]);
      });
    }
  });

  test('its counts add up to six signs and the numbers it prints are those of the rows', () => {
    for (const rows of everyRowState()) {
      const message = findingFor(stateOf(rows, hours[2] ?? [unknown, unknown]));
      const count = (wanted: RowState): number => rows.filter((state) => state === wanted).length;
      if (message.id.startsWith('finding.hours.')) {
        expect(count('reactive') + count('strategic') + count('close')).toBe(0);
        continue;
      }
      const values = message.values ?? {};
      const { reactive = 0, strategic = 0, close = 0, open = 0 } = values;
      expect([reactive, strategic, close]).toEqual([
        count('reactive'),
        count('strategic'),
        count('close'),
      ]);
      expect(open).toBe(count('first-look') + count('unseen'));
    }
  });

  test('"more" is said of hours only when the ranges do not touch', () => {
    const bound = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(bound, bound, bound, bound, (a, b, c, d) => {
        const reactive = range(Math.min(a, b), Math.max(a, b));
        const strategic = range(Math.min(c, d), Math.max(c, d));
        const { id } = findingFor(stateOf([], [reactive, strategic]));
        const isApart = Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
        expect(id === 'finding.hours.undecided').toBe(!isApart);
      }),
    );
    for (const [reactive, strategic] of hours) {
      const sentence = say(findingFor(stateOf([], [reactive, strategic])));
      expect(sentence.includes(' more than ')).toBe(
        (reactive.lo ?? 0) > (strategic.hi ?? Infinity) ||
          (strategic.lo ?? 0) > (reactive.hi ?? Infinity),
      );
    }
  });

  test('every sentence fits two lines of the page', () => {
    let longest = 0;
    for (const rows of everyRowState()) {
      longest = Math.max(longest, say(findingFor(stateOf(rows, [unknown, unknown]))).length);
    }
    expect(longest).toBeLessThanOrEqual(170);
  });
});

describe('the state of a row', () => {
  test('a provisional row is never called, whatever else it claims', () => {
    const row = dimensionScore('horizon', {
      status: 'provisional',
      value: -0.9,
      half: 0.05,
      isCalled: true,
    });
    expect(rowStateOf({ ...row, word: 'reactive' })).toBe('first-look');
  });

  test('a called row whose interval reaches over zero is not called', () => {
    const row = dimensionScore('horizon', {
      status: 'ok',
      value: -0.3,
      half: 0.4,
      word: 'reactive',
      isCalled: true,
    });
    expect(rowStateOf(row)).toBe('close');
  });

  test('a row without a value has no mark', () => {
    expect(rowStateOf(dimensionScore('toolset', { status: 'insufficient' }))).toBe('unseen');
  });
});

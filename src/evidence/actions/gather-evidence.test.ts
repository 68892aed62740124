import { describe, expect, test } from 'vitest';

import { at, occurrence } from '../rules/fixtures/basis.ts';
import { ana } from '../rules/fixtures/events.ts';
import { calendarOf } from './fixtures/engine.ts';
import { gatherComparison, gatherEvidence } from './gather-evidence.ts';

/** One hour every Monday. */
const weeklyFor = (weeks: number) =>
  calendarOf(
    Array.from({ length: weeks }, (_, week) => occurrence(at(7 * week, 9), 1, { uid: `w${week}` })),
  );

describe('gathering evidence', () => {
  test('the window is chosen and says so, or taken as given', () => {
    const { reading, deps } = weeklyFor(30);
    const asOf = '2026-08-10';
    expect(gatherEvidence(reading, { me: ana, asOf }, deps)).toMatchObject({
      value: {
        window: { weeks: 26, weeksSource: 'chosen', lastDay: '2026-08-09' },
        counts: { kept: 26 },
      },
    });
    expect(gatherEvidence(reading, { me: ana, asOf, weeks: 13 }, deps)).toMatchObject({
      value: { window: { weeks: 13, weeksSource: 'given' }, counts: { kept: 13 } },
    });
  });

  test('what cannot be settled is refused before anything is computed', () => {
    const { reading, deps } = weeklyFor(2);
    const refusal = { ok: false, problem: { code: 'evidence.hours-unreadable' } };
    expect(gatherEvidence(reading, { hours: 'never' }, deps)).toMatchObject(refusal);
    expect(gatherComparison(reading, { hours: 'never' }, deps)).toMatchObject(refusal);
  });

  test('two windows of a comparison are equally long and adjoin', () => {
    const { reading, deps } = weeklyFor(30);
    expect(gatherComparison(reading, { me: ana, asOf: '2026-08-10' }, deps)).toMatchObject({
      value: {
        now: { window: { weeks: 13, firstDay: '2026-05-11' } },
        before: { window: { weeks: 13, lastDay: '2026-05-10' }, counts: { kept: 13 } },
      },
    });
  });

  test('weeks that do not fit twice leave nothing to compare', () => {
    const { reading, deps } = weeklyFor(30);
    const pair = gatherComparison(reading, { me: ana, asOf: '2026-08-10', weeks: 26 }, deps);
    expect(pair).toMatchObject({ value: { now: { window: { weeks: 26 } }, before: null } });
  });
});

import { describe, expect, test } from 'vitest';

import { claimDay } from './claims.ts';

describe('who claims most of each stretch', () => {
  const entry = (start: number, end: number, precedence = 2, weight = 1) => ({
    start,
    end,
    precedence,
    weight,
  });

  test('a meeting interrupted by a timer is visited twice', () => {
    const { segments } = claimDay([], [entry(540, 660), entry(570, 600, 1)]);
    expect(segments).toEqual([
      { start: 540, end: 570, by: 0 },
      { start: 570, end: 600, by: 1 },
      { start: 600, end: 660, by: 0 },
    ]);
  });

  test('of two equal claims the one that began earlier keeps the stretch', () => {
    const { segments } = claimDay([], [entry(570, 630), entry(540, 600)]);
    expect(segments).toEqual([
      { start: 540, end: 600, by: 1 },
      { start: 600, end: 630, by: 0 },
    ]);
  });

  test('two unanswered invitations share three quarters, so neither beats half a focus block', () => {
    const { segments } = claimDay([], [entry(0, 60, 2, 0.5), entry(0, 60, 3)]);
    expect(segments).toEqual([{ start: 0, end: 60, by: 0 }]);
  });

  test('a day of ten thousand overlapping entries is shared out without delay', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => entry(index, index + 10_000));
    const before = process.cpuUsage();
    const { segments } = claimDay([], many);
    expect(process.cpuUsage(before).user).toBeLessThan(1_500_000);
    expect(segments).toHaveLength(10_000);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openFeatureTable } from './feature-table.ts';

const smoothing = 0.3;

describe('counts per feature and class', () => {
  test('by hand: ln(0.3 + 2) - ln(0.3) for a feature seen twice', () => {
    const table = openFeatureTable(smoothing);
    table.change([7], 1, 1);
    table.change([7, 7], 1, 1);
    const scores = [0, 0];
    expect(table.addLogs([7, 8], scores)).toBe(1);
    expect(scores[0]).toBe(0);
    expect(scores[1]).toBeCloseTo(Math.log(2.3 / 0.3), 12);
  });

  test('what is taken back was never there', () => {
    const table = openFeatureTable(smoothing);
    table.change([1, 2], 0, 1);
    table.change([1, 2], 0, -1);
    expect(table.known()).toBe(0);
    expect(table.addLogs([1, 2], [0])).toBe(0);
  });

  test('counts that were loaded equal counts that were learned', () => {
    const learned = openFeatureTable(smoothing);
    for (let i = 0; i < 3; i++) learned.change([5], 2, 1);
    learned.change([5], 0, 1);
    const loaded = openFeatureTable(smoothing);
    loaded.beginRow(5);
    loaded.appendCount(2, 3);
    loaded.appendCount(0, 1);
    expect(countsOf(loaded)).toEqual(countsOf(learned));
    expect(loaded.known()).toBe(learned.known());
  });

  test('the table keeps every count while it grows, like a plain map', () => {
    const changes = fc.array(
      fc.record({
        feature: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
        category: fc.nat(16),
      }),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 12_000 }), (wanted, crowd) => {
        const table = openFeatureTable(smoothing);
        const plain = new Map<string, number>();
        const learn = (feature: number, category: number) => {
          table.change([feature], category, 1);
          const key = `${feature}|${category}`;
          plain.set(key, (plain.get(key) ?? 0) + 1);
        };
        for (let feature = 0; feature < crowd; feature++) learn(feature, feature % 17);
        for (const { feature, category } of wanted) learn(feature, category);
        expect(countsOf(table)).toEqual(plain);
      }),
      { numRuns: 15 },
    );
  });
});

function countsOf(table: ReturnType<typeof openFeatureTable>): Map<string, number> {
  const counts: [string, number][] = [];
  table.forEach((feature, category, count) => counts.push([`${feature}|${category}`, count]));
  return new Map(counts);
}

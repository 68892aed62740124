import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';

import { gatherEvidence } from '#evidence/actions/gather-evidence';
import { categories, groupOf, type Category, type Group } from '#evidence/model/category';
import type { Evidence, EvidenceSeries } from '#evidence/model/evidence';
import type { SeriesLabel } from '#evidence/model/label';
import type { CalendarReading } from '#evidence/model/reading';
import { parseLabels } from '#evidence/rules/labels';
import { reviewQueue } from '#evidence/rules/review-queue';

import { hasSharedMaterial, sharedPath } from '../shared-material.ts';
import { deps, readFile, valueOf } from './gathering.ts';

/** A quarter of known composition: titles are real, everything else is invented, every series is labelled. */
const folder = ['data', 'ics', 'synthetic'] as const;

interface Expected {
  readonly total_timed_hours: number;
  readonly hours_by_category: Readonly<Record<string, number>>;
  readonly hours_by_group: Readonly<Record<string, number>>;
}

describe.skipIf(!hasSharedMaterial)('a quarter whose composition is known', () => {
  let reading: CalendarReading;
  let expected: Expected;
  let labels: readonly SeriesLabel[];
  let labelled: Evidence;
  let unlabelled: Evidence;

  const gather = (known: readonly SeriesLabel[]): Evidence =>
    valueOf(gatherEvidence(reading, { asOf: '2026-04-06', weeks: 13 }, deps(known)));

  beforeAll(async () => {
    reading = await readFile(sharedPath(...folder, 'synthetic-quarter-mixed.ics'));
    const [only]: Expected[] = JSON.parse(
      readFileSync(sharedPath(...folder, 'expected.json'), 'utf8'),
    );
    expected = only ?? expect.fail('expected.json is empty');
    const rows: string[][] = parse(readFileSync(sharedPath(...folder, 'labels.csv')));
    labels = valueOf(parseLabels(rows.map((cells, index) => ({ cells, line: index + 1 })))).labels;
    labelled = gather(labels);
    unlabelled = gather([]);
  });

  test('the owner is found among the attendees and the window is the quarter', () => {
    expect(labelled.owner).toMatchObject({
      address: 'owner@example.invalid',
      source: 'attendance',
    });
    expect(labelled.window).toMatchObject({ firstDay: '2026-01-05', lastDay: '2026-04-05' });
    expect(labelled.counts.occurrencesInWindow).toBe(198);
  });

  test('with labels, plain hours per category are right to the minute', () => {
    const found = labelled.categories.map(({ category, plainHours }) => [
      category,
      Math.round(plainHours * 60),
    ]);
    const wanted = categories.map((category) => [
      category,
      Math.round((expected.hours_by_category[category] ?? 0) * 60),
    ]);
    expect(found).toEqual(wanted);
  });

  test('with labels, plain hours per group are right to the minute', () => {
    const hours = (group: Group) =>
      labelled.groups.find((row) => row.group === group)?.plainHours ?? Number.NaN;
    expect(hours('S') + hours('E')).toBeCloseTo(
      expected.hours_by_group['strategic + enabling'] ?? 0,
      9,
    );
    expect(hours('T')).toBeCloseTo(expected.hours_by_group['reactive'] ?? 0, 9);
    expect(hours('O')).toBeCloseTo(expected.hours_by_group['operating rhythm'] ?? 0, 9);
    expect(hours('N')).toBe(0);
  });

  test('not a minute is lost or counted twice on any path to the total', () => {
    for (const { weeks, records, series, categories: rows, groups } of [labelled, unlabelled]) {
      for (const week of weeks) {
        expect(week.accountedInHoursMinutes + week.unaccountedMinutes).toBeCloseTo(
          week.workMinutes,
          6,
        );
      }
      const total = weeks.reduce((sum, week) => sum + week.accountedMinutes, 0);
      expect(total).toBeLessThan(expected.total_timed_hours * 60);
      const sums = [
        records.reduce((sum, record) => sum + record.minutes, 0),
        series.reduce((sum, one) => sum + one.minutes, 0),
        rows.reduce((sum, row) => sum + (row.hours.value ?? 0) * 60, 0),
        groups.reduce((sum, row) => sum + (row.hours.value ?? 0) * 60, 0),
        weeks.reduce(
          (sum, week) => sum + week.byCategory.reduce((part, value) => part + value, 0),
          0,
        ),
      ];
      for (const sum of sums) expect(sum).toBeCloseTo(total, 6);
    }
  });

  test('without labels, every stated range of a group or category contains the truth', () => {
    for (const kind of ['groups', 'categories'] as const) {
      unlabelled[kind].forEach(({ share, hours }, index) => {
        const truth = labelled[kind][index] ?? expect.fail('rows differ');
        const plainShare = truth.plainHours / expected.total_timed_hours;
        for (const value of [truth.share.value ?? Number.NaN, plainShare]) {
          expect(share.lo).toBeLessThanOrEqual(value);
          expect(share.hi).toBeGreaterThanOrEqual(value);
        }
        expect(hours.lo).toBeLessThanOrEqual(truth.hours.value ?? Number.NaN);
        expect(hours.hi).toBeGreaterThanOrEqual(truth.hours.value ?? Number.NaN);
      });
    }
  });

  test('the ranges of the groups still say something', () => {
    for (const { share } of unlabelled.groups) {
      expect((share.hi ?? 1) - (share.lo ?? 0)).toBeLessThan(0.6);
    }
  });

  test('labelling the twenty largest series puts nine tenths of the minutes into the right group', () => {
    const truth = new Map(labels.map(({ series, label }) => [series, label]));
    const categoryOf = ({ uids }: EvidenceSeries): Category | undefined => {
      const label = uids.map((uid) => truth.get(uid)).find((found) => found !== undefined);
      return label === 'PRIVATE' ? undefined : label;
    };
    const largest = unlabelled.series
      .toSorted((a, b) => b.minutes - a.minutes)
      .slice(0, 20)
      .flatMap(({ uids }) => uids);
    const reviewed = gather(labels.filter(({ series }) => largest.includes(series)));
    let right = 0;
    let all = 0;
    for (const series of reviewed.series) {
      const category = categoryOf(series);
      if (category === undefined) continue;
      all += series.minutes;
      if (groupOf[category] === series.classification.group) right += series.minutes;
    }
    expect(right / all).toBeGreaterThanOrEqual(0.9);
  });

  test('while the queue is worked off, nine of ten stated ranges contain the truth', () => {
    const queue = reviewQueue(unlabelled.series, unlabelled.records);
    const answers: boolean[] = [];
    for (let reviewed = 0; reviewed <= 50; reviewed += 5) {
      const uids = queue.slice(0, reviewed).flatMap(({ series }) => series.uids);
      const { groups, categories: rows } = gather(
        labels.filter(({ series }) => uids.includes(series)),
      );
      for (const [stated, truths] of [
        [groups, labelled.groups],
        [rows, labelled.categories],
      ] as const) {
        stated.forEach(({ hours }, index) => {
          const truth = truths[index]?.hours.value ?? Number.NaN;
          answers.push((hours.lo ?? 0) <= truth + 1e-9 && truth - 1e-9 <= (hours.hi ?? 0));
        });
      }
    }
    expect(answers.filter(Boolean).length / answers.length).toBeGreaterThanOrEqual(0.9);
  });

  test('labels narrow the ranges', () => {
    const width = ({ groups }: Evidence) =>
      groups.reduce((sum, { share }) => sum + (share.hi ?? 1) - (share.lo ?? 0), 0);
    expect(width(gather(labels.slice(0, 20)))).toBeLessThan(width(unlabelled));
    expect(width(labelled)).toBe(0);
  });
});

describe.skipIf(!hasSharedMaterial)('real calendars without an owner', () => {
  test.each(['finos-community-a.ics', 'openssf-community-2020.ics'])('%s', async (name) => {
    const reading = await readFile(sharedPath('data', 'ics', 'calendars', name));
    const evidence = valueOf(gatherEvidence(reading, {}, deps()));
    expect(evidence.owner).toEqual({ kind: 'none' });
    const { kept, dropped, occurrencesInWindow } = evidence.counts;
    const left = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    expect(kept + left).toBe(occurrencesInWindow);
    for (const week of evidence.weeks) {
      expect(week.accountedInHoursMinutes + week.unaccountedMinutes).toBeCloseTo(
        week.workMinutes,
        6,
      );
    }
    expect(kept).toBeGreaterThan(20);
    expect(evidence.window.weeks).toBe(26);
  });
});

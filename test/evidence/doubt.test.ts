import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';

import { categories, groupOf, type Category } from '#evidence/model/category';
import { openClassifier } from '#evidence/rules/classify/index';
import { unauditedError } from '#evidence/rules/doubt';
import { clopperPearsonUpper } from '#kernel/stats/proportion';

import { hasSharedMaterial, sharedPath } from '../shared-material.ts';

test.skipIf(!hasSharedMaterial)(
  'on real titles the answers are in the wrong group no more often than the ranges allow for',
  () => {
    const path = sharedPath('data', 'titles', 'activity-titles.csv');
    const rows: Record<string, string>[] = parse(readFileSync(path), { columns: true, bom: true });
    const classifier = openClassifier();
    const known = new Set<string>(categories);
    const isCategory = (label: string | undefined): label is Category => known.has(label ?? '');
    const errors = rows.flatMap(({ title, label }) => {
      const answer = classifier.classify(title ?? '');
      return answer.isAbstained || !isCategory(label) ? [] : [groupOf[label] !== answer.group];
    });
    const wrong = errors.filter(Boolean).length;
    expect(errors.length).toBeGreaterThan(200);
    expect(clopperPearsonUpper(wrong, errors.length, 0.95)).toBeLessThanOrEqual(unauditedError);
  },
);

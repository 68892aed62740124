import { describe, expect, test } from 'vitest';

import { categories } from '#evidence/index';
import { speaker } from '#edge/words/say';

import type { ExplainView } from './explain-model.ts';
import { explainSubject } from './explain-subject.ts';
import { explainView } from './explain.ts';
import { firstLookScores, sampleEvidence } from './fixtures/sample.ts';
import { groupOrder, groupWords } from './hours.ts';

const say = speaker((text) => text);

function opened(subject: string): ExplainView {
  const result = explainView(sampleEvidence(), firstLookScores(), subject);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('what a number opens', () => {
  test('an indicator lists its records, and what is shown adds up to what is shown', () => {
    const [part] = opened('2.1').parts;
    expect(part?.series.flatMap((series) => series.records)).toHaveLength(13);
    const shown = part?.series.flatMap((series) => series.records.map((one) => one.shownTenths));
    const total = (shown ?? []).reduce((a, b) => a + b, 0);
    expect(total).toBe(9_710);
    expect(part?.total === null ? '' : say(part?.total ?? { id: '' })).toBe(
      '971.0 of 4,160.0 placed minutes',
    );
    expect(part?.sum).toBeCloseTo(971, 9);
  });

  test('a sign lists every indicator, the ones nobody can see with their reason', () => {
    const view = opened('horizon');
    expect(view.parts.map((part) => part.id)).toEqual(['2.1', '2.2', '2.3', '2.4']);
    expect(view.parts[2]?.kind).toBe('missing');
    expect(view.parts[2]?.sentences).toHaveLength(1);
  });

  test('every kind and group of work opens to records that make up its hours', () => {
    const evidence = sampleEvidence();
    for (const category of categories) {
      const hours = evidence.categories.find((row) => row.category === category)?.hours.value ?? 0;
      expect(opened(category).parts[0]?.sum).toBeCloseTo(hours * 60, 6);
    }
    for (const group of groupOrder) {
      const hours = evidence.groups.find((row) => row.group === group)?.hours.value ?? 0;
      expect(opened(groupWords[group]).parts[0]?.sum).toBeCloseTo(hours * 60, 6);
    }
  });

  test('records say when, where in the file and why', () => {
    const record = opened('2.1').parts[0]?.series[0]?.records[0];
    expect(record).toMatchObject({
      day: '2026-01-06',
      time: '09:00',
      file: 'maya-calendar.ics',
      line: 110,
    });
    expect(record?.notes.map(say)).toEqual(['put in 3.5 h ahead']);
    const last = opened('2.1').parts[0]?.series[0]?.records.at(-1);
    expect(last?.time, 'summer time begins on 29 March').toBe('10:00');
  });

  test('names are read in any case, and a name without a number is refused', () => {
    expect(explainSubject('Horizon')).toEqual({ kind: 'dimension', dimension: 'horizon' });
    expect(explainSubject('tool-admin')).toEqual({ kind: 'category', category: 'TOOL_ADMIN' });
    expect(explainSubject('coverage')).toEqual({ kind: 'fact', id: 'fact.coverage' });
    expect(explainSubject('leadership')?.kind).toBe('dimension');
    expect(explainSubject('LEADERSHIP')?.kind).toBe('category');
    expect(explainSubject('7.1')).toBeNull();
    const refusal = explainView(sampleEvidence(), firstLookScores(), 'grade');
    expect(refusal.ok).toBe(false);
  });
});

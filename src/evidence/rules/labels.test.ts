import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { categories } from '../model/category.ts';
import { parseLabels, serialiseLabels } from './labels.ts';

const rows = (...lines: string[]): { line: number; cells: string[] }[] =>
  lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }));

const header = 'series,title,label,labelled_at';

describe('reading a labels file', () => {
  test('a row is a series, its title, its label and the day', () => {
    expect(parseLabels(rows(header, 's1,Weekly,RHYTHM,2026-04-06'))).toEqual({
      ok: true,
      value: {
        labels: [{ series: 's1', title: 'Weekly', label: 'RHYTHM', labelledAt: '2026-04-06' }],
        problems: [],
        otherColumns: [],
      },
    });
  });

  test('columns may come in any order and in any case; strangers are named', () => {
    const read = parseLabels(rows('Label,note,Title', 'fires,x,Outage call'));
    expect(read.ok && read.value).toMatchObject({
      labels: [{ series: '', title: 'Outage call', label: 'FIRES', labelledAt: '' }],
      otherColumns: ['note'],
    });
  });

  test('a label that is no category and a row about nothing are listed with their line', () => {
    const read = parseLabels(
      rows(header, 's1,a,MEETING,', 's2,b,UNKNOWN,', ',,FIRES,', 's3,c,PRIVATE,'),
    );
    expect(read.ok && read.value.labels.map(({ series }) => series)).toEqual(['s3']);
    expect(read.ok && read.value.problems.map(({ code, where }) => [code, where?.line])).toEqual([
      ['evidence.label-unknown', 2],
      ['evidence.label-unknown', 3],
      ['evidence.label-without-target', 4],
    ]);
  });

  test('of two rows on one series the later counts, and the file hears of it', () => {
    const read = parseLabels(
      rows(header, 's1,Weekly,RHYTHM,2026-01-01', 's1,weekly,XFUNC,2026-02-01'),
    );
    expect(read.ok && read.value.labels.map(({ label }) => label)).toEqual(['XFUNC']);
    expect(read.ok && read.value.problems.map(({ code }) => code)).toEqual([
      'evidence.label-repeated',
    ]);
  });

  test('a file without its columns, or empty, is refused', () => {
    for (const lines of [['series,title'], ['label'], []]) {
      expect(parseLabels(rows(...lines))).toMatchObject({
        ok: false,
        problem: { code: 'evidence.labels-without-columns' },
      });
    }
  });
});

describe('writing a labels file', () => {
  test('cells a spreadsheet would run are made inert', () => {
    const text = serialiseLabels([
      { series: '@s', title: '=HYPERLINK("x")', label: 'FIRES', labelledAt: '2026-04-06' },
    ]);
    expect(text).toBe(`${header}\n'@s,"'=HYPERLINK(""x"")",FIRES,2026-04-06\n`);
  });

  test('what is written is read again, formulas, quotes and line breaks included', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=1+1', "'=1", '-x', '@y', "''", 'a"b', 'a\nb'),
    );
    const entry = fc.record({
      series: cell.map((text) => `id-${text.trim()}`),
      title: cell,
      label: fc.constantFrom(...categories, 'PRIVATE' as const),
      labelledAt: fc.constantFrom('2026-04-06', '2025-12-31'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ series }) => series }), (labels) => {
        const text = serialiseLabels(labels);
        const read = parseLabels(csv(text));
        expect(read.ok && read.value).toEqual({ labels, problems: [], otherColumns: [] });
      }),
    );
  });
});

/** A reader of RFC 4180 small enough to be seen to be right. */
function csv(text: string): { line: number; cells: string[] }[] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    record.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') {
      records.push(record);
      record = [];
    }
  }
  return records.map((cells, at) => ({ line: at + 1, cells }));
}

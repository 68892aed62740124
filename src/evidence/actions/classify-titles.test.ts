import { describe, expect, test } from 'vitest';

import { CsvRefused, type CsvRow } from '../ports/csv.ts';
import { classifyTitles, type ClassifiedTitle } from './classify-titles.ts';

const file = (...lines: string[][]) =>
  async function* (): AsyncIterable<CsvRow> {
    for (const [at, cells] of lines.entries()) yield { line: at + 1, cells };
  };

async function answers(...lines: string[][]): Promise<ClassifiedTitle[]> {
  const titles = await classifyTitles(file(...lines));
  if (!titles.ok) throw new Error(titles.problem.code);
  const all: ClassifiedTitle[] = [];
  for await (const title of titles.value) all.push(title);
  return all;
}

describe('classifying the titles of a file', () => {
  test('rows come back in file order, each with its three likeliest categories and a reason', async () => {
    const rows = await answers(['id', 'Title'], ['1', 'Weekly standup'], ['2', 'Sync'], ['3']);
    expect(rows.map(({ title, label, abstained }) => [title, label, abstained])).toEqual([
      ['Weekly standup', 'RHYTHM', false],
      ['Sync', 'UNKNOWN', true],
      ['', 'UNKNOWN', true],
    ]);
    expect(rows[0]).toMatchObject({ best: 'RHYTHM', group: 'O' });
    expect(rows[0]?.top3[0]).toBe('RHYTHM');
    expect(rows.every(({ top3, why }) => top3.length === 3 && why.length > 0)).toBe(true);
  });

  test('lead time counts where the file tells it; cells that say nothing are as good as empty', async () => {
    const [soon, later, nonsense] = await answers(
      ['title', 'lead_hours', 'attendees'],
      ['blocked', '2', '3'],
      ['blocked', '200', '3'],
      ['blocked', 'soon', '-1'],
    );
    expect(soon).toMatchObject({ label: 'FIRES', confidence: 0.95 });
    expect(later?.confidence).not.toBe(0.95);
    expect(nonsense).toEqual(later);
  });

  test('a file without a title column is refused and says what it has', async () => {
    expect(await classifyTitles(file(['name', 'when']))).toMatchObject({
      ok: false,
      problem: { code: 'evidence.csv-without-title', where: { line: 1 } },
    });
  });

  test('an empty file is refused; one with a header alone has no rows', async () => {
    expect(await classifyTitles(file())).toMatchObject({
      ok: false,
      problem: { code: 'evidence.csv-empty' },
    });
    expect(await answers(['title'])).toEqual([]);
  });

  test('a file that breaks off is refused before the first answer', async () => {
    const broken = async function* (): AsyncIterable<CsvRow> {
      yield { line: 1, cells: ['title'] };
      yield { line: 2, cells: ['Weekly'] };
      throw new CsvRefused({ code: 'evidence.csv-damaged', message: 'A quote never closes.' });
    };
    expect(await classifyTitles(broken)).toMatchObject({
      ok: false,
      problem: { code: 'evidence.csv-damaged' },
    });
  });
});

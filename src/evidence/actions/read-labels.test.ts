import { describe, expect, it } from 'vitest';

import { CsvRefused, type CsvRow } from '../ports/csv.ts';
import { readLabels } from './read-labels.ts';

async function* rowsOf(...rows: readonly string[][]): AsyncGenerator<CsvRow> {
  for (const [i, cells] of rows.entries()) yield { line: i + 1, cells };
}

async function* breaking(cause: Error): AsyncGenerator<CsvRow> {
  yield { line: 1, cells: ['series', 'title', 'label', 'labelled_at'] };
  throw cause;
}

describe('reading a labels file', () => {
  it('gives the labels of a person with the day they gave them', async () => {
    const read = await readLabels(
      rowsOf(['series', 'title', 'label', 'labelled_at'], ['s1', 'Weekly', 'RHYTHM', '2026-04-06']),
    );
    expect(read).toMatchObject({
      ok: true,
      value: { labels: [{ series: 's1', label: 'RHYTHM', labelledAt: '2026-04-06' }] },
    });
  });

  it('is refused whole when the file breaks off, because half of it would be a wrong answer', async () => {
    const refusal = { code: 'evidence.csv-damaged', message: 'A quote is not closed.' } as const;
    expect(await readLabels(breaking(new CsvRefused(refusal)))).toEqual({
      ok: false,
      problem: refusal,
    });
  });

  it('lets a machine that failed fail', async () => {
    await expect(readLabels(breaking(new Error('disk')))).rejects.toThrow('disk');
  });
});

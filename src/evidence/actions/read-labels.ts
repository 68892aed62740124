import { refused, type Result } from '#kernel/result';

import { CsvRefused, type CsvRefusal, type CsvRow } from '../ports/csv.ts';
import { parseLabels, type LabelsRead, type LabelsRefusal } from '../rules/labels.ts';

/** Reads a labels file whole: it is small, and half of it would be a wrong answer. */
export async function readLabels(
  rows: AsyncIterable<CsvRow>,
): Promise<Result<LabelsRead, LabelsRefusal | CsvRefusal>> {
  const all: CsvRow[] = [];
  try {
    for await (const row of rows) all.push(row);
  } catch (cause) {
    if (cause instanceof CsvRefused) return refused(cause.refusal);
    throw cause;
  }
  return parseLabels(all);
}

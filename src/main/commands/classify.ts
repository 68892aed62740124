import { classifyTitles } from '#evidence/actions/classify-titles';
import { writeClassifiedJson, writeClassifiedLines } from '#evidence/cli/classify';
import { csvRows } from '#evidence/importers/csv/csv-rows';
import { type CsvRow, CsvRefused } from '#evidence/ports/csv';

import type { ClassifyRequest } from '../invocation.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { tell } from './score.ts';

/** `trimtab evidence classify`: titles of a CSV in, where each was put and why out. */
export async function classify(
  { file, format }: ClassifyRequest,
  surroundings: Surroundings,
): Promise<Outcome> {
  const opened = await surroundings.open(file);
  if (!opened.ok) return tell(opened.problem, surroundings);
  const titles = await classifyTitles(() => rowsOf(file, surroundings));
  if (!titles.ok) {
    const { problem } = titles;
    return tell({ ...problem, where: { ...problem.where, file: opened.value.name } }, surroundings);
  }
  if (format === 'json') await writeClassifiedJson(titles.value, surroundings.results);
  else await writeClassifiedLines(titles.value, surroundings.terminal.width, surroundings.results);
  return { exit: 0 };
}

/** Opens the file anew for each pass, so that it is never held in memory. */
async function* rowsOf(file: string, { open }: Surroundings): AsyncIterable<CsvRow> {
  const opened = await open(file);
  if (!opened.ok) throw new CsvRefused({ ...opened.problem, code: 'evidence.csv-damaged' });
  yield* csvRows(opened.value);
}

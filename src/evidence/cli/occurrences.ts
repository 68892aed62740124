import type { Output } from '#edge/cli/output';
import { inertJson } from '#edge/terminal/inert-json';
import { sanitise } from '#edge/terminal/sanitise';
import { truncate } from '#edge/terminal/width';
import { dayOf, instantText, isoDateOf } from '#kernel/civil';

import type { OccurrencesAnswer } from '../actions/list-occurrences.ts';
import type { OccurrenceTable } from '../model/occurrence.ts';

/** Version 1 of the answer of `evidence occurrences --json`. */
export const occurrencesSchema = 'trimtab.occurrences/1';

/** Rows are written in pieces, so that half a million of them never lie in memory as text. */
const rowsPerWrite = 500;

/** One object, its keys in the published order. Timed values are UTC instants, whole days are dates. */
export async function writeOccurrencesJson(
  { window, table, hours, problems, counts }: OccurrencesAnswer,
  output: Output,
): Promise<void> {
  const head = {
    schema: occurrencesSchema,
    window: { from: instantText(window.from), to: instantText(window.to) },
    zone: window.zone,
  };
  await output.write(`${inertJson(head).slice(0, -1)},"occurrences":[`);
  await inPieces(table.count, output, (row) => {
    const separator = row === 0 ? '\n' : ',\n';
    return separator + inertJson(occurrenceJson(table, row));
  });
  const tail = {
    hours,
    problems: problems.map(({ code, line, message }) => ({ code, line, message })),
    counts: { ...counts, occurrences: table.count },
  };
  await output.write(`\n],${inertJson(tail).slice(1)}\n`);
}

function occurrenceJson(table: OccurrenceTable, row: number): object | null {
  const event = table.events[table.event[row] ?? -1];
  if (event === undefined) return null;
  const recurrence = table.recurrence[row] ?? Number.NaN;
  return {
    uid: event.uid,
    recurrenceId: Number.isNaN(recurrence) ? null : momentText(recurrence, event.isAllDay),
    start: momentText(table.start[row] ?? 0, event.isAllDay),
    end: momentText(table.end[row] ?? 0, event.isAllDay),
    allDay: event.isAllDay,
    summary: event.title,
    status: event.status,
    transparent: event.isTransparent,
  };
}

function momentText(instant: number, isDate: boolean): string {
  return isDate ? isoDateOf(dayOf(instant)) : instantText(instant);
}

/** A line an occurrence, then the totals and every problem. */
export async function writeOccurrencesLines(
  { window, table, hours, problems, counts }: OccurrencesAnswer,
  width: number,
  output: Output,
): Promise<void> {
  await inPieces(table.count, output, (row) => occurrenceLine(table, row, width));
  const plural = table.count === 1 ? 'occurrence' : 'occurrences';
  await output.write(
    `${table.count} ${plural} of ${counts.events} events from ${instantText(window.from)} to ` +
      `${instantText(window.to)} (${window.zone}); times are UTC.\n` +
      `${hours.sum.toFixed(2)} hours one by one, ${hours.union.toFixed(2)} without overlap.\n`,
  );
  await inPieces(problems.length, output, (index) => {
    const problem = problems[index];
    return problem === undefined
      ? ''
      : `line ${problem.line}: ${sanitise(problem.message)} [${problem.code}]\n`;
  });
}

function occurrenceLine(table: OccurrenceTable, row: number, width: number): string {
  const event = table.events[table.event[row] ?? -1];
  if (event === undefined) return '';
  const start = momentText(table.start[row] ?? 0, event.isAllDay);
  const end = momentText(table.end[row] ?? 0, event.isAllDay);
  const times = `${start.padEnd(20)}  ${end.padEnd(20)}  `;
  const status = event.status === '' ? '' : ` (${event.status.toLowerCase()})`;
  const title = event.isPrivate ? 'private' : event.title;
  return `${times}${truncate(sanitise(title + status), Math.max(10, width - times.length))}\n`;
}

async function inPieces(
  count: number,
  output: Output,
  textOf: (index: number) => string,
): Promise<void> {
  for (let from = 0; from < count; from += rowsPerWrite) {
    let piece = '';
    for (let index = from; index < Math.min(count, from + rowsPerWrite); index++) {
      piece += textOf(index);
    }
    await output.write(piece);
  }
}

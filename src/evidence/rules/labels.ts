import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import { categories } from '../model/category.ts';
import type { HumanLabel, SeriesLabel } from '../model/label.ts';
import { titleKey } from './classify/normalise.ts';

/** A record of a labels file and the line it begins on. */
interface LabelRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type LabelsRefusal = Problem<'evidence.labels-without-columns'>;

/** A row that was not used, and why. */
export type LabelProblem = Problem<
  'evidence.label-unknown' | 'evidence.label-without-target' | 'evidence.label-repeated'
>;

export interface LabelsRead {
  readonly labels: readonly SeriesLabel[];
  readonly problems: readonly LabelProblem[];
  /** Columns of the file that are not ours; whoever writes the file anew would lose them. */
  readonly otherColumns: readonly string[];
}

const columns = ['series', 'title', 'label', 'labelled_at'] as const;
const formulaStart = /^['=+\-@\t\r]/;
const escapedFormula = /^'['=+\-@\t\r]/;
const isoDay = /^\d{4}-\d{2}-\d{2}/;

/**
 * The labels in the rows of a labels file (`series,title,label,labelled_at`, header first, columns in any order). Rows
 * that cannot be used are listed with their line, the rest counts; of two rows on the same series and title the later
 * one counts.
 * Source: issue "labels file", DESIGN 4.5 (bad rows are listed).
 * Refuses: evidence.labels-without-columns (no `label`, or neither `series` nor `title`).
 * Example: header, then `s1,Weekly,RHYTHM,2026-04-06` -> one label, no problem.
 */
export function parseLabels(rows: readonly LabelRow[]): Result<LabelsRead, LabelsRefusal> {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [series, title, label, day] = columns.map((name) => header.indexOf(name));
  if (label === -1 || (series === -1 && title === -1)) return refused(withoutColumns);
  const labels = new Map<string, SeriesLabel>();
  const problems: LabelProblem[] = [];
  for (const { line, cells } of rows.slice(1)) {
    const cell = (at: number | undefined): string => plainCell(cells[at ?? -1] ?? '');
    const read = readLabel(cell(label));
    const entry = { series: cell(series).trim(), title: cell(title) };
    if (read === undefined) problems.push(unknownLabel(cell(label), line));
    else if (entry.series === '' && titleKey(entry.title) === '')
      problems.push(withoutTarget(line));
    else {
      const key = JSON.stringify([entry.series, titleKey(entry.title)]);
      if (labels.has(key)) problems.push(repeated(line));
      // taken out first, so that the later row also comes later in the list
      labels.delete(key);
      labels.set(key, {
        ...entry,
        label: read,
        labelledAt: isoDay.exec(cell(day).trim())?.[0] ?? '',
      });
    }
  }
  const otherColumns = header.filter((name) => !columns.some((ours) => ours === name));
  return accepted({ labels: [...labels.values()], problems, otherColumns });
}

/**
 * A labels file as text. Cells that a spreadsheet would run as a formula get an apostrophe in front, which `parseLabels`
 * takes away again.
 * Example: a title `=1+1` is written `'=1+1`.
 */
export function serialiseLabels(labels: readonly SeriesLabel[]): string {
  const rows = labels.map(({ series, title, label, labelledAt }) => [
    series,
    title,
    label,
    labelledAt,
  ]);
  return [columns, ...rows].map((row) => `${row.map(safeCell).join(',')}\n`).join('');
}

function readLabel(text: string): HumanLabel | undefined {
  const name = text.trim().toUpperCase();
  return name === 'PRIVATE' ? name : categories.find((category) => category === name);
}

function plainCell(cell: string): string {
  return escapedFormula.test(cell) ? cell.slice(1) : cell;
}

function safeCell(text: string): string {
  const inert = formulaStart.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

const withoutColumns: LabelsRefusal = {
  code: 'evidence.labels-without-columns',
  message: 'A labels file needs the columns label and series or title in its first line.',
  fix: 'Use the file that evidence review writes: series,title,label,labelled_at.',
};

function unknownLabel(label: string, line: number): LabelProblem {
  return {
    code: 'evidence.label-unknown',
    message: `"${label.slice(0, 40)}" is no category; the row does not count.`,
    where: { line, column: 'label' },
    fix: `Use one of ${categories.join(', ')} or PRIVATE.`,
  };
}

function withoutTarget(line: number): LabelProblem {
  return {
    code: 'evidence.label-without-target',
    message: 'The row names neither a series nor a title; it does not count.',
    where: { line },
  };
}

function repeated(line: number): LabelProblem {
  return {
    code: 'evidence.label-repeated',
    message: 'This series was labelled further up already; this later row counts.',
    where: { line },
  };
}

import type { Line, Paper } from '#edge/terminal/paint';
import { padEnd, padStart, textWidth, truncate } from '#edge/terminal/width';

export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Indexes of columns with figures. */
  readonly rightAligned: readonly number[];
  /** Index of the column that gives way when the table is too wide; the first unless told. */
  readonly flexible?: number;
}

const narrowestColumn = 8;

/** A table that fits: the flexible column is cut first, and what still does not fit loses its end, never its line. */
export function tableLines(table: TextTable, paper: Paper): readonly Line[] {
  const { columns, rows, rightAligned, flexible = 0 } = table;
  const widths = columns.map((title, index) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[index] ?? ''))),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, 0);
  const over = total - paper.width;
  if (over > 0) {
    widths[flexible] = Math.max(narrowestColumn, (widths[flexible] ?? 0) - over);
  }
  const ellipsis = paper.plain ? '...' : '…';
  const line = (cells: readonly string[]): string =>
    truncate(
      cells
        .map((cell, index) => {
          const width = widths[index] ?? 0;
          const text = truncate(cell, width, ellipsis);
          return `  ${rightAligned.includes(index) ? padStart(text, width) : padEnd(text, width)}`;
        })
        .join(''),
      paper.width,
      ellipsis,
    );
  return [
    [{ text: line(columns), tone: 'quiet' }],
    ...rows.map((row): Line => [{ text: line(row) }]),
  ];
}

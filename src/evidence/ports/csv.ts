import type { Problem } from '#kernel/problem';

/** One record of a CSV file. `line` is where it begins, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvRefusal = Problem<
  'evidence.csv-empty' | 'evidence.csv-damaged' | 'evidence.csv-too-large'
>;

/** Thrown while rows are read: what was read so far is no answer, so the whole file is refused. */
export class CsvRefused extends Error {
  readonly refusal: CsvRefusal;

  constructor(refusal: CsvRefusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** The rows of a file from its first byte, the header among them. Each call starts again. */
export type CsvRows = () => AsyncIterable<CsvRow>;

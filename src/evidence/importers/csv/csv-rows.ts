import { Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { CsvRefused, type CsvRow } from '../../ports/csv.ts';
import { decodedText } from './decoded-text.ts';

/** Limits of one CSV file (promises.md). The header is no row of them. */
export const csvLimits = { bytes: 200 * 1024 * 1024, rows: 2_000_000, columns: 1_000 };
const longestRecord = 1024 * 1024;

interface CsvFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/**
 * The records of a CSV file as a stream (RFC 4180), the header among them. UTF-8 or UTF-16 with or without BOM; the
 * delimiter is the one of comma, semicolon and tab that the header line has most of. Rows may be shorter or longer than
 * the header: whoever reads them knows which cells it needs.
 * Refuses (thrown as CsvRefused): evidence.csv-damaged, evidence.csv-too-large.
 */
export async function* csvRows(file: CsvFile, limits = csvLimits): AsyncIterable<CsvRow> {
  const text = withHead(decodedText(withinBytes(file, limits.bytes)));
  const head = await text.head();
  // csv-parse can tell lines itself, at the price of more than the parsing; empty lines are kept so that we can count
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(text.all());
  // a failure of the source must end the parser, or the reader below would wait for ever
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rows = 0;
  let line = 1;
  try {
    for await (const record of parser) {
      // Without options that name columns every record is its cells; csv-parse types the iterator as any.
      const cells = record as string[];
      const isEmptyLine = cells.length === 1 && cells[0] === '';
      if (!isEmptyLine) {
        rows++;
        if (rows > limits.rows + 1) throw tooLarge(file, `more than ${limits.rows} rows`, line);
        if (cells.length > limits.columns) {
          throw tooLarge(file, `more than ${limits.columns} columns`, line);
        }
        yield { line, cells };
      }
      line += 1 + lineBreaksIn(cells);
    }
  } catch (cause) {
    throw cause instanceof CsvError ? damaged(file, cause) : cause;
  } finally {
    source.destroy();
  }
}

async function* withinBytes(file: CsvFile, most: number): AsyncIterable<Uint8Array> {
  let bytes = 0;
  for await (const chunk of file.chunks) {
    bytes += chunk.length;
    if (bytes > most) throw tooLarge(file, `more than ${Math.floor(most / 1024 / 1024)} MB`);
    yield chunk;
  }
}

/** Lets the first piece of a stream be looked at before the stream is read. */
function withHead(pieces: AsyncIterable<string>): {
  head(): Promise<string>;
  all(): AsyncIterable<string>;
} {
  const iterator = pieces[Symbol.asyncIterator]();
  let first: IteratorResult<string, unknown> | undefined;
  return {
    async head() {
      first = await iterator.next();
      return first.done === true ? '' : first.value;
    },
    async *all() {
      if (first !== undefined && first.done !== true) yield first.value;
      yield* { [Symbol.asyncIterator]: () => iterator };
    },
  };
}

/** The delimiter the header uses most, outside quotes. Ties and headers of one column: the comma. */
function delimiterOf(head: string): string {
  const lineEnds = head.search(/[\r\n]/);
  const line = (lineEnds === -1 ? head : head.slice(0, lineEnds)).replaceAll(/"[^"]*"/g, '');
  let best = ',';
  for (const candidate of [';', '\t']) {
    if (line.split(candidate).length > line.split(best).length) best = candidate;
  }
  return best;
}

function tooLarge(file: CsvFile, what: string, line?: number): CsvRefused {
  return new CsvRefused({
    code: 'evidence.csv-too-large',
    message: `This CSV has ${what}.`,
    where: line === undefined ? { file: file.name } : { file: file.name, line },
    fix: 'Split the file, or keep only the columns that are needed.',
  });
}

function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}

/** Records that wait in the stream are lost when it fails, so the place is a record, not a line. */
function damaged(file: CsvFile, cause: CsvError): CsvRefused {
  const record = typeof cause['records'] === 'number' ? cause['records'] + 1 : null;
  const place = record === null ? '' : ` in record ${record}`;
  if (cause.code === 'CSV_MAX_RECORD_SIZE') return tooLarge(file, `over 1 MB${place}`);
  return new CsvRefused({
    code: 'evidence.csv-damaged',
    message:
      cause.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quote is opened${place} and never closed.`
        : `It cannot be read as CSV${place}.`,
    where: { file: file.name },
    fix: 'Export the file again, or close the quote.',
  });
}

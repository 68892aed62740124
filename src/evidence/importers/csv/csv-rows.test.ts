import { describe, expect, test } from 'vitest';

import { CsvRefused } from '../../ports/csv.ts';
import { csvLimits, csvRows } from './csv-rows.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(
  chunks: Iterable<Uint8Array>,
  limits = csvLimits,
): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = [];
  for await (const { line, cells } of csvRows({ name: 'a.csv', chunks }, limits)) {
    rows.push([line, ...cells]);
  }
  return rows;
}

async function refusal(chunks: Iterable<Uint8Array>, limits = csvLimits): Promise<unknown> {
  try {
    await read(chunks, limits);
  } catch (error) {
    if (error instanceof CsvRefused) return error.refusal;
    throw error;
  }
  return undefined;
}

describe('reading a CSV file', () => {
  test('quoted cells keep their commas and line breaks, and rows know their first line', async () => {
    expect(await read([bytes('title,minutes\n"a, ""b""\nc",30\n\nd,5\n')])).toEqual([
      [1, 'title', 'minutes'],
      [2, 'a, "b"\nc', '30'],
      [5, 'd', '5'],
    ]);
  });

  test('the delimiter is the one the header line has most of', async () => {
    expect(await read([bytes('title;minutes\na,b;1\n')])).toEqual([
      [1, 'title', 'minutes'],
      [2, 'a,b', '1'],
    ]);
    expect(await read([bytes('title\tminutes\na,b\t1\n')])).toHaveLength(2);
  });

  test('a byte order mark is no part of the first name, in UTF-8 and in UTF-16', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('title\nété\n', 'utf16le')]);
    expect(await read([bytes('\uFEFFtitle\nx\n')])).toEqual([
      [1, 'title'],
      [2, 'x'],
    ]);
    expect(await read([utf16])).toEqual([
      [1, 'title'],
      [2, 'été'],
    ]);
  });

  test('chunks may split letters, marks and quotes anywhere', async () => {
    const whole = bytes('\uFEFFtitle,x\r\n"é, ""q""",1\r\n');
    const single = [...whole].map((byte) => Uint8Array.of(byte));
    expect(await read(single)).toEqual(await read([whole]));
  });

  test('rows shorter or longer than the header are still rows', async () => {
    expect(await read([bytes('title,minutes\na\nb,1,2\n')])).toEqual([
      [1, 'title', 'minutes'],
      [2, 'a'],
      [3, 'b', '1', '2'],
    ]);
  });

  test('a quote that never closes is refused with its record', async () => {
    expect(await refusal([bytes('title\na\n"b\nc\n')])).toMatchObject({
      code: 'evidence.csv-damaged',
      message: 'A quote is opened in record 3 and never closed.',
      where: { file: 'a.csv' },
    });
  });

  test('more than 1,000 columns is refused with the row', async () => {
    const wide = bytes(`title\n${'x,'.repeat(1_000)}x\n`);
    expect(await refusal([wide])).toMatchObject({
      code: 'evidence.csv-too-large',
      where: { line: 2 },
    });
  });

  test('files past the limits of bytes and rows are refused, however they arrive', async () => {
    const rows = bytes('title\na\nb\nc\n');
    const small = { bytes: 1024 * 1024, rows: 2, columns: 5 };
    expect(await refusal([rows], small)).toMatchObject({
      code: 'evidence.csv-too-large',
      message: 'This CSV has more than 2 rows.',
      where: { line: 4 },
    });
    const endless = function* (): Iterable<Uint8Array> {
      for (;;) yield bytes('"a title');
    };
    expect(await refusal(endless(), small)).toMatchObject({ code: 'evidence.csv-too-large' });
  });

  test('the limits are the promised ones', () => {
    expect(csvLimits).toEqual({ bytes: 209_715_200, rows: 2_000_000, columns: 1_000 });
  });
});

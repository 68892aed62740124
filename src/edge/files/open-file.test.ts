import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { FileReadError, openFile } from './open-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trimtab-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is read in chunks and knows its size', async () => {
  const name = join(folder, 'a.ics');
  await writeFile(name, 'BEGIN:VCALENDAR');
  const opened = await openFile(name);
  if (!opened.ok) throw new Error(opened.problem.code);
  expect(opened.value.bytes).toBe(15);
  const chunks: Uint8Array[] = [];
  for await (const chunk of opened.value.chunks) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('BEGIN:VCALENDAR');
});

test.each([
  ['a file that is not there', 'missing.ics', 'file.not-found'],
  ['a path through a file', 'a.ics/b.ics', 'file.not-found'],
  ['a directory', '.', 'file.is-a-directory'],
])('%s is refused with what to do', async (_what, name, code) => {
  const opened = await openFile(join(folder, name));
  expect(opened.ok ? null : opened.problem).toMatchObject({ code, fix: expect.any(String) });
});

test('a file that vanishes between opening and reading is a read error with a refusal', async () => {
  const name = join(folder, 'gone.ics');
  await writeFile(name, 'x');
  const opened = await openFile(name);
  await rm(name);
  if (!opened.ok) throw new Error(opened.problem.code);
  const reading = (async () => {
    for await (const _chunk of opened.value.chunks);
  })();
  await expect(reading).rejects.toBeInstanceOf(FileReadError);
});

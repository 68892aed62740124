import { expect, test } from 'vitest';

import { openedBytes } from '#edge/files/open-file';
import { refused } from '#kernel/result';

import { readPeople } from './people.ts';

const holding = (text: string) => ({
  open: async (name: string) =>
    ({ ok: true, value: openedBytes(name, new TextEncoder().encode(text)) }) as const,
});
const missing = {
  open: async (file: string) =>
    refused({ code: 'file.not-found', message: 'There is no such file.', where: { file } }),
};

test('addresses with commas are taken as they are, without a look at the disk', async () => {
  expect(await readPeople('ana@x.example, bo@x.example', missing)).toEqual({
    ok: true,
    value: ['ana@x.example', 'bo@x.example'],
  });
});

test('a file may list them in any usual way, and each counts once', async () => {
  const list =
    'Ana Ruiz <ana@x.example>\nbo@x.example;cy@x.example\n"dee@x.example",PM\nbo@x.example\n';
  expect(await readPeople('people.txt', holding(list))).toEqual({
    ok: true,
    value: ['ana@x.example', 'bo@x.example', 'cy@x.example', 'dee@x.example'],
  });
});

test('a missing file says what may stand there instead', async () => {
  const read = await readPeople('peple.txt', missing);
  expect(read.ok ? null : read.problem).toMatchObject({
    code: 'file.not-found',
    fix: expect.stringContaining('commas'),
  });
});

test('a file without any address is refused', async () => {
  const read = await readPeople('notes.txt', holding('nobody here'));
  expect(read.ok ? null : read.problem.code).toBe('evidence.no-addresses');
});

test('nobody named is nobody', async () => {
  expect(await readPeople(undefined, missing)).toEqual({ ok: true, value: [] });
});

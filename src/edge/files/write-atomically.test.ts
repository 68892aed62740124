import { chmod, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { writeAtomically } from './write-atomically.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'trimtab-write-'));

test('a new file holds the text, is for its owner alone and leaves nothing beside it', async () => {
  const where = await folder();
  expect(await writeAtomically(join(where, 'labels.csv'), 'a\n')).toEqual({
    ok: true,
    value: null,
  });
  expect(await readFile(join(where, 'labels.csv'), 'utf8')).toBe('a\n');
  expect((await stat(join(where, 'labels.csv'))).mode & 0o777).toBe(0o600);
  expect(await readdir(where)).toEqual(['labels.csv']);
});

test('a file that was there is replaced, with its permissions and through a link', async () => {
  const where = await folder();
  await writeFile(join(where, 'real.csv'), 'old');
  await chmod(join(where, 'real.csv'), 0o644);
  await symlink(join(where, 'real.csv'), join(where, 'link.csv'));
  await writeAtomically(join(where, 'link.csv'), 'new');
  expect(await readFile(join(where, 'real.csv'), 'utf8')).toBe('new');
  expect((await stat(join(where, 'real.csv'))).mode & 0o777).toBe(0o644);
});

test('a folder that is not there is refused in one line, and nothing is left behind', async () => {
  const where = await folder();
  expect(await writeAtomically(join(where, 'none', 'labels.csv'), 'a')).toMatchObject({
    ok: false,
    problem: { code: 'file.not-writable' },
  });
  expect(await readdir(where)).toEqual([]);
});

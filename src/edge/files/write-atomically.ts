import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

export type WriteRefusal = Problem<'file.not-writable'>;

/** Files a person's answers are in are for that person. */
const privateMode = 0o600;

/**
 * Puts text where a file is or will be, so that a reader sees the old text or the new one and never half of it: written
 * beside it, flushed to the disk, then renamed over it. A link keeps pointing where it points.
 */
export async function writeAtomically(
  name: string,
  text: string,
): Promise<Result<null, WriteRefusal>> {
  let temporary: string | undefined;
  try {
    const target = await realpath(name).catch(() => name);
    const mode = await stat(target).then(
      (facts) => facts.mode & 0o777,
      () => privateMode,
    );
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
    return accepted(null);
  } catch (cause) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    return refused({
      code: 'file.not-writable',
      message: `It cannot be written (${code}); what was there before is untouched.`,
      where: { file: name },
      fix: 'Check that the folder is there, that you may write in it and that the disk has room.',
    });
  }
}

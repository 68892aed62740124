import { open, stat } from 'node:fs/promises';

import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

/** A file the user named, not yet read. `name` is what the user typed; `-` is standard input. */
export interface OpenedFile {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Size on disk in bytes; null where only reading tells (a pipe). */
  readonly bytes: number | null;
}

export type FileRefusal = Problem<
  'file.not-found' | 'file.is-a-directory' | 'file.not-readable' | 'file.nothing-to-read'
>;

const chunkBytes = 256 * 1024;

/**
 * Opens what the user named. Nothing is read before the caller iterates; a file that vanishes or cannot be read by
 * then throws a `FileReadError`, which `readRefusal` turns into a refusal.
 */
export async function openFile(name: string): Promise<Result<OpenedFile, FileRefusal>> {
  if (name === '-') return openStandardInput();
  try {
    const facts = await stat(name);
    if (facts.isDirectory()) {
      return refused({
        code: 'file.is-a-directory',
        message: 'This is a directory, not a file.',
        where: { file: name },
        fix: 'Name the files in it, for example a .ics export.',
      });
    }
    // A pipe or a device has no size; reading it tells.
    const bytes = facts.isFile() ? facts.size : null;
    return accepted({
      name,
      bytes,
      // Opened only when somebody iterates: 500 named files must not mean 500 open descriptors.
      chunks: guarded(name, () => chunksOf(name)),
    });
  } catch (cause) {
    return refused(refusalOf(name, cause));
  }
}

function openStandardInput(): Result<OpenedFile, FileRefusal> {
  if (process.stdin.isTTY) {
    return refused({
      code: 'file.nothing-to-read',
      message: 'Standard input is a terminal, so there is nothing to read.',
      where: { file: '-' },
      fix: 'Pipe a file into it, for example: trimtab score - < calendar.ics',
    });
  }
  return accepted({
    name: 'standard input',
    bytes: null,
    chunks: guarded('standard input', () => process.stdin),
  });
}

/** Reading failed after the file was opened: the machine's fault, told to the user as a refusal. */
export class FileReadError extends Error {
  readonly refusal: FileRefusal;

  constructor(name: string, cause: unknown) {
    super(`Reading ${name} failed`, { cause });
    this.refusal = refusalOf(name, cause);
  }
}

async function* guarded(
  name: string,
  open: () => AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> {
  try {
    yield* open();
  } catch (cause) {
    throw new FileReadError(name, cause);
  }
}

/** Reads a file piece by piece. A handle and not a stream: loading Node's file streams costs more than a small file. */
async function* chunksOf(name: string): AsyncIterable<Uint8Array> {
  const handle = await open(name);
  try {
    for (;;) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(chunkBytes));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function refusalOf(name: string, cause: unknown): FileRefusal {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  const where = { file: name };
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      code: 'file.not-found',
      message: 'There is no such file.',
      where,
      fix: 'Check the name and the folder.',
    };
  }
  if (code === 'EISDIR') {
    return {
      code: 'file.is-a-directory',
      message: 'This is a directory, not a file.',
      where,
      fix: 'Name the files in it, for example a .ics export.',
    };
  }
  return {
    code: 'file.not-readable',
    message: `It cannot be read (${code}).`,
    where,
    fix: 'Check that you may read it and that the disk is there.',
  };
}

/** Bytes already in memory, in the shape of an opened file. */
export function openedBytes(name: string, bytes: Uint8Array): OpenedFile {
  async function* once(): AsyncIterable<Uint8Array> {
    yield bytes;
  }
  return { name, bytes: bytes.length, chunks: once() };
}

/** Reads a file into memory, stopping once `most` bytes are there. */
export async function readAtMost(file: OpenedFile, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  return Buffer.concat(chunks, Math.min(length, most));
}

import { readAtMost } from '#edge/files/open-file';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { Surroundings } from '../surroundings.ts';

const mostBytes = 1024 * 1024;
const address = /^[^\s@<>"']+@[^\s@<>"']+$/;
const separators = /[\s,;<>"']+/;

/**
 * The product people of `--product-people`: addresses with commas between them, or a file that has them anywhere in
 * its text, so that a column copied from a directory or a line `Ana Ruiz <ana@x.example>` works as it is.
 */
export async function readPeople(
  given: string | undefined,
  { open }: Pick<Surroundings, 'open'>,
): Promise<Result<readonly string[], Problem>> {
  if (given === undefined) return accepted([]);
  const parts = given.split(',').map((part) => part.trim());
  if (parts.every((part) => address.test(part))) return accepted(parts);
  const opened = await open(given);
  if (!opened.ok) {
    return refused({
      ...opened.problem,
      fix: 'Give addresses with commas between them, or a file that lists them.',
    });
  }
  const bytes = await readAtMost(opened.value, mostBytes);
  const words = Buffer.from(bytes).toString('utf8').split(separators);
  const addresses = [...new Set(words.filter((word) => address.test(word)))];
  if (addresses.length > 0) return accepted(addresses);
  return refused({
    code: 'evidence.no-addresses',
    message: 'There is no e-mail address in this file.',
    where: { file: given },
    fix: 'List the product people by address, one a line.',
  });
}

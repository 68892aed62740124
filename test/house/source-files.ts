import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Files that are or will be in the repository: tracked ones and new ones that nothing ignores. */
export const repositoryFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\n')
  .filter((name) => name !== '' && existsSync(name));

export const codeFiles: readonly string[] = repositoryFiles.filter(
  (name) => /\.(ts|mts|mjs)$/.test(name) && !name.includes('/fixtures/'),
);

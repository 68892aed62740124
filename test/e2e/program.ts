import { spawnSync } from 'node:child_process';

import { buildIfStale } from '../../scripts/build.mjs';

/** What a run of the program said, to whom, and how it ended. */
export interface Run {
  readonly out: string;
  readonly err: string;
  readonly exit: number | null;
}

export interface Conditions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** A program to start instead of this Node, with what follows before the bundle. */
  readonly through?: readonly [program: string, ...words: string[]];
}

/** Builds the product when needed and answers a function that runs it as a user would, without a terminal. */
export async function builtProgram(): Promise<
  (words: readonly string[], conditions?: Conditions) => Run
> {
  const bundle = await buildIfStale();
  return (words, { environment = {}, input = '', through = [process.execPath] } = {}) => {
    const [program, ...before] = through;
    const run = spawnSync(program, [...before, bundle, ...words], {
      encoding: 'utf8',
      input,
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      maxBuffer: 256 * 1024 * 1024,
    });
    if (run.error !== undefined) throw run.error;
    return { out: run.stdout, err: run.stderr, exit: run.status };
  };
}

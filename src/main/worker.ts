import { parentPort, workerData } from 'node:worker_threads';

import type { Output } from '#edge/cli/output';
import { openFile, openedBytes } from '#edge/files/open-file';
import { invariant } from '#kernel/problem';

import { execute } from './execute.ts';
import type { Assignment, Report } from './isolate.ts';

// The other end of isolate.ts: one command, its text sent piece by piece, then its outcome.
invariant(parentPort !== null, 'worker.ts runs as a worker');
const port = parentPort;
// `workerData` is what isolate.ts passed, typed there.
const { invocation, terminal, standardInput } = workerData as Assignment;

function output(to: 'results' | 'messages'): Output {
  return {
    write: (text) =>
      new Promise((resolve) => {
        port.once('message', () => resolve());
        port.postMessage({ kind: 'text', to, text } satisfies Report);
      }),
  };
}

const outcome = await execute(invocation, {
  terminal,
  results: output('results'),
  messages: output('messages'),
  open: async (name) =>
    name === '-' && standardInput !== null
      ? { ok: true, value: openedBytes('standard input', standardInput) }
      : openFile(name),
});
port.postMessage({ kind: 'ended', outcome } satisfies Report);

import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';

import type { Output } from '#edge/cli/output';
import type { TerminalFacts } from '#edge/cli/terminal-facts';
import { refused, type Result } from '#kernel/result';
import type { Problem } from '#kernel/problem';

import type { Invocation } from './invocation.ts';
import { cpuBudget, csvCpuBudget, limits } from './limits.ts';
import type { Outcome } from './surroundings.ts';

/** What the worker gets: everything it needs, as plain data. */
export interface Assignment {
  readonly invocation: Invocation;
  readonly terminal: TerminalFacts;
  /** Content of standard input, read before, because a worker has none. */
  readonly standardInput: Uint8Array | null;
}

/** What the worker says back. Each piece of text waits for its `written`, so answers stream. */
export type Report =
  | { readonly kind: 'text'; readonly to: 'results' | 'messages'; readonly text: string }
  | { readonly kind: 'ended'; readonly outcome: Outcome };

/** What the worker hears: the last piece of text is out, or nobody listens any more. */
export type Acknowledgement = 'written' | 'gone';

interface Streams {
  readonly results: Output;
  readonly messages: Output;
}

const watchEveryMs = 100;

/** Runs a command in a worker thread, and stops it when it passes its CPU time or memory (promises.md, "Limits"). */
export function runIsolated(
  assignment: Assignment,
  bytes: number,
  streams: Streams,
): Promise<Result<Outcome>> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: assignment,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryAboveIdleBytes / 1024 / 1024 },
  });
  return new Promise((resolve, reject) => {
    const idleBytes = memoryUsage.rss();
    const startedCpu = process.cpuUsage();
    const isCsv = assignment.invocation.command === 'classify';
    const budget = isCsv ? csvCpuBudget(bytes) : cpuBudget(bytes);
    const end = (settle: () => void) => {
      clearInterval(watch);
      void worker.terminate().then(settle, reject);
    };
    const watch = setInterval(() => {
      const used = process.cpuUsage(startedCpu);
      if ((used.user + used.system) / 1_000 > budget) {
        end(() => resolve(refused(tooMuchWork)));
      } else if (memoryUsage.rss() - idleBytes > limits.memoryAboveIdleBytes) {
        end(() => resolve(refused(tooMuchMemory)));
      }
    }, watchEveryMs);
    worker.on('message', (report: Report) => {
      if (report.kind === 'ended') {
        end(() => resolve({ ok: true, value: report.outcome }));
        return;
      }
      streams[report.to].write(report.text).then(
        () => worker.postMessage('written' satisfies Acknowledgement),
        (error: unknown) => end(() => reject(error)),
      );
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end(() => resolve(refused(tooMuchMemory)));
      else end(() => reject(error));
    });
  });
}

const tooMuchWork: Problem = {
  code: 'evidence.too-much-work',
  message:
    'Reading it takes more computing time than a file of this size may use; nothing was kept.',
  fix: 'Export a shorter period, or remove the rule that repeats without end.',
};

const tooMuchMemory: Problem = {
  code: 'evidence.too-much-memory',
  message: 'Reading it takes more than 512 MB of memory; nothing was kept.',
  fix: 'Export a shorter period, or split the file.',
};

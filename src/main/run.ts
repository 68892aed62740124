import { exitCode } from '#edge/cli/exit-code';
import type { Output } from '#edge/cli/output';
import { startProgress } from '#edge/cli/progress';
import type { TerminalFacts } from '#edge/cli/terminal-facts';
import { tuneCompiler } from '#edge/cli/tune-compiler';
import { openedBytes, openFile, readAtMost, type OpenedFile } from '#edge/files/open-file';
import type { Result } from '#kernel/result';

import { execute, filesOf } from './execute.ts';
import type { Invocation } from './invocation.ts';
import { limits } from './limits.ts';
import type { Parsed } from './program.ts';
import { exitCodeOf, refusalLine } from './refusals.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

interface Streams {
  readonly results: Output;
  readonly messages: Output;
}

/** Runs what was asked for: in this thread when it is small, in a worker that can be stopped when it is not. */
export async function runHere(
  parsed: Exclude<Parsed, { kind: 'said' }>,
  terminal: TerminalFacts,
  streams: Streams,
): Promise<number> {
  if (parsed.kind === 'demo') {
    tuneCompiler(0);
    const { demo } = await import('./commands/demo.ts');
    return (await demo(parsed.shown, here(terminal, streams, null))).exit;
  }
  // A review writes on the screen itself and waits for a person, not for work.
  if (parsed.invocation.command === 'review') {
    return runInvocation(parsed.invocation, terminal, streams);
  }
  const progress = startProgress(process.stderr);
  try {
    return await runInvocation(parsed.invocation, terminal, streams);
  } finally {
    progress.stop();
  }
}

async function runInvocation(
  invocation: Invocation,
  terminal: TerminalFacts,
  streams: Streams,
): Promise<number> {
  const size = await measure(filesOf(invocation), fileLimitOf(invocation));
  if (!size.ok) {
    await streams.messages.write(refusalLine(size.problem));
    return exitCodeOf(size.problem);
  }
  const outcome = await runSomewhere(invocation, size.value, terminal, streams);
  if (!('whoIsMe' in outcome) || !isInteractive(terminal)) return outcome.exit;
  const { askWhoIsMe } = await import('./commands/ask-who-is-me.ts');
  const me = await askWhoIsMe(outcome.whoIsMe);
  if (me === null || !('me' in invocation.request)) return outcome.exit;
  // The cast only narrows the union again: the same command, its request with one more field.
  const answered = { ...invocation, request: { ...invocation.request, me } } as Invocation;
  return (await runSomewhere(answered, size.value, terminal, streams)).exit;
}

function isInteractive(terminal: TerminalFacts): boolean {
  return terminal.isTerminal && process.stdin.isTTY === true;
}

async function runSomewhere(
  invocation: Invocation,
  size: Size,
  terminal: TerminalFacts,
  streams: Streams,
): Promise<Outcome> {
  // A review holds the keyboard, which a worker does not have.
  const isSmall = size.bytes < limits.ownThreadBytes || invocation.command === 'review';
  tuneCompiler(size.bytes);
  if (isSmall) return execute(invocation, here(terminal, streams, size.standardInput));
  const { runIsolated } = await import('./isolate.ts');
  const assignment = { invocation, terminal, standardInput: size.standardInput };
  const result = await runIsolated(assignment, size.bytes, streams);
  if (result.ok) return result.value;
  await streams.messages.write(
    refusalLine({ ...result.problem, where: { file: filesOf(invocation).join(', ') } }),
  );
  return { exit: exitCode.refused };
}

function here(
  terminal: TerminalFacts,
  streams: Streams,
  standardInput: Uint8Array | null,
): Surroundings {
  return {
    terminal,
    ...streams,
    open: async (name) =>
      name === '-' && standardInput !== null
        ? { ok: true, value: openedBytes('standard input', standardInput) }
        : openFile(name),
  };
}

interface Size {
  readonly bytes: number;
  readonly standardInput: Uint8Array | null;
}

function fileLimitOf({ command }: Invocation): number {
  return command === 'classify' ? limits.csvBytes : limits.calendarBytes;
}

/** How much there is to read. A pipe is read now, up to one byte past the limit that the engine will refuse. */
async function measure(names: readonly string[], fileBytes: number): Promise<Result<Size>> {
  let bytes = 0;
  let standardInput: Uint8Array | null = null;
  for (const name of names) {
    const opened = await openFile(name);
    if (!opened.ok) return opened;
    if (name === '-') {
      standardInput = await readAtMost(opened.value, fileBytes + 1);
      bytes += standardInput.length;
    } else {
      bytes += expectedBytes(opened.value);
    }
  }
  return { ok: true, value: { bytes, standardInput } };
}

/** Archives grow when opened and pipes have no size: both count as large, which only costs the worker's start. */
function expectedBytes(file: OpenedFile): number {
  const isPacked = /\.(gz|zip)$/i.test(file.name);
  return file.bytes === null || isPacked
    ? Math.max(file.bytes ?? 0, limits.ownThreadBytes)
    : file.bytes;
}

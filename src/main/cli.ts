import { readFileSync } from 'node:fs';

import { exitCode } from '#edge/cli/exit-code';
import { outputTo, ReaderGone } from '#edge/cli/output';
import { terminalFacts } from '#edge/cli/terminal-facts';
import { FileReadError } from '#edge/files/open-file';

import { parseArguments } from './program.ts';
import { exitCodeOf, refusalLine } from './refusals.ts';

/** The process: arguments in, text and an exit code out. Everything expected is handled below; the rest is a bug. */
async function main(): Promise<number> {
  // Before anything is written, help included: from here on a reader that leaves, as in `| head`, is no accident.
  const streams = { results: outputTo(process.stdout), messages: outputTo(process.stderr) };
  const parsed = parseArguments(process.argv.slice(2), {
    version: versionOf(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  if (parsed.kind === 'said') return parsed.exit;
  const terminal = terminalFacts(
    {
      isTerminal: process.stdout.isTTY === true,
      columns: process.stdout.columns,
      environment: process.env,
    },
    { plain: parsed.plain },
  );
  try {
    const { runHere } = await import('./run.ts');
    const exit = await runHere(parsed, terminal, streams);
    // All that was written has been waited for. Letting the event loop run dry instead would wait for collections and
    // compilations that V8 still has in hand: 12 of 260 ms CPU for a small score.
    process.exit(exit);
  } catch (error) {
    if (error instanceof ReaderGone) return exitCode.ok;
    if (error instanceof FileReadError) {
      process.stderr.write(refusalLine(error.refusal));
      return exitCodeOf(error.refusal);
    }
    throw error;
  }
}

function versionOf(): string {
  // Beside dist/ in the package. Proven by the pack test: the file is always there and always has a version.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

try {
  process.exitCode = await main();
} catch (error) {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `trimtab: This is a bug in Trimtab, and nothing was changed. Please report it with the lines below.\n` +
      `trimtab ${versionOf()}, Node ${process.version}\n${detail}\n`,
  );
  process.exitCode = exitCode.bug;
}

import type { Output } from '#edge/cli/output';
import type { TerminalFacts } from '#edge/cli/terminal-facts';
import type { OpenedFile } from '#edge/files/open-file';
import type { Result } from '#kernel/result';

/** What a command may use of the world: its inputs, where results and messages go, and what the terminal shows. */
export interface Surroundings {
  readonly terminal: TerminalFacts;
  readonly results: Output;
  readonly messages: Output;
  readonly open: (name: string) => Promise<Result<OpenedFile>>;
}

/** How a command ended: an exit code, or a question that only a person at the terminal can answer. */
export type Outcome =
  | { readonly exit: number }
  | { readonly exit: number; readonly whoIsMe: readonly string[] };

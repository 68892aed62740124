/**
 * Something that went wrong and was expected to be possible. `code` is `capability.what-is-wrong` and is public
 * API; `message` says what happened and what was kept, `fix` what to do.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  /** The place in the input: a file's name as the user gave it, a line counted from 1, a column's name. */
  readonly where?: {
    readonly file?: string;
    readonly line?: number;
    readonly column?: string;
  };
  readonly fix?: string;
}

/** Stops on a state that only a bug can produce. */
export function invariant(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${why}`);
}

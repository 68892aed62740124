/** Exit codes of every command (DESIGN section 7). */
export const exitCode = {
  ok: 0,
  /** Refused with a reason the user can act on. */
  refused: 1,
  usage: 2,
  /** Our bug (sysexits EX_SOFTWARE). */
  bug: 70,
} as const;

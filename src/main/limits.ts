import { msPerSecond, type Ms } from '#kernel/units';

/**
 * The limits of one request (promises.md, "Limits") that only the process around the engine can enforce. The
 * engine's own budgets are counts of work and stop first; these catch what no count foresaw.
 */
export const limits = {
  /** Past this the command runs in a worker, where it can be stopped. A worker costs about 50 ms CPU itself. */
  ownThreadBytes: 2 * 1024 * 1024,
  /** One file, and what standard input may bring. */
  calendarBytes: 64 * 1024 * 1024,
  csvBytes: 200 * 1024 * 1024,
  memoryAboveIdleBytes: 512 * 1024 * 1024,
} as const;

const tenMegabytes = 10 * 1024 * 1024;

/** CPU a command may use: 2 s, plus 2 s per 10 MB, plus 2 s per 500,000 occurrences (the engine's most). */
export function cpuBudget(bytes: number): Ms {
  return (2 + 2 * (bytes / tenMegabytes) + 2) * msPerSecond;
}

/**
 * CPU that classifying a CSV may use. Rows and bytes are limited already (2,000,000 and 200 MB) and no rule in a title can
 * make work out of nothing, so this only catches what nobody foresaw: 10 s, plus 10 s per 10 MB.
 */
export function csvCpuBudget(bytes: number): Ms {
  return (10 + 10 * (bytes / tenMegabytes)) * msPerSecond;
}

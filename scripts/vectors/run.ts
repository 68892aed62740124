import { z } from 'zod';

import { differences, tolerance } from './compare.ts';
import { vectorFunctions } from './functions.ts';

export const vectorFile = z.object({
  vectors: z.array(
    z.object({
      id: z.string(),
      fn: z.string(),
      input: z.unknown(),
      expected: z.unknown(),
      tolerance,
    }),
  ),
});

export interface VectorReport {
  readonly passed: number;
  /** One text per failing vector: id, what differs, input, expected and received in full. */
  readonly failures: readonly string[];
  /** Functions the code does not have, with how many vectors ask for each. */
  readonly skipped: ReadonlyMap<string, number>;
}

export function runVectors(file: z.infer<typeof vectorFile>): VectorReport {
  let passed = 0;
  const failures: string[] = [];
  const skipped = new Map<string, number>();
  for (const vector of file.vectors) {
    const run = vectorFunctions.get(vector.fn);
    if (run === undefined) {
      skipped.set(vector.fn, (skipped.get(vector.fn) ?? 0) + 1);
      continue;
    }
    let received: unknown;
    let wrong: string[];
    try {
      received = run(vector.input);
      wrong = differences(received, vector.expected, vector.tolerance);
    } catch (error) {
      wrong = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    }
    if (wrong.length === 0) passed += 1;
    else {
      failures.push(
        [
          `FAILED ${vector.id}`,
          ...wrong.map((line) => `  ${line}`),
          `  input    ${JSON.stringify(vector.input)}`,
          `  expected ${JSON.stringify(vector.expected)}`,
          `  received ${JSON.stringify(received)}`,
          `  within   ${JSON.stringify(vector.tolerance)}`,
        ].join('\n'),
      );
    }
  }
  return { passed, failures, skipped };
}

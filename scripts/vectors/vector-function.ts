import type { z } from 'zod';

/** Takes a vector's input and gives the result in the shape of method 10.6a. */
export type VectorFunction = (input: unknown) => unknown;

/** A vector function whose input is checked before the code sees it. */
export function vectorFunction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.infer<Schema>) => unknown,
): VectorFunction {
  return (input) => run(schema.parse(input));
}

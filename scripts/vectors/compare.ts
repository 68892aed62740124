import { z } from 'zod';

/** abs: |x - e| <= abs; rel: |x - e| <= rel |e|, plus abs when both are given; exact: equality. */
export const tolerance = z.object({
  abs: z.number().optional(),
  rel: z.number().optional(),
  exact: z.boolean().optional(),
});

type Tolerance = z.infer<typeof tolerance>;

/** What differs, one line each; empty when the vector holds. Keys beyond the expected ones are allowed (10.6a). */
export function differences(
  received: unknown,
  expected: unknown,
  within: Tolerance,
  path = 'result',
): string[] {
  if (typeof expected === 'number' && typeof received === 'number') {
    const allowed =
      within.exact === true ? 0 : (within.abs ?? 0) + (within.rel ?? 0) * Math.abs(expected);
    const isClose = received === expected || Math.abs(received - expected) <= allowed;
    return isClose ? [] : [`${path}: expected ${expected}, got ${received}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(received) || received.length !== expected.length) {
      return [`${path}: expected ${expected.length} elements, got ${JSON.stringify(received)}`];
    }
    return expected.flatMap((value, i) => differences(received[i], value, within, `${path}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(received))
      return [`${path}: expected an object, got ${JSON.stringify(received)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(received[key], value, within, `${path}.${key}`),
    );
  }
  return Object.is(received, expected)
    ? []
    : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(received)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

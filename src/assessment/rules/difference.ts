import type { Estimate, EstimateStatus } from '#kernel/estimate';
import type { ShareInterval } from '#kernel/stats/proportion';

import type { Change } from '../model/scorecard.ts';
import { estimate } from './observe.ts';

/** Confidence of a claimed change (method 3.6): readers expect 95 % of a difference. */
export const changeConfidence = 0.95;

/** How much a figure moved, with its 95 % interval. */
export type Difference = ShareInterval & { readonly value: number };

/**
 * Difference of two independent shares from the interval of each, computed anew at 95 %.
 * Formula: `change.share`, d = p1 - p0, lo = d - sqrt((p1 - l1)^2 + (u0 - p0)^2),
 * hi = d + sqrt((u1 - p1)^2 + (p0 - l0)^2). Source: Newcombe 1998, method 10 (hybrid score interval); method 3.6.
 * Example: .2 in [.1, .35] then .5 in [.4, .6]: .3 in [.120, .441].
 */
export function differenceOf(
  before: Difference | null,
  after: Difference | null,
): Difference | null {
  if (before === null || after === null) return null;
  const value = after.value - before.value;
  return {
    value,
    lo: Math.max(-1, value - bothOf(after.value - after.lo, before.hi - before.value)),
    hi: Math.min(1, value + bothOf(after.hi - after.value, before.value - before.lo)),
  };
}

function bothOf(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

/** A change between two windows, claimed only when they lie apart and the interval excludes 0 (method 3.6). */
export function changeOf(parts: {
  readonly id: string;
  readonly before: Estimate;
  readonly after: Estimate;
  readonly difference: Difference | null;
  readonly isApart: boolean;
}): Change {
  const { id, before, after, difference, isApart } = parts;
  const inputs = [...new Set([...before.inputs, ...after.inputs])];
  return {
    id,
    before,
    after,
    difference: estimate(after.unit, difference, {
      conf: changeConfidence,
      n: inputs.length,
      inputs,
      status: statusOfDifference(before, after, difference),
    }),
    isClaimed: isApart && difference !== null && (difference.lo > 0 || difference.hi < 0),
  };
}

function statusOfDifference(
  before: Estimate,
  after: Estimate,
  difference: Difference | null,
): EstimateStatus {
  if (difference === null) return 'insufficient';
  return before.status === 'ok' && after.status === 'ok' ? 'ok' : 'provisional';
}

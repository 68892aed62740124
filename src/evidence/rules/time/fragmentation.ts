/** Shortest free block in which focused work is expected, minutes (method 1.9, a design choice). */
export const focusMinutesDefault = 60;

export interface Fragmentation {
  readonly freeMinutes: number;
  /** Length of the free block in which a random free minute falls. */
  readonly expectedBlock: number;
  /** In [0, 1]; null without working time. */
  readonly fragmentation: number | null;
  readonly focusMinutes: number;
  readonly focusBlocks: number;
  readonly longest: number;
}

/**
 * How broken up is the free part of a working day?
 *
 * Unit: minutes and a share.
 * Formula `time.fragmentation`: E = sum l^2 / sum l (length-biased mean, no threshold); fragmentation = 1 - E / W.
 * Source: method 1.9.
 * Example: free blocks of 45, 30, 120 and 60 minutes in a day of 480: E = 82.06, fragmentation = .829.
 */
export function fragmentation(day: {
  readonly freeBlocks: readonly number[];
  readonly workMinutes: number;
  readonly focusMin?: number;
}): Fragmentation {
  const focusMin = day.focusMin ?? focusMinutesDefault;
  const focus = day.freeBlocks.filter((block) => block >= focusMin);
  const freeMinutes = sum(day.freeBlocks);
  const squares = sum(day.freeBlocks.map((block) => block * block));
  return {
    freeMinutes,
    expectedBlock: freeMinutes > 0 ? squares / freeMinutes : 0,
    fragmentation: fragmentationOf({
      squares,
      weightedFree: day.workMinutes * freeMinutes,
      workMinutes: day.workMinutes,
    }),
    focusMinutes: sum(focus),
    focusBlocks: focus.length,
    longest: day.freeBlocks.reduce((longest, block) => Math.max(longest, block), 0),
  };
}

/**
 * The same over any number of days, from sums that simply add up.
 *
 * Unit: share in [0, 1]; null without working time, 1 without free time.
 * Formula: 1 - sum_d sum_i l_di^2 / sum_d (W_d sum_i l_di).
 * Source: method 1.9.
 * Example: two days of 420 minutes, one free as 180 + 240, one full: 1 - 90000 / 176400 = .490.
 */
export function fragmentationOf(sums: {
  /** sum_d sum_i l_di^2 */
  readonly squares: number;
  /** sum_d (W_d sum_i l_di) */
  readonly weightedFree: number;
  readonly workMinutes: number;
}): number | null {
  if (sums.workMinutes <= 0) return null;
  return sums.weightedFree > 0 ? 1 - sums.squares / sums.weightedFree : 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

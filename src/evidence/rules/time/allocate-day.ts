import { claimDay } from './claims.ts';
import type { Span } from './span.ts';

/** An entry of a day in the notation of the method: start, end, precedence class, weight. */
export interface DayItem {
  readonly id: string;
  readonly s: number;
  readonly e: number;
  readonly cls: number;
  readonly w: number;
}

export interface DayAllocation {
  /** Minutes by id; every id is present, with 0 when it claims nothing. */
  readonly minutes: Readonly<Record<string, number>>;
  readonly unaccounted: number;
  readonly outsideHours: number;
  readonly workMinutes: number;
}

/**
 * Who gets which minutes of one day when entries overlap?
 *
 * Unit: that of the input, minutes in the method's vectors.
 * Formula: `time.allocateDay`, see `claimDay`.
 * Source: method 1.4.
 * Example: a tentative meeting (weight 0.5) over a focus block 10-11: 30 and 30 minutes.
 */
export function allocateDay(day: {
  readonly workSpans: readonly Span[];
  readonly items: readonly DayItem[];
}): DayAllocation {
  const claims = claimDay(
    day.workSpans,
    day.items.map(({ s, e, cls, w }) => ({ start: s, end: e, precedence: cls, weight: w })),
  );
  const minutes = new Map<string, number>();
  let outsideHours = 0;
  day.items.forEach(({ id }, position) => {
    const outside = claims.outside[position] ?? 0;
    outsideHours += outside;
    minutes.set(id, (minutes.get(id) ?? 0) + (claims.inHours[position] ?? 0) + outside);
  });
  return {
    minutes: Object.fromEntries(minutes),
    unaccounted: claims.unaccounted,
    outsideHours,
    workMinutes: claims.working,
  };
}

/** A segment shorter than this is no visit to another subject, minutes (method 1.10, a design choice). */
export const minSegmentDefault = 5;

export interface ContextSwitches {
  readonly switches: number;
  readonly accountedHours: number;
  /** Null without accounted time. */
  readonly perHour: number | null;
}

/**
 * How often did the day change its subject?
 *
 * Unit: count, hours, and count per accounted hour.
 * Formula `time.contextSwitches`: drop segments below the minimum, then merge equal neighbours, also across a gap;
 * switches = max(0, segments - 1). Accounted hours are those of all segments, the dropped ones included.
 * Source: method 1.10.
 * Example: A 30 min, B 3, A 27, C 60, C 30, A 60: A, C, A remain: 2 switches in 3.5 hours.
 */
export function contextSwitches(day: {
  readonly segments: readonly (readonly [start: number, end: number, key: string])[];
  readonly minSegment?: number;
}): ContextSwitches {
  const minSegment = day.minSegment ?? minSegmentDefault;
  const ordered = [...day.segments].sort((a, b) => a[0] - b[0]);
  let visits = 0;
  let subject: string | null = null;
  let minutes = 0;
  for (const [start, end, key] of ordered) {
    minutes += Math.max(0, end - start);
    if (end - start < minSegment || key === subject) continue;
    visits += 1;
    subject = key;
  }
  const switches = Math.max(0, visits - 1);
  return {
    switches,
    accountedHours: minutes / 60,
    perHour: minutes > 0 ? switches / (minutes / 60) : null,
  };
}

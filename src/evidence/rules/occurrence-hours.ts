import { msPerHour } from '#kernel/units';

import type { OccurrenceTable } from '../model/occurrence.ts';
import { hasStatus } from './event-status.ts';

export interface OccurrenceHours {
  /** Every occurrence by itself. */
  readonly sum: number;
  /** Time that at least one of them covers. */
  readonly union: number;
}

/**
 * How many hours do the timed, not cancelled occurrences take, one by one and without overlap?
 * Unit: hours. Rows are sorted by start, so one sweep is enough.
 * Source: issue 2 part 2.
 * Example: 9:00 to 10:00 and 9:30 to 11:00 -> sum 2.5, union 2.
 */
export function occurrenceHours(table: OccurrenceTable): OccurrenceHours {
  let sum = 0;
  let union = 0;
  let coveredUntil = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < table.count; row++) {
    const event = table.events[table.event[row] ?? -1];
    if (event === undefined || event.isAllDay || hasStatus(event, 'CANCELLED')) continue;
    const start = table.start[row] ?? 0;
    const end = table.end[row] ?? 0;
    sum += Math.max(0, end - start);
    union += Math.max(0, end - Math.max(start, coveredUntil));
    coveredUntil = Math.max(coveredUntil, end);
  }
  return { sum: sum / msPerHour, union: union / msPerHour };
}

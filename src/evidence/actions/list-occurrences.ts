import type { ImportProblem } from '../model/calendar.ts';
import type { OccurrenceTable, OccurrenceWindow } from '../model/occurrence.ts';
import type { CalendarReading, ReadingCounts } from '../model/reading.ts';
import type { CalendarEngine } from '../ports/calendar-engine.ts';
import { occurrenceHours, type OccurrenceHours } from '../rules/occurrence-hours.ts';

/** What happens in a window, and everything that was wrong with the file it comes from. */
export interface OccurrencesAnswer {
  readonly window: OccurrenceWindow;
  readonly table: OccurrenceTable;
  readonly hours: OccurrenceHours;
  readonly problems: readonly ImportProblem[];
  readonly counts: ReadingCounts;
}

/** Lists the occurrences of a reading inside a window. */
export function listOccurrences(
  reading: CalendarReading,
  window: OccurrenceWindow,
  engine: Pick<CalendarEngine, 'occurrencesIn'>,
): OccurrencesAnswer {
  const { table, problems } = engine.occurrencesIn(reading, window);
  return {
    window,
    table,
    hours: occurrenceHours(table),
    problems: [...reading.problems, ...problems],
    counts: reading.counts,
  };
}

import { isoDateOf } from '#kernel/civil';

import { categories } from '../model/category.ts';
import type { EvidenceWeek } from '../model/evidence.ts';
import { dayColumns } from './time/day-vector.ts';
import { fragmentationOf } from './time/fragmentation.ts';
import type { Ledger } from './time/ledger.ts';
import type { WeekStretch } from './window.ts';

/**
 * The weeks of a window, from the totals of the day ledger.
 *
 * Unit: minutes.
 * Formula: a week is complete when the calendar covers it (it does not lie before the first event) and it has working
 * time.
 * Source: method 0.3, 1.8 to 1.10.
 */
export function weeksOf(
  ledger: Ledger,
  stretch: WeekStretch,
  firstObservedWeek: number,
): EvidenceWeek[] {
  return Array.from({ length: stretch.weeks }, (_, week): EvidenceWeek => {
    const totals = ledger.totals(7 * week, 7 * week + 7);
    const column = (name: keyof typeof dayColumns): number => totals[dayColumns[name]] ?? 0;
    const first = dayColumns.firstCategory;
    return {
      firstDay: isoDateOf(stretch.firstDay + 7 * week),
      isComplete: week >= firstObservedWeek && column('working') > 0,
      workMinutes: column('working'),
      accountedMinutes: column('inHours') + column('outside'),
      accountedInHoursMinutes: column('inHours'),
      unaccountedMinutes: column('unaccounted'),
      outsideMinutes: column('outside'),
      meetingMinutes: column('meeting'),
      privateMinutes: column('private'),
      byCategory: totals.slice(first, first + categories.length),
      fragmentation: fragmentationOf({
        squares: column('freeSquares'),
        weightedFree: column('weightedFree'),
        workMinutes: column('working'),
      }),
      focusMinutes: column('focus'),
      switches: column('switches'),
    };
  });
}

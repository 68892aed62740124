import type { Dimension } from '#kernel/dimension';
import type { Message } from '#kernel/message';

import type { HoursRange, RowState } from './scorecard-model.ts';

/** Everything the sentence on top may speak about. */
export interface FindingState {
  readonly rows: readonly { readonly dimension: Dimension; readonly state: RowState }[];
  /** Whether any occurrence of the window counted. */
  readonly hasRecords: boolean;
  readonly weeks: number;
  readonly lastDay: string;
  /** Accounted hours a week, all kinds of work together. */
  readonly weeklyHours: number;
  /** Hours a week with their ranges. */
  readonly reactive: HoursRange;
  readonly strategic: HoursRange;
}

/**
 * Answers which sentence is true of this state.
 * It chooses among whole messages and never joins fragments. Signs are named only when called. With no sign called
 * and none within reach it speaks of hours, and says "more" only when the two ranges do not touch.
 * Source: design language sections 1 and 8, method 3.4 to 3.6 and 3.9.
 * Example: two rows reactive, four close: "Evidence is reactive on two of six signs: Horizon and Leverage. Four are
 * too close to call."
 */
export function findingFor(state: FindingState): Message {
  if (!state.hasRecords) {
    return { id: 'finding.empty', values: { weeks: state.weeks, lastDay: state.lastDay } };
  }
  const signs = (wanted: RowState): readonly Dimension[] =>
    state.rows.filter((row) => row.state === wanted).map((row) => row.dimension);
  const reactive = signs('reactive');
  const strategic = signs('strategic');
  const close = signs('close').length;
  const open = state.rows.length - reactive.length - strategic.length - close;
  if (reactive.length + strategic.length > 0) {
    return calledFinding(reactive, strategic, close, open);
  }
  if (close > 0) {
    return { id: open > 0 ? 'finding.close.open' : 'finding.close', values: { close, open } };
  }
  return hoursFinding(state);
}

function calledFinding(
  reactive: readonly Dimension[],
  strategic: readonly Dimension[],
  close: number,
  open: number,
): Message {
  const rest =
    close > 0 && open > 0 ? 'close-and-open' : close > 0 ? 'close' : open > 0 ? 'open' : 'none';
  const sides =
    reactive.length > 0 && strategic.length > 0
      ? 'both'
      : reactive.length > 0
        ? 'reactive'
        : 'strategic';
  return {
    id: `finding.${sides}.${rest}`,
    values: {
      reactive: reactive.length,
      reactiveSigns: reactive.join(','),
      strategic: strategic.length,
      strategicSigns: strategic.join(','),
      close,
      open,
    },
  };
}

function hoursFinding({ reactive, strategic, weeklyHours }: FindingState): Message {
  if (
    reactive.lo === null ||
    reactive.hi === null ||
    strategic.lo === null ||
    strategic.hi === null
  ) {
    return { id: 'finding.hours.unplaced', values: { hours: weeklyHours } };
  }
  const values = {
    reactiveLo: reactive.lo,
    reactiveHi: reactive.hi,
    strategicLo: strategic.lo,
    strategicHi: strategic.hi,
  };
  if (reactive.lo > strategic.hi) return { id: 'finding.hours.reactive', values };
  if (strategic.lo > reactive.hi) return { id: 'finding.hours.strategic', values };
  return { id: 'finding.hours.undecided', values };
}

import { accepted, type Result } from '#kernel/result';

import type { Evidence } from '../model/evidence.ts';
import type { CalendarReading } from '../model/reading.ts';
import { chooseWeeks, comparableWeeksWithin, type WeekStretch } from '../rules/window.ts';
import {
  chooseTerms,
  type EvidenceRefusal,
  type GatherOptions,
  type Terms,
} from './choose-terms.ts';
import { evidenceOf, type GatherDeps } from './evidence-of-window.ts';

/**
 * What one person's calendar says about one window.
 *
 * Nothing is read and no clock is asked: the same reading, options and labels give the same evidence.
 * Refuses: evidence.owner-ambiguous (with candidates), evidence.no-as-of, evidence.as-of-unreadable,
 * evidence.zone-unknown, evidence.hours-unreadable.
 */
export function gatherEvidence(
  reading: CalendarReading,
  options: GatherOptions,
  deps: GatherDeps,
): Result<Evidence, EvidenceRefusal> {
  const terms = chooseTerms(reading, options, deps.engine);
  if (!terms.ok) return terms;
  const weeksSource = options.weeks === undefined ? 'chosen' : 'given';
  return accepted(
    evidenceOf(
      reading,
      terms.value,
      { stretch: latestWeeks(terms.value, options.weeks), weeksSource },
      deps,
    ),
  );
}

/** A window and the equally long one before it. */
export interface EvidencePair {
  readonly now: Evidence;
  /** Null when the history is too short to compare anything. */
  readonly before: Evidence | null;
}

/**
 * Two windows of equal length that do not overlap: the longest of 26, 13 and 4 weeks that fits twice into the
 * history, or the number of weeks given.
 */
export function gatherComparison(
  reading: CalendarReading,
  options: GatherOptions,
  deps: GatherDeps,
): Result<EvidencePair, EvidenceRefusal> {
  const chosen = chooseTerms(reading, options, deps.engine);
  if (!chosen.ok) return chosen;
  const terms = chosen.value;
  const weeksSource = options.weeks === undefined ? 'chosen' : 'given';
  const weeks = comparableWeeksWithin(
    terms.asOf.asOf,
    terms.zone.zone,
    terms.firstStart,
    options.weeks === undefined ? undefined : [options.weeks],
  );
  const stretch = latestWeeks(terms, weeks ?? options.weeks);
  const now = evidenceOf(reading, terms, { stretch, weeksSource }, deps);
  if (weeks === null) return accepted({ now, before: null });
  const earlier: WeekStretch = {
    firstDay: stretch.firstDay - 7 * weeks,
    endDay: stretch.firstDay,
    weeks,
  };
  const before = evidenceOf(reading, terms, { stretch: earlier, weeksSource }, deps);
  return accepted({ now, before });
}

function latestWeeks(terms: Terms, weeks: number | undefined): WeekStretch {
  const { asOf, zone, firstStart } = terms;
  return chooseWeeks(asOf.asOf, zone.zone, { firstStart, weeks });
}

export type { EvidenceRefusal, GatherDeps, GatherOptions };

import { anchorsVersion, type Estimate, methodVersion } from '#kernel/estimate';
import type { IndicatorFact } from '#kernel/indicator-fact';
import { normQuantile } from '#kernel/stats/normal';
import { kish, wilson } from '#kernel/stats/proportion';

import type { EvidenceFact, FactId } from '../model/evidence.ts';
import { type Basis, type Entry } from './basis.ts';
import { rangeConfidence } from './hours.ts';
import { lacksCreation } from './indicator-facts-horizon.ts';
import { dayColumns } from './time/day-vector.ts';
import { fragmentationOf } from './time/fragmentation.ts';

/**
 * What the calendar says without any label.
 *
 * Unit: hours a week over the weeks the calendar covers, and shares.
 * Formula: totals of the day ledger; the range of a total is the doubt whether tentative and unanswered meetings took
 * place, sum of minutes^2 w (1 - w); that of a count ratio is Wilson's with Kish's n over series. Exact figures have a
 * range of no width.
 * Source: method 3.9, 1.8 to 1.11, 3.2.
 * Refuses: a null value where the calendar cannot tell (no working time, no attendees, no creation dates).
 */
export function factsOf(
  basis: Basis,
  terms: {
    /** Ledger totals over the observed weeks. */
    readonly totals: Float64Array;
    readonly indicators: readonly IndicatorFact[];
  },
): EvidenceFact[] {
  const weeks = basis.weeks.length - basis.firstObservedWeek;
  const { entries } = basis;
  const column = (name: keyof typeof dayColumns): number => terms.totals[dayColumns[name]] ?? 0;
  const working = column('working');
  const accounted = column('inHours') + column('outside');
  const all = {
    inputs: entries.map(({ record }) => record.id),
    doubt: doubtOf(entries, accounted),
  };
  const exact = { ...all, doubt: 0 };
  const knowsPeople = basis.activities.some(
    ({ event }) => event.attendees.length > 0 || event.organizer !== null,
  );
  const weekly = (minutes: number): number | null => (weeks > 0 ? minutes / 60 / weeks : null);
  const ofWorking = (minutes: number): number | null => (working > 0 ? minutes / working : null);
  const inMeetings = (value: number | null): number | null => (knowsPeople ? value : null);
  const hours = column('segments') / 60;

  const facts: (EvidenceFact | null)[] = [
    total('fact.working-hours', 'hours', weekly(working), { inputs: [], doubt: 0, n: weeks }),
    total('fact.accounted-hours', 'hours', weekly(accounted), all),
    total('fact.coverage', 'share', ofWorking(column('inHours')), all),
    total('fact.outside-hours', 'hours', weekly(column('outside')), all),
    total('fact.meeting-load', 'share', inMeetings(ofWorking(column('meeting'))), all),
    total('fact.fragmentation', 'share', inMeetings(fragmented()), exact),
    total('fact.focus-hours', 'hours', inMeetings(weekly(column('focus'))), exact),
    total('fact.switches', 'perHour', hours > 0 ? column('switches') / hours : null, exact),
    minutesShare('fact.recurring', entries, ({ series }) => series.isRecurring),
    adHocFact(basis, entries),
    initiationFact(entries),
    fromIndicator('fact.leader-initiated', '6.2', terms.indicators),
    fromIndicator('fact.leader-kept', '6.1', terms.indicators),
    fromIndicator('fact.leader-declined', '6.3', terms.indicators),
  ];
  return facts.filter((fact) => fact !== null);

  function fragmented(): number | null {
    return fragmentationOf({
      squares: column('freeSquares'),
      weightedFree: column('weightedFree'),
      workMinutes: working,
    });
  }
}

interface Behind {
  readonly inputs: readonly string[];
  /** Half-width of the range as a part of the value. */
  readonly doubt: number;
  /** Records behind it, where they are not the inputs. */
  readonly n?: number;
}

/** How far the accounted time could be off because nobody knows who went, as a part of it. */
function doubtOf(entries: readonly Entry[], accounted: number): number {
  let variance = 0;
  for (const { record } of entries) {
    const { plainMinutes, weight } = record;
    variance += plainMinutes * plainMinutes * weight * (1 - weight);
  }
  const half = normQuantile((1 + rangeConfidence) / 2) * Math.sqrt(variance);
  return accounted > 0 ? half / accounted : 0;
}

function total(
  id: FactId,
  unit: Estimate['unit'],
  value: number | null,
  { inputs, doubt, n = inputs.length }: Behind,
): EvidenceFact {
  const spread = (value ?? 0) * doubt;
  const most = unit === 'share' ? Math.max(1, value ?? 0) : Infinity;
  return fact(id, {
    unit,
    value,
    lo: value === null ? null : Math.max(0, value - spread),
    hi: value === null ? null : Math.min(most, value + spread),
    n,
    inputs,
    status: value === null ? 'undefined' : 'ok',
  });
}

function minutesShare(
  id: FactId,
  entries: readonly Entry[],
  belongs: (entry: Entry) => boolean,
): EvidenceFact {
  let part = 0;
  let whole = 0;
  for (const entry of entries) {
    whole += entry.record.minutes;
    if (belongs(entry)) part += entry.record.minutes;
  }
  const inputs = entries.map(({ record }) => record.id);
  return total(id, 'share', whole > 0 ? part / whole : null, { inputs, doubt: 0 });
}

/** Method 3.9: not told when more than 40 % of the minutes lack a creation date. */
function adHocFact(basis: Basis, entries: readonly Entry[]): EvidenceFact {
  const known = entries.filter(({ activity }) => activity.isAdHoc !== null);
  const told = minutesShare('fact.ad-hoc', known, ({ activity }) => activity.isAdHoc === true);
  if (!lacksCreation(basis)) return told;
  const { inputs, n } = told.estimate;
  return fact('fact.ad-hoc', {
    unit: 'share',
    value: null,
    lo: null,
    hi: null,
    n,
    inputs,
    status: 'insufficient',
  });
}

function initiationFact(entries: readonly Entry[]): EvidenceFact {
  const known = entries.filter(
    ({ activity }) => activity.initiator !== null && activity.precedence === 2,
  );
  const own = known.filter(({ activity }) => activity.initiator === 'self');
  const clusters = new Map<string, number>();
  for (const { series } of known) clusters.set(series.id, (clusters.get(series.id) ?? 0) + 1);
  return ratio('fact.self-initiated', {
    k: own.length,
    n: known.length,
    clusters: [...clusters.values()],
    inputs: known.map(({ record }) => record.id),
  });
}

/** A leadership indicator as the plain fact it is; absent when no leader is named. */
function fromIndicator(
  id: FactId,
  indicator: string,
  indicators: readonly IndicatorFact[],
): EvidenceFact | null {
  const found = indicators.find((candidate) => candidate.id === indicator);
  return found?.kind === 'count' ? ratio(id, found) : null;
}

function ratio(
  id: FactId,
  count: {
    readonly k: number;
    readonly n: number;
    readonly clusters?: readonly number[];
    readonly inputs: readonly string[];
  },
): EvidenceFact {
  const { k, n, clusters, inputs } = count;
  const effective = clusters === undefined ? n : kish(clusters);
  const interval = n > 0 ? wilson((effective * k) / n, effective, rangeConfidence) : null;
  return fact(id, {
    unit: 'share',
    value: n > 0 ? k / n : null,
    lo: interval?.lo ?? null,
    hi: interval?.hi ?? null,
    n,
    inputs,
    status: n > 0 ? 'ok' : 'undefined',
  });
}

function fact(id: FactId, figure: Omit<Estimate, 'conf' | 'method' | 'params'>): EvidenceFact {
  return {
    id,
    estimate: { ...figure, conf: rangeConfidence, method: methodVersion, params: anchorsVersion },
  };
}

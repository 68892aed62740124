import { daysFromCivil } from '#kernel/civil';
import { type Zone, zoneFromOffsets } from '#kernel/time';
import { type EpochMs, type LocalMs, type Ms, msPerDay } from '#kernel/units';

import type { RecurrenceRule } from '../../model/recurrence-rule.ts';
import { occurrencesOf } from './recurrence/expand.ts';
import { parseRule } from './recurrence/parse-rule.ts';
import type { Budget } from './recurrence/rule.ts';

/** STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545 3.6.5), its properties read but its rules not. */
export interface Observance {
  readonly kind: 'standard' | 'daylight';
  /** DTSTART: the first onset, on the clock that ran before it. */
  readonly start: LocalMs;
  readonly offsetFrom: Ms;
  readonly offsetTo: Ms;
  /** RRULE values. */
  readonly rules: readonly string[];
  /** RDATE values. */
  readonly dates: readonly LocalMs[];
}

export interface ZoneDefinition {
  readonly tzid: string;
  readonly observances: readonly Observance[];
}

export interface DefinedZone {
  readonly zone: Zone;
  /** Rules that were not used, in words that never repeat bytes of the file. Each keeps its first onset. */
  readonly problems: readonly string[];
}

/** The moment from which an offset holds. */
interface Onset {
  readonly at: EpochMs;
  readonly offset: Ms;
}

interface RuledObservance {
  readonly observance: Observance;
  readonly rule: RecurrenceRule;
}

/**
 * Answers the zone a file defines for itself; null when the definition has no observance, so says nothing.
 * At any instant the latest onset counts; before the first one, its TZOFFSETFROM. A later observance does not end
 * an earlier rule: the file does, by UNTIL. `budget` is the file's; when it is spent, later onsets are missing.
 * Source: RFC 5545 3.6.5.
 */
export function zoneFromDefinition(definition: ZoneDefinition, budget: Budget): DefinedZone | null {
  const { tzid, observances } = definition;
  if (observances.length === 0) return null;
  const { ruled, problems } = readRules(observances, budget);
  let horizon = Number.NEGATIVE_INFINITY;
  let onsets: readonly Onset[] = [];
  const before = firstOf(observances).offsetFrom;

  const zone = zoneFromOffsets(tzid, (instant) => {
    if (instant >= horizon && horizon < lastHorizon) {
      horizon = horizons.find((year) => instant < year) ?? lastHorizon;
      onsets = onsetsUntil(horizon, observances, ruled, budget);
    }
    return latestAt(onsets, instant)?.offset ?? before;
  });
  return { zone, problems };
}

/**
 * Onsets are worked out to the first of these the calendar needs: two hundred rules from 1601 to 9999 nobody asks
 * for would cost more than all events. A table that reaches further starts with the same onsets.
 */
const horizons = [2_050, 2_500, 10_001].map((year) => daysFromCivil(year, 1, 1) * msPerDay);
const lastHorizon = horizons.at(-1) ?? 0;

/** The most often any country ever changed its clocks is four times a year; more than this is no zone. */
const maxChangesInFourYears = 100;

function readRules(
  observances: readonly Observance[],
  budget: Budget,
): { ruled: RuledObservance[]; problems: string[] } {
  const ruled: RuledObservance[] = [];
  const problems: string[] = [];
  for (const observance of observances) {
    for (const text of observance.rules) {
      const parsed = parseRule(text);
      if (!parsed.ok) problems.push(parsed.why);
      else if (isTooOften(parsed.rule, observance, budget))
        problems.push('the clocks would change too often');
      else ruled.push({ observance, rule: parsed.rule });
    }
  }
  return { ruled, problems };
}

function isTooOften(rule: RecurrenceRule, { start }: Observance, budget: Budget): boolean {
  const trial = occurrencesOf(rule, start, {
    from: start,
    to: start + 4 * 366 * msPerDay,
    isDate: false,
    budget,
    maxOccurrences: maxChangesInFourYears,
  });
  return trial.exhausted !== null;
}

function onsetsUntil(
  horizon: EpochMs,
  observances: readonly Observance[],
  ruled: readonly RuledObservance[],
  budget: Budget,
): readonly Onset[] {
  const onsets: (Onset & { isDaylight: boolean })[] = [];
  const add = ({ kind, offsetFrom, offsetTo }: Observance, locals: readonly LocalMs[]) => {
    // Onsets are told on the clock that is about to change.
    for (const local of locals)
      onsets.push({ at: local - offsetFrom, offset: offsetTo, isDaylight: kind === 'daylight' });
  };
  for (const observance of observances) add(observance, [observance.start, ...observance.dates]);
  for (const { observance, rule } of ruled) {
    const { starts } = occurrencesOf(rule, observance.start, {
      from: observance.start,
      to: horizon + msPerDay,
      ...untilOf(rule, observance.offsetFrom),
      isDate: false,
      budget,
    });
    add(observance, starts);
  }
  // Where both begin at once, as in Outlook's files from 1601, standard time is the safer reading.
  return onsets.sort((a, b) => a.at - b.at || Number(b.isDaylight) - Number(a.isDaylight));
}

/** UNTIL is in UTC here (RFC 5545 3.3.10), and the clock it bounds runs at TZOFFSETFROM. */
function untilOf(rule: RecurrenceRule, offsetFrom: Ms): { until?: LocalMs } {
  const { until } = rule;
  if (until === null) return {};
  if (until.form === 'date') return { until: until.at + msPerDay - 1 };
  return { until: until.form === 'utc' ? until.at + offsetFrom : until.at };
}

function firstOf(observances: readonly Observance[]): Observance {
  return observances.reduce((first, one) =>
    one.start - one.offsetFrom < first.start - first.offsetFrom ? one : first,
  );
}

function latestAt(onsets: readonly Onset[], instant: EpochMs): Onset | undefined {
  let low = 0;
  let high = onsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((onsets[middle]?.at ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return onsets[low - 1];
}

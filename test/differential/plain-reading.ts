import { dayOf, daysFromCivil } from '#kernel/civil';
import { type EpochMs, type LocalMs, msPerDay } from '#kernel/units';

import {
  type Answer,
  type GeneratedCase,
  occurrenceText,
  type Override,
} from './generated-case.ts';
import { plainDates, plainRuleOf } from './plain-rule.ts';

/**
 * The whole series by the RFC's words, date by date from DTSTART: 3.8.5.3 (DTSTART, COUNT, UNTIL, DTEND and DURATION),
 * 3.8.5.1 (EXDATE), 3.8.5.2 (RDATE), 3.8.4.4 (RECURRENCE-ID).
 */
export function plainAnswer(item: GeneratedCase): Answer {
  const planned = plannedStarts(item);
  const rows: string[] = [];
  const replaced = new Map(
    item.overrides.map((override) => [instantOf(item, override.replaces), override]),
  );
  for (const at of [...planned].sort((a, b) => a - b)) {
    const [start, end] = occurrence(item, at, replaced);
    if (start >= item.from && start < item.to)
      rows.push(occurrenceText(item.kind === 'date', start, end));
  }
  return rows.sort();
}

function instantOf({ kind, zone }: GeneratedCase, local: LocalMs): EpochMs {
  return kind === 'date' ? local : zone.toInstant(local);
}

function localOf({ kind, zone }: GeneratedCase, instant: EpochMs): LocalMs {
  return kind === 'date' ? instant : zone.toLocal(instant);
}

/** The series without overrides of occurrences that it does not have. The RFC does not say what those would be. */
export function withoutOrphans(item: GeneratedCase): GeneratedCase {
  if (item.overrides.length === 0) return item;
  const planned = plannedStarts(item);
  const overrides = item.overrides.filter(({ replaces }) => planned.has(instantOf(item, replaces)));
  return { ...item, overrides };
}

function plannedStarts(item: GeneratedCase): Set<EpochMs> {
  const rule = plainRuleOf(item.rule);
  const isEnded = untilTest(item, rule.until);
  const planned = new Set<EpochMs>();
  const first = instantOf(item, item.start);
  if (!isEnded(item.start)) planned.add(first);
  // How far overrides and THISANDFUTURE may carry an occurrence into the window.
  const reach = Math.max(
    0,
    ...item.overrides.map((override) => Math.abs(override.start - override.replaces)),
  );
  const last = localOf(item, item.to) + reach + 2 * msPerDay;
  let left = rule.count - 1;
  for (const at of plainDates(rule, { start: item.start, last, isDate: item.kind === 'date' })) {
    if (at === item.start) continue;
    if (left <= 0 || isEnded(at)) break;
    left -= 1;
    planned.add(instantOf(item, at));
  }
  for (const at of item.addedDates) planned.add(instantOf(item, at));
  for (const { at, form } of item.exceptionDates) {
    if (form !== 'date') planned.delete(instantOf(item, at));
    // The RFC names no meaning for a DATE beside DATE-TIMEs; we and both peers take out the whole day.
    else
      for (const one of planned) if (dayOf(localOf(item, one)) === dayOf(at)) planned.delete(one);
  }
  return planned;
}

/** UNTIL is inclusive: a UTC one bounds instants, a local one wall clocks, a date the whole of its day. */
function untilTest(item: GeneratedCase, until: string | null): (local: LocalMs) => boolean {
  if (until === null) return () => false;
  const part = (from: number, to: number) => Number(until.slice(from, to));
  const midnight = daysFromCivil(part(0, 4), part(4, 6), part(6, 8)) * msPerDay;
  if (until.length === 8) return (local) => local >= midnight + msPerDay;
  const at = midnight + (part(9, 11) * 3_600 + part(11, 13) * 60 + part(13, 15)) * 1_000;
  const isInstant = until.endsWith('Z') && item.kind !== 'date';
  return (local) => (isInstant ? instantOf(item, local) : local) > at;
}

function occurrence(
  item: GeneratedCase,
  at: EpochMs,
  replaced: ReadonlyMap<EpochMs, Override>,
): readonly [EpochMs, EpochMs] {
  const own = replaced.get(at);
  if (own !== undefined) return spanOf(item, instantOf(item, own.start), own);
  const following = [...replaced]
    .filter(([from, { isThisAndFuture }]) => isThisAndFuture && from < at)
    .sort(([a], [b]) => b - a)[0]?.[1];
  if (following !== undefined) {
    const shift = following.start - following.replaces;
    return spanOf(item, instantOf(item, localOf(item, at) + shift), following);
  }
  return [at, lengthEnd(item, at)];
}

/** An override is written with DTEND, so it lasts as long on the clock of its own first occurrence. */
function spanOf(
  item: GeneratedCase,
  start: EpochMs,
  { start: local, lengthMs }: Override,
): readonly [EpochMs, EpochMs] {
  return [start, start + instantOf(item, local + lengthMs) - instantOf(item, local)];
}

/** DTEND gives every occurrence the same exact length, DURATION the same nominal one (3.8.5.3). */
function lengthEnd(item: GeneratedCase, at: EpochMs): EpochMs {
  const { form, ms } = item.length;
  if (form === 'dtend') return at + instantOf(item, item.start + ms) - instantOf(item, item.start);
  if (ms % msPerDay === 0) return instantOf(item, localOf(item, at) + ms);
  return at + ms;
}

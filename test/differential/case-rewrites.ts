import { msPerDay, msPerHour } from '#kernel/units';

import type { GeneratedCase } from './generated-case.ts';
import { plainDates, plainRuleOf } from './plain-rule.ts';

export const timeParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'] as const;

export function partOf({ rule }: GeneratedCase, name: string): string | null {
  const part = rule.split(';').find((text) => text.startsWith(`${name}=`));
  return part === undefined ? null : part.slice(name.length + 1);
}

export function has(item: GeneratedCase, ...names: readonly string[]): boolean {
  return names.some((name) => partOf(item, name) !== null);
}

export function isOneOf(item: GeneratedCase, ...frequencies: readonly string[]): boolean {
  return frequencies.includes(partOf(item, 'FREQ') ?? '');
}

/** The series without one part of its rule, or null when it has none. */
export function without(item: GeneratedCase, name: string): GeneratedCase | null {
  const parts = item.rule.split(';');
  const left = parts.filter((part) => !part.startsWith(`${name}=`));
  return left.length === parts.length ? null : { ...item, rule: left.join(';') };
}

/** The series with one part of its rule written anew. */
export function withPart(item: GeneratedCase, name: string, value: string): GeneratedCase {
  const parts = item.rule.split(';').filter((part) => !part.startsWith(`${name}=`));
  return { ...item, rule: [...parts, `${name}=${value}`].join(';') };
}

/** The first date of the rule at or after DTSTART, null when there is none for years. */
export function firstMatch(item: GeneratedCase): number | null {
  const isDate = item.kind === 'date';
  const isShort = isOneOf(item, 'SECONDLY', 'MINUTELY', 'HOURLY');
  const last = item.start + (isShort ? 2 : 3_000) * msPerDay;
  const first = plainDates(plainRuleOf(item.rule), { start: item.start, last, isDate }).next()
    .value;
  return first ?? null;
}

export function startMatches(item: GeneratedCase): boolean {
  return firstMatch(item) === item.start;
}

/** UNTIL is not in the form that the RFC asks for beside this DTSTART. */
export function hasOddUntil(item: GeneratedCase): boolean {
  const until = partOf(item, 'UNTIL');
  if (until === null) return false;
  const form = until.length === 8 ? 'date' : until.endsWith('Z') ? 'utc' : 'floating';
  return form !== (item.kind === 'zoned' ? 'utc' : item.kind);
}

/** The clocks of the zone change between two instants, give or take a few hours. */
export function hasClockChange({ kind, zone }: GeneratedCase, from: number, to: number): boolean {
  if (kind !== 'zoned') return false;
  const margin = 4 * msPerHour;
  for (let at = from - margin; at <= to + margin; at += msPerHour) {
    if (zone.offsetAt(at) !== zone.offsetAt(at + msPerHour)) return true;
  }
  return false;
}

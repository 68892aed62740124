import { daysFromCivil, daysInMonth } from '#kernel/civil';
import { msPerDay, msPerSecond } from '#kernel/units';

import type { RuleUntil, RuleWeekday } from '../../../model/recurrence-rule.ts';

/** The values of single rule parts (RFC 5545 3.3.10). What cannot be read is told in `problems`. */

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Counts from the end when negative: -max to -min is allowed too. */
  readonly isSigned?: boolean;
}

export function readNumbers(
  name: string,
  text: string | undefined,
  range: NumberRange,
  problems: string[],
): readonly number[] {
  if (text === undefined) return [];
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const value = /^[+-]?\d{1,4}$/.test(item) ? Number(item) : Number.NaN;
    const size = range.isSigned === true ? Math.abs(value) : value;
    if (size >= range.min && size <= range.max) {
      values.add(value);
    } else {
      const sign = range.isSigned === true ? '±' : '';
      problems.push(`${name} holds a value outside ${sign}${range.min} to ${sign}${range.max}`);
      return [];
    }
  }
  return [...values].sort((a, b) => a - b);
}

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const largestOrdinal = 53;

export function readWeekday(code: string, problems: string[]): number {
  const index = weekdayCodes.indexOf(code);
  if (index < 0) problems.push('WKST is not a weekday');
  return index + 1;
}

export function readWeekdays(text: string | undefined, problems: string[]): readonly RuleWeekday[] {
  if (text === undefined) return [];
  // Keyed by both parts, for a list may repeat an entry as often as it likes.
  const entries = new Map<number, RuleWeekday>();
  for (const item of text.split(',')) {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item);
    const weekday = weekdayCodes.indexOf(match?.[2] ?? '') + 1;
    const ordinal = match?.[1] === undefined ? 0 : Number(match[1]);
    const isOrdinalRight =
      match?.[1] === undefined || (ordinal !== 0 && Math.abs(ordinal) <= largestOrdinal);
    if (weekday === 0 || !isOrdinalRight) {
      problems.push('BYDAY holds something that is no weekday, or an ordinal outside ±1 to ±53');
      return [];
    }
    entries.set(ordinal * 8 + weekday, { weekday, ordinal });
  }
  return [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** Reads DATE, local DATE-TIME and UTC DATE-TIME (RFC 5545 3.3.4 and 3.3.5). */
export function readUntil(text: string | undefined, problems: string[]): RuleUntil | null {
  if (text === undefined) return null;
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1, 7).map(Number);
  const isDay =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  if (!isDay || match === null) {
    problems.push('UNTIL is no date');
    return null;
  }
  const midnight = daysFromCivil(year, month, day) * msPerDay;
  if (match[4] === undefined) return { form: 'date', at: midnight };
  const [h, m, s] = [hour ?? 0, minute ?? 0, second ?? 0];
  if (h > 23 || m > 59 || s > 60) {
    problems.push('UNTIL is no time of day');
    return null;
  }
  const at = midnight + (h * 3_600 + m * 60 + Math.min(s, 59)) * msPerSecond;
  return { form: match[7] === 'Z' ? 'utc' : 'local', at };
}

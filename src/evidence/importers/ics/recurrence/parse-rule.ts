import {
  frequencies,
  type Frequency,
  type RecurrenceRule,
} from '../../../model/recurrence-rule.ts';
import { conflictIn } from './rule-conflicts.ts';
import { readNumbers, readUntil, readWeekday, readWeekdays } from './rule-values.ts';
import type { ParsedRule } from './rule.ts';

/** Files repeat a few rules thousands of times; hostile ones hold a million different ones. */
const maxRemembered = 4_096;
const maxRememberedLength = 256;
const remembered = new Map<string, ParsedRule>();

/** Longer than the calendar in any unit (seconds from year 1 to 9999), so the clamp changes no answer. */
const largestNumber = 1e12;

const knownParts = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'BYSECOND',
  'BYMINUTE',
  'BYHOUR',
  'BYDAY',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
  'RSCALE',
  'SKIP',
]);

/**
 * Answers what an RRULE or EXRULE value says, or why it says nothing valid. Any case, spaces, empty parts and
 * unknown parts are tolerated (and noted where they could matter); what the RFC forbids with MUST NOT, and a value
 * out of range, makes the rule invalid.
 * Source: RFC 5545 3.3.10; of RFC 7529 (RSCALE, SKIP) only the Gregorian calendar and SKIP=OMIT, its defaults.
 * Example: parseRule('FREQ=WEEKLY;BYDAY=MO') has frequency WEEKLY and weekdays [{ weekday: 1, ordinal: 0 }]
 */
export function parseRule(text: string): ParsedRule {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const ending = endingRule(text);
  if (ending !== null) return ending;
  const parsed = readRule(text);
  if (text.length <= maxRememberedLength) {
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(text, parsed);
  }
  return parsed;
}

/**
 * Thousands of series follow a few rules and end on days of their own, so a rule is remembered without its UNTIL.
 * Null when the text is anything but a valid rule with one plain UNTIL.
 */
function endingRule(text: string): ParsedRule | null {
  const at = text.indexOf(';UNTIL=');
  if (at < 0 || text.includes(';UNTIL=', at + 1)) return null;
  const after = text.indexOf(';', at + 1);
  const end = after < 0 ? text.length : after;
  const endless = parseRule(text.slice(0, at) + text.slice(end));
  if (!endless.ok || endless.rule.count !== null || endless.rule.until !== null) return null;
  const until = readUntil(text.slice(at + ';UNTIL='.length, end), []);
  return until === null ? null : { ok: true, rule: { ...endless.rule, until } };
}

function readRule(text: string): ParsedRule {
  const notes: string[] = [];
  const problems: string[] = [];
  const parts = readParts(text, notes, problems);
  const rule = ruleFrom(parts, notes, problems);
  const why = problems[0] ?? (rule === null ? 'FREQ is missing' : conflictIn(rule));
  return rule !== null && why === null ? { ok: true, rule } : { ok: false, why: why ?? '' };
}

/** Splits `NAME=VALUE;NAME=VALUE`. The values are never repeated in a message: they come from strangers. */
function readParts(text: string, notes: string[], problems: string[]): Map<string, string> {
  const parts = new Map<string, string>();
  for (const piece of text.replace(/\s+/g, '').toUpperCase().split(';')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = piece.slice(0, Math.max(equals, 0));
    if (knownParts.has(name)) {
      if (parts.has(name)) problems.push(`${name} is given twice`);
      parts.set(name, piece.slice(equals + 1));
    } else if (/^BY[A-Z]+$/.test(name)) {
      // It would choose other dates than the parts we know, so what is left is not the rule that was meant.
      problems.push('a BY part is unknown');
    } else if (notes.length === 0) {
      notes.push('an unknown part was ignored');
    }
  }
  return parts;
}

function ruleFrom(
  parts: ReadonlyMap<string, string>,
  notes: string[],
  problems: string[],
): RecurrenceRule | null {
  const frequency = frequencyIn(parts, problems);
  if (frequency === null) return null;
  checkScale(parts, problems);
  const list = (name: string, range: { min: number; max: number; isSigned?: boolean }) =>
    readNumbers(name, parts.get(name), range, problems);
  const rule = {
    frequency,
    interval: positive('INTERVAL', parts, problems) ?? 1,
    count: positive('COUNT', parts, problems),
    until: readUntil(parts.get('UNTIL'), problems),
    seconds: withoutLeapSecond(list('BYSECOND', { min: 0, max: 60 }), notes),
    minutes: list('BYMINUTE', { min: 0, max: 59 }),
    hours: list('BYHOUR', { min: 0, max: 23 }),
    weekdays: readWeekdays(parts.get('BYDAY'), problems),
    monthDays: list('BYMONTHDAY', { min: 1, max: 31, isSigned: true }),
    yearDays: list('BYYEARDAY', { min: 1, max: 366, isSigned: true }),
    weeks: list('BYWEEKNO', { min: 1, max: 53, isSigned: true }),
    months: list('BYMONTH', { min: 1, max: 12 }),
    positions: list('BYSETPOS', { min: 1, max: 366, isSigned: true }),
    weekStart: readWeekday(parts.get('WKST') ?? 'MO', problems),
    notes,
  };
  if (rule.count !== null && rule.until !== null) problems.push('COUNT and UNTIL are both given');
  return rule;
}

function frequencyIn(parts: ReadonlyMap<string, string>, problems: string[]): Frequency | null {
  const text = parts.get('FREQ');
  const frequency = frequencies.find((known) => known === text) ?? null;
  if (text !== undefined && frequency === null) problems.push('FREQ is unknown');
  return frequency;
}

function checkScale(parts: ReadonlyMap<string, string>, problems: string[]): void {
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') {
    problems.push('RSCALE other than GREGORIAN is not supported');
  }
  if ((parts.get('SKIP') ?? 'OMIT') !== 'OMIT')
    problems.push('SKIP other than OMIT is not supported');
}

function positive(
  name: string,
  parts: ReadonlyMap<string, string>,
  problems: string[],
): number | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  const value = /^\d+$/.test(text) ? Math.min(Number(text), largestNumber) : 0;
  if (value === 0) problems.push(`${name} is not a positive whole number`);
  return value;
}

/** We count no leap seconds; 60 is then read as 59 (RFC 5545 3.3.12). */
function withoutLeapSecond(seconds: readonly number[], notes: string[]): readonly number[] {
  if (!seconds.includes(60)) return seconds;
  notes.push('BYSECOND=60 was read as 59');
  return [...new Set([...seconds.filter((second) => second !== 60), 59])].sort((a, b) => a - b);
}

import type { EventRecurrence } from '../../model/reading.ts';
import { parseRule } from './recurrence/parse-rule.ts';
import { misfitOf } from './recurrence/rule-conflicts.ts';
import type { RecurrenceRule } from './recurrence/rule.ts';

/** The rules of a series that can be used, and why the others cannot. */
export interface UsableRules {
  readonly rules: readonly RecurrenceRule[];
  readonly exceptionRules: readonly RecurrenceRule[];
  readonly faults: readonly string[];
}

/** Most series have a rule of their own, and several windows may be asked of one reading: each is parsed once. */
const parsed = new WeakMap<EventRecurrence, UsableRules>();

/** An invalid rule adds nothing, so that its series keeps its first date. `isDate`: DTSTART is a DATE. */
export function usableRules(recurrence: EventRecurrence, isDate: boolean): UsableRules {
  const known = parsed.get(recurrence);
  if (known !== undefined) return known;
  const faults: string[] = [];
  const usable = {
    rules: readRules(recurrence.rules, isDate, faults),
    exceptionRules: readRules(recurrence.exceptionRules, isDate, faults),
    faults,
  };
  parsed.set(recurrence, usable);
  return usable;
}

function readRules(texts: readonly string[], isDate: boolean, faults: string[]): RecurrenceRule[] {
  const rules: RecurrenceRule[] = [];
  for (const text of texts) {
    const read = parseRule(text);
    const fault = read.ok ? misfitOf(read.rule, isDate) : read.why;
    if (read.ok && fault === null) rules.push(read.rule);
    else faults.push(fault ?? '');
  }
  return rules;
}

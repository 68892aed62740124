import type { RecurrenceRule } from '../../model/recurrence-rule.ts';
import { parseRule } from './recurrence/parse-rule.ts';
import { misfitOf } from './recurrence/rule-conflicts.ts';

/** What of the RRULEs, or EXRULEs, of an event can be used, and why the others cannot. */
export interface UsableRules {
  readonly rules: readonly RecurrenceRule[];
  readonly faults: readonly string[];
}

/** An invalid rule adds nothing, so that its series keeps its first date. `isDate`: DTSTART is a DATE. */
export function usableRules(texts: readonly string[], isDate: boolean): UsableRules {
  const rules: RecurrenceRule[] = [];
  const faults: string[] = [];
  for (const text of texts) {
    const read = parseRule(text);
    const fault = read.ok ? misfitOf(read.rule, isDate) : read.why;
    if (read.ok && fault === null) rules.push(read.rule);
    else faults.push(fault ?? '');
  }
  return { rules, faults };
}

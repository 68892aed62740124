import type { ImportProblem } from '../../model/calendar.ts';
import { maxProblems } from './limits.ts';

/** Everything that can be wrong with a part of a calendar. Public API; each code has its row in docs/calendar-problems.md. */
export type CalendarProblemCode =
  | 'evidence.unreadable-line'
  | 'evidence.unclosed-component'
  | 'evidence.unexpected-end'
  | 'evidence.event-not-closed'
  | 'evidence.event-without-start'
  | 'evidence.unreadable-start'
  | 'evidence.unreadable-value'
  | 'evidence.invalid-characters'
  | 'evidence.read-as-latin1'
  | 'evidence.value-cut'
  | 'evidence.unknown-zone'
  | 'evidence.end-before-start'
  | 'evidence.end-of-other-kind'
  | 'evidence.very-long-event'
  | 'evidence.too-many-attendees'
  | 'evidence.too-many-rules'
  | 'evidence.too-many-dates'
  | 'evidence.too-many-categories'
  | 'evidence.duplicate-event'
  | 'evidence.invalid-rule'
  | 'evidence.rule-not-finished'
  | 'evidence.too-many-occurrences'
  | 'evidence.occurrence-limit'
  | 'evidence.override-rule-ignored'
  | 'evidence.more-problems';

/** Collects the problems of one source. A hostile file has a million: the first thousand are listed, all are counted. */
export class ProblemList {
  readonly #source: number;
  readonly #listed: ImportProblem[] = [];
  #count = 0;

  constructor(source: number) {
    this.#source = source;
  }

  add(code: CalendarProblemCode, line: number, message: string): void {
    this.#count += 1;
    if (this.#count > maxProblems) return;
    this.#listed.push({ code, source: this.#source, line, message });
  }

  get count(): number {
    return this.#count;
  }

  /** In the order of lines. */
  listed(): ImportProblem[] {
    const sorted = this.#listed.toSorted((a, b) => a.line - b.line);
    const unlisted = this.#count - sorted.length;
    if (unlisted === 0) return sorted;
    const code: CalendarProblemCode = 'evidence.more-problems';
    const line = sorted.at(-1)?.line ?? 0;
    const message = `${unlisted} more problems of this file are counted, not listed.`;
    return [...sorted, { code, source: this.#source, line, message }];
  }
}

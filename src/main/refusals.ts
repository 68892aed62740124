import { exitCode } from '#edge/cli/exit-code';
import type { Problem } from '#kernel/problem';

/**
 * The one table that turns codes into exit codes (style guide 7): 2 where the command itself was mistyped, 1 where
 * what it names cannot be used. A test finds every code in the source and fails on one without a row.
 */
export const exitCodes: Readonly<Record<string, number>> = {
  'assessment.nothing-to-compare': exitCode.refused,
  'assessment.nothing-to-explain': exitCode.usage,
  'evidence.address-unreadable': exitCode.usage,
  'evidence.archive-damaged': exitCode.refused,
  'evidence.archive-without-calendar': exitCode.refused,
  'evidence.as-of-unreadable': exitCode.usage,
  'evidence.calendar-damaged': exitCode.refused,
  'evidence.calendar-empty': exitCode.refused,
  'evidence.calendar-too-large': exitCode.refused,
  'evidence.csv-damaged': exitCode.refused,
  'evidence.csv-empty': exitCode.refused,
  'evidence.csv-too-large': exitCode.refused,
  'evidence.csv-without-title': exitCode.refused,
  'evidence.hours-unreadable': exitCode.usage,
  'evidence.label-repeated': exitCode.refused,
  'evidence.label-unknown': exitCode.refused,
  'evidence.label-without-target': exitCode.refused,
  'evidence.labels-with-other-columns': exitCode.refused,
  'evidence.labels-without-columns': exitCode.refused,
  'evidence.line-too-long': exitCode.refused,
  'evidence.moment-unreadable': exitCode.usage,
  'evidence.nested-too-deep': exitCode.refused,
  'evidence.no-addresses': exitCode.refused,
  'evidence.no-as-of': exitCode.refused,
  'evidence.not-a-calendar': exitCode.refused,
  'evidence.owner-ambiguous': exitCode.refused,
  'evidence.review-without-labels': exitCode.usage,
  'evidence.too-many-calendars': exitCode.refused,
  'evidence.too-many-events': exitCode.refused,
  'evidence.too-much-memory': exitCode.refused,
  'evidence.too-much-work': exitCode.refused,
  'evidence.window-empty': exitCode.usage,
  'evidence.zone-unknown': exitCode.usage,
  'file.is-a-directory': exitCode.refused,
  'file.not-found': exitCode.refused,
  'file.not-readable': exitCode.refused,
  'file.not-writable': exitCode.refused,
  'file.nothing-to-read': exitCode.refused,
};

export function exitCodeOf({ code }: Problem): number {
  return exitCodes[code] ?? exitCode.refused;
}

/** One line: what, where, what to do. The code comes last, for those who search for it. */
export function refusalLine(problem: Problem): string {
  const place = placeOf(problem);
  const fix = problem.fix === undefined ? '' : ` ${problem.fix}`;
  return inert(`trimtab: ${place}${problem.message}${fix} [${problem.code}]`) + '\n';
}

/** One line about something that is worth knowing and stops nothing. */
export function noticeLine(text: string): string {
  return `${inert(`trimtab: ${text}`)}\n`;
}

function placeOf({ where }: Problem): string {
  if (where === undefined) return '';
  const line = where.line === undefined ? '' : ` line ${where.line}`;
  const column = where.column === undefined ? '' : ` column ${where.column}`;
  const place = `${where.file ?? ''}${line}${column}`.trim();
  return place === '' ? '' : `${place}: `;
}

/** File names and quoted values come from strangers: nothing that acts reaches the terminal, and one line stays one. */
function inert(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\uFFFD');
}

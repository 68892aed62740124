import { exitCode } from '#edge/cli/exit-code';
import type { Problem } from '#kernel/problem';

/**
 * The one table that turns codes into exit codes (style guide 7). A refusal is 1 unless the way the command was
 * typed is at fault; a code that is not ours is a bug and a test says so.
 */
const usageCodes: ReadonlySet<string> = new Set([
  'evidence.bad-zone',
  'evidence.bad-schedule',
  'evidence.bad-date',
  'evidence.bad-window',
  'evidence.bad-address',
  'assessment.unknown-explanation',
]);

export function exitCodeOf(problem: Problem): number {
  return usageCodes.has(problem.code) ? exitCode.usage : exitCode.refused;
}

/** One line: what, where, what to do. The code comes last, for those who search for it. */
export function refusalLine(problem: Problem): string {
  const place = placeOf(problem);
  const fix = problem.fix === undefined ? '' : ` ${problem.fix}`;
  return inert(`trimtab: ${place}${problem.message}${fix} [${problem.code}]`) + '\n';
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

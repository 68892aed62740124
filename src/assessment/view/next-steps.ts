import type { Evidence } from '#evidence/index';

import type { DimensionScore } from '../model/scorecard.ts';
import { rowStateOf } from './row-state.ts';
import type { NextStep } from './scorecard-model.ts';

/** Longer lists of files would bury what the command does. */
const longestNames = 60;
/** More than this is a manual, not a next step. */
const mostSteps = 4;

/**
 * Answers what to type next, most useful first. Only what would change this scorecard is offered: no step asks for
 * something the run already had.
 */
export function nextSteps(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
): readonly NextStep[] {
  const files = filesAsTyped(evidence);
  const score = `trimtab score ${files}`;
  const steps: NextStep[] = [];
  if (evidence.counts.kept === 0) {
    steps.push({ command: `${score} --as-of YYYY-MM-DD`, why: { id: 'next.as-of' } });
  }
  if (evidence.counts.unsure > 0) {
    steps.push({
      command: `trimtab evidence review ${files} --labels labels.csv`,
      why: { id: 'next.review', values: { unsure: evidence.counts.unsure } },
    });
  }
  if (evidence.owner.kind === 'none') {
    steps.push({ command: `${score} --me EMAIL`, why: { id: 'next.me' } });
  }
  if (evidence.leaders.length === 0) {
    steps.push({ command: `${score} --leader EMAIL`, why: { id: 'next.leader' } });
  }
  if (isMissing(dimensionScores, '3.2')) {
    steps.push({ command: `${score} --product-people EMAILS`, why: { id: 'next.people' } });
  }
  const explained = dimensionScores.find((row) => rowStateOf(row) !== 'unseen');
  const explain: readonly NextStep[] =
    explained === undefined
      ? []
      : [
          {
            command: `${score} --explain ${explained.dimension}`,
            why: { id: 'next.explain', values: { sign: explained.dimension } },
          },
        ];
  return [...steps.slice(0, mostSteps - explain.length), ...explain];
}

function isMissing(dimensionScores: readonly DimensionScore[], id: string): boolean {
  return dimensionScores.some((row) =>
    row.indicators.some((indicator) => indicator.id === id && indicator.status === 'missing'),
  );
}

/**
 * The files as they can be typed again. Names that a shell would read as more than a name, and long lists, become
 * `FILE`: a command offered for pasting must do what it says.
 */
function filesAsTyped({ sources }: Evidence): string {
  const names = sources.map((source) => source.name);
  const isSafe = names.every((name) => /^[A-Za-z0-9_./][A-Za-z0-9_./-]*$/.test(name));
  const text = names.join(' ');
  return names.length > 0 && isSafe && text.length <= longestNames ? text : 'FILE';
}

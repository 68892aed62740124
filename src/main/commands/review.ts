import { today } from '#edge/clock';
import { writeAtomically } from '#edge/files/write-atomically';
import { pressedKeys } from '#edge/terminal/keys';
import { readLabels } from '#evidence/actions/read-labels';
import { openReview, type Review } from '#evidence/actions/review-series';
import { reviewAtTerminal, writeQueueJson, writeQueueLines } from '#evidence/cli/review';
import { csvRows } from '#evidence/importers/csv/csv-rows';
import type { SeriesLabel } from '#evidence/model/label';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { ReviewRequest } from '../invocation.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { readEvidenceInput } from './evidence-input.ts';
import { tell } from './score.ts';

/** `trimtab evidence review`: asks at a terminal, shows the queue where there is none. */
export async function review(request: ReviewRequest, surroundings: Surroundings): Promise<Outcome> {
  const labels = await labelsSoFar(request.labels, surroundings);
  if (!labels.ok) return tell(labels.problem, surroundings);
  const input = await readEvidenceInput({ ...request, labels: undefined }, surroundings);
  if (!input.ok) return tell(input.problem, surroundings);
  const { reading, options, deps } = input.value;
  const opened = openReview({ reading, options, labels: labels.value, today: today() }, deps);
  if (!opened.ok) {
    const outcome = await tell(opened.problem, surroundings);
    return 'candidates' in opened.problem
      ? { ...outcome, whoIsMe: opened.problem.candidates.map(({ address }) => address) }
      : outcome;
  }
  const isAtTerminal = surroundings.terminal.isTerminal && process.stdin.isTTY === true;
  if (request.format === 'json' || !isAtTerminal) {
    return showQueue(opened.value, request.format, surroundings);
  }
  return ask(opened.value, request.labels, surroundings);
}

async function showQueue(
  opened: Review,
  format: ReviewRequest['format'],
  { results, terminal }: Surroundings,
): Promise<Outcome> {
  const queue = opened.queue();
  if (format === 'json') await writeQueueJson(queue, results);
  else await writeQueueLines(queue, terminal.width, results);
  return { exit: 0 };
}

async function ask(
  opened: Review,
  file: string | undefined,
  surroundings: Surroundings,
): Promise<Outcome> {
  if (file === undefined) return tell(withoutFile, surroundings);
  const done = await reviewAtTerminal(
    opened,
    {
      keys: pressedKeys(process.stdin),
      output: surroundings.messages,
      width: surroundings.terminal.width,
    },
    (text) => writeAtomically(file, text),
  );
  return done.ok ? { exit: 0 } : tell(done.problem, surroundings);
}

/** A labels file need not exist yet. One that we could not write back whole is refused: nothing a person made is lost. */
async function labelsSoFar(
  name: string | undefined,
  surroundings: Surroundings,
): Promise<Result<readonly SeriesLabel[], Problem>> {
  if (name === undefined) return accepted([]);
  const file = await surroundings.open(name);
  if (!file.ok) return file.problem.code === 'file.not-found' ? accepted([]) : file;
  const read = await readLabels(csvRows(file.value));
  if (!read.ok) {
    return refused({ ...read.problem, where: { ...read.problem.where, file: name } });
  }
  const { labels, problems, otherColumns } = read.value;
  const lost = problems.find(({ code }) => code !== 'evidence.label-repeated');
  if (lost !== undefined) {
    return refused({
      ...lost,
      message: `${lost.message} A review writes the file anew and would lose it.`,
      where: { ...lost.where, file: name },
    });
  }
  if (otherColumns.length === 0) return accepted(labels);
  return refused({
    code: 'evidence.labels-with-other-columns',
    message: `The file has columns a review would lose: ${otherColumns.slice(0, 5).join(', ')}.`,
    where: { file: name },
    fix: 'Keep the labels in a file of their own: series,title,label,labelled_at.',
  });
}

const withoutFile: Problem = {
  code: 'evidence.review-without-labels',
  message: 'A review needs a file to keep your answers in.',
  fix: 'Add --labels labels.csv; it is made when it is not there.',
};

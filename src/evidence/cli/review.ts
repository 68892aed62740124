import type { Output } from '#edge/cli/output';
import { inertJson } from '#edge/terminal/inert-json';
import { sanitise } from '#edge/terminal/sanitise';
import { padEnd, padStart, truncate } from '#edge/terminal/width';
import type { Result } from '#kernel/result';

import type { Pressed, Review } from '../actions/review-series.ts';
import type { GroupHours } from '../model/evidence.ts';
import type { QueueItem } from '../model/review.ts';
import { narrowingLines, questionLines } from './review-screen.ts';

/** Version 1 of the answer of `evidence review --json`. */
export const reviewSchema = 'trimtab.review/1';

export interface ReviewTerminal {
  /** Keys as they are pressed, one character each. */
  readonly keys: AsyncIterable<string>;
  readonly output: Output;
  readonly width: number;
}

/**
 * Asks about one series after the other until nothing is left or the person quits. Every answer is on disk before the
 * next question. Ends with the refusal when the labels cannot be written: then nobody should go on answering.
 */
export async function reviewAtTerminal(
  review: Review,
  terminal: ReviewTerminal,
  save: (labels: string) => Promise<Result<null>>,
): Promise<Result<null>> {
  const { output, width } = terminal;
  const say = (lines: readonly string[]): Promise<void> => output.write(`${lines.join('\n')}\n`);
  const ask = (): Promise<void> => {
    const item = review.next();
    return say(
      item === undefined
        ? ['', 'Nothing is left to ask. Press u to undo, any other key to end.']
        : questionLines(item, review.queue().length, width),
    );
  };

  await ask();
  for await (const key of terminal.keys) {
    const before = review.groups();
    const pressed = review.press(key);
    if (pressed.kind === 'quit') break;
    if (pressed.kind === 'ignored') continue;
    if (pressed.kind === 'labelled' || pressed.kind === 'undone') {
      const saved = await save(review.labelsText());
      if (!saved.ok) return saved;
    }
    await say(resultLines(pressed, before, review.groups()));
    await ask();
  }
  const count = review.answers();
  await say(['', count === 1 ? 'One answer kept.' : `${count} answers kept.`]);
  return { ok: true, value: null };
}

function resultLines(
  pressed: Pressed,
  before: readonly GroupHours[],
  after: readonly GroupHours[],
): string[] {
  switch (pressed.kind) {
    case 'labelled':
      return [`${pressed.label}.`, ...narrowingLines(before, after)];
    case 'undone':
      return ['Undone.', ...narrowingLines(before, after)];
    case 'nothing-to-undo':
      return ['There is nothing to undo.'];
    case 'skipped':
      return ['Skipped.'];
    case 'ignored':
    case 'quit':
      return [];
  }
}

/** The queue where nobody can be asked: what a person would be asked, in order. */
export async function writeQueueLines(
  queue: readonly QueueItem[],
  width: number,
  output: Output,
): Promise<void> {
  const lines = queue.map(({ series, uncertainMinutes }) => {
    const { best, confidence } = series.classification;
    const uncertain = padStart(`${(uncertainMinutes / 60).toFixed(1)} h`, 8);
    const guess = `${padEnd(best, 10)} ${padStart(`${Math.round(confidence * 100)} %`, 5)}`;
    return `${truncate(`${uncertain}  ${guess}  ${sanitise(series.title).trim()}`, width)}\n`;
  });
  const head = `${padStart('doubt', 8)}  ${padEnd('perhaps', 10)} ${padStart('sure', 5)}  series\n`;
  await output.write(lines.length === 0 ? 'Nothing waits for a label.\n' : head + lines.join(''));
}

export async function writeQueueJson(queue: readonly QueueItem[], output: Output): Promise<void> {
  const series = queue.map(({ series: one, uncertainMinutes, suggestions }) => ({
    id: one.id,
    title: one.title,
    occurrences: one.occurrences,
    minutes: one.minutes,
    uncertainMinutes,
    label: one.classification.label,
    best: one.classification.best,
    confidence: one.classification.confidence,
    suggestions,
    why: one.classification.why(),
  }));
  await output.write(`${inertJson({ schema: reviewSchema, series }, 2)}\n`);
}

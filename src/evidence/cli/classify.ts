import type { Output } from '#edge/cli/output';
import { inertJson } from '#edge/terminal/inert-json';
import { sanitise } from '#edge/terminal/sanitise';
import { padEnd, padStart, truncate } from '#edge/terminal/width';

import type { ClassifiedTitle } from '../actions/classify-titles.ts';

/** Version 1 of the answer of `evidence classify --json`; docs/classification.md describes its fields. */
export const classifiedSchema = 'trimtab.classified/1';

const labelColumns = 10;
const rowsPerWrite = 200;

/** Writes one object, its rows in file order, as they are read: the answer is never held in memory. */
export async function writeClassifiedJson(
  titles: AsyncIterable<ClassifiedTitle>,
  output: Output,
): Promise<void> {
  await output.write(`{"schema":${inertJson(classifiedSchema)},"rows":[`);
  let isFirst = true;
  // a repeated title is answered with the same object: its text is the same too
  const written = new WeakMap<ClassifiedTitle, string>();
  await inBatches(titles, output, (title) => {
    const separator = isFirst ? '\n' : ',\n';
    isFirst = false;
    let text = written.get(title);
    if (text === undefined) {
      text = inertJson(title);
      written.set(title, text);
    }
    return separator + text;
  });
  await output.write('\n]}\n');
}

/** A line a title: label, confidence, title; below it why, for people who look at a few. */
export async function writeClassifiedLines(
  titles: AsyncIterable<ClassifiedTitle>,
  width: number,
  output: Output,
): Promise<void> {
  await inBatches(titles, output, ({ title, label, best, confidence, abstained, why }) => {
    const percent = padStart(`${Math.round(confidence * 100)} %`, 5);
    const name = padEnd(label, labelColumns);
    const guess = abstained ? ` (perhaps ${best})` : '';
    const lead = `${name} ${percent}  `;
    const reason = why[0] === undefined ? '' : sanitise(why[0]);
    const indent = ' '.repeat(lead.length);
    return [
      `${lead}${truncate(sanitise(title) + guess, width - lead.length)}`,
      `${indent}${truncate(reason, width - indent.length)}`,
    ]
      .map((line) => `${line.trimEnd()}\n`)
      .join('');
  });
}

async function inBatches(
  titles: AsyncIterable<ClassifiedTitle>,
  output: Output,
  textOf: (title: ClassifiedTitle) => string,
): Promise<void> {
  let batch: string[] = [];
  for await (const title of titles) {
    batch.push(textOf(title));
    if (batch.length === rowsPerWrite) {
      await output.write(batch.join(''));
      batch = [];
    }
  }
  await output.write(batch.join(''));
}

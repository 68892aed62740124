import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { Category, Group, Label } from '../model/category.ts';
import type { Classification, SeriesContext } from '../model/classification.ts';
import { CsvRefused, type CsvRefusal, type CsvRows } from '../ports/csv.ts';
import { openClassifier, type Classifier } from '../rules/classify/index.ts';
import { mostProbable } from '../rules/review-queue.ts';

/** One title and where it was put. `label` is UNKNOWN when the classifier abstains; `best` is its guess all the same. */
export interface ClassifiedTitle {
  readonly title: string;
  readonly label: Label;
  readonly best: Category;
  readonly group: Group;
  readonly confidence: number;
  readonly abstained: boolean;
  readonly top3: readonly Category[];
  readonly why: readonly string[];
}

export type ClassifyRefusal = CsvRefusal | Problem<'evidence.csv-without-title'>;

/**
 * Classifies the titles of a CSV file, in its order. The file is read twice: once to see that it can be read to its end,
 * then to answer row by row, so that nothing half-written is ever printed and memory does not grow with the file.
 * Refuses: evidence.csv-empty, evidence.csv-damaged, evidence.csv-too-large, evidence.csv-without-title.
 */
export async function classifyTitles(
  rows: CsvRows,
  classifier: Classifier = openClassifier(),
): Promise<Result<AsyncIterable<ClassifiedTitle>, ClassifyRefusal>> {
  let header: readonly string[] | undefined;
  try {
    for await (const row of rows()) header ??= row.cells;
  } catch (cause) {
    if (cause instanceof CsvRefused) return refused(cause.refusal);
    throw cause;
  }
  if (header === undefined) return refused(emptyFile);
  const columns = columnsOf(header);
  if (columns.title === -1) return refused(withoutTitle(header));
  return accepted(classified(rows, columns, classifier));
}

interface Columns {
  readonly title: number;
  readonly minutes: number;
  readonly attendees: number;
  readonly organizer: number;
  readonly recurrence: number;
  readonly leadHours: number;
}

async function* classified(
  rows: CsvRows,
  columns: Columns,
  classifier: Classifier,
): AsyncIterable<ClassifiedTitle> {
  let isHeader = true;
  // calendars repeat their titles, and the classifier answers a repeated one with the very same object
  const known = new WeakMap<Classification, ClassifiedTitle>();
  for await (const { cells } of rows()) {
    if (!isHeader) {
      const title = cells[columns.title] ?? '';
      const classification = classifier.classify(title, contextOf(cells, columns));
      let answer = known.get(classification);
      if (answer === undefined) {
        answer = described(title, classification);
        known.set(classification, answer);
      }
      yield answer;
    }
    isHeader = false;
  }
}

function described(title: string, classification: Classification): ClassifiedTitle {
  const { label, best, group, confidence, isAbstained } = classification;
  return {
    title,
    label,
    best,
    group,
    confidence,
    abstained: isAbstained,
    top3: mostProbable(classification.posterior, 3),
    why: classification.why(),
  };
}

function columnsOf(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase());
  return {
    title: names.indexOf('title'),
    minutes: names.indexOf('minutes'),
    attendees: names.indexOf('attendees'),
    organizer: names.indexOf('organizer'),
    recurrence: names.indexOf('recurrence'),
    leadHours: names.indexOf('lead_hours'),
  };
}

const organizers = ['self', 'leader', 'pm', 'other', 'ext'] as const;
const recurrences = ['daily', 'weekly', 'biweekly', 'monthly', 'none'] as const;

/** What a row says besides its title; a cell that says nothing we know is as good as empty. */
function contextOf(cells: readonly string[], columns: Columns): SeriesContext {
  const minutes = numberIn(cells[columns.minutes]);
  const attendees = numberIn(cells[columns.attendees]);
  const organizer = oneOf(organizers, cells[columns.organizer]);
  const recurrence = oneOf(recurrences, cells[columns.recurrence]);
  const leadHours = numberIn(cells[columns.leadHours]);
  return {
    ...(minutes !== undefined && { minutes }),
    ...(attendees !== undefined && { attendees }),
    ...(organizer !== undefined && { organizer }),
    ...(recurrence !== undefined && { recurrence }),
    ...(leadHours !== undefined && { leadHours }),
  };
}

function numberIn(cell: string | undefined): number | undefined {
  const text = cell?.trim() ?? '';
  const value = Number(text);
  return text === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
}

function oneOf<Word extends string>(
  words: readonly Word[],
  cell: string | undefined,
): Word | undefined {
  const text = cell?.trim().toLowerCase();
  return words.find((word) => word === text);
}

const emptyFile: ClassifyRefusal = {
  code: 'evidence.csv-empty',
  message: 'This CSV is empty.',
  fix: 'It needs a first line with the column title, and a title a line.',
};

function withoutTitle(header: readonly string[]): ClassifyRefusal {
  const found = header.slice(0, 8).map((name) => name.slice(0, 30));
  return {
    code: 'evidence.csv-without-title',
    message: `There is no column named title in the first line (it has: ${found.join(', ')}).`,
    where: { line: 1 },
    fix: 'Name the column that holds the titles "title".',
  };
}

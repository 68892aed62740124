import { createReadStream, existsSync } from 'node:fs';

import { csvRows } from '#evidence/importers/csv/csv-rows';
import type { ClassName } from '#evidence/rules/classify/classes';
import { classes } from '#evidence/rules/classify/classes';
import { normaliseTitle, type NormalisedTitle } from '#evidence/rules/classify/normalise';

/** A real title with the category two blind annotators agreed on. */
export interface JudgedTitle {
  readonly title: string;
  readonly normalised: NormalisedTitle;
  /** UNCLEAR when no one could place it. */
  readonly label: ClassName;
  /** The label and its acceptable seconds. */
  readonly acceptable: ReadonlySet<string>;
}

/** The judged titles lie beside the repository, not in it: they are other people's. */
export const titlesFolder = '../shared/data/titles';

export function hasTitles(): boolean {
  return existsSync(`${titlesFolder}/activity-titles.csv`);
}

export async function judgedTitles(file: string): Promise<JudgedTitle[]> {
  const name = `${titlesFolder}/${file}`;
  let columns: { title: number; label: number; also: number } | undefined;
  const titles: JudgedTitle[] = [];
  for await (const { cells } of csvRows({ name, chunks: createReadStream(name) })) {
    if (columns === undefined) {
      const label = cells.includes('label') ? 'label' : 'category';
      columns = {
        title: cells.indexOf('title'),
        label: cells.indexOf(label),
        also: cells.indexOf('also_acceptable'),
      };
      continue;
    }
    const title = cells[columns.title] ?? '';
    const label = classes.find((one) => one === cells[columns?.label ?? -1]) ?? 'UNCLEAR';
    const also = (cells[columns.also] ?? '').split(';').filter((one) => one !== '');
    titles.push({
      title,
      normalised: normaliseTitle(title),
      label,
      acceptable: new Set([label, ...also]),
    });
  }
  return titles;
}

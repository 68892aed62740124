import type { SeriesLabel } from '../../model/label.ts';

import { titleKey } from './normalise.ts';

export interface LabelMemory {
  /** The label that covers a series, most specific first. */
  find(title: string, seriesIds: readonly string[]): SeriesLabel | undefined;
  add(entry: SeriesLabel): void;
  remove(entry: SeriesLabel): void;
}

/**
 * What a person already said about a series: the label of the series under this very title, else of the series, else of
 * every series that carries exactly this normalised title. A title that was given two different labels says nothing.
 * The latest date wins, then the later entry.
 * Source: method 2.2 steps 1 and 3 ("exact memory of a confirmed title or series comes before everything").
 */
export function openMemory(entries: readonly SeriesLabel[] = []): LabelMemory {
  const bySeries = new Map<string, SeriesLabel[]>();
  const byTitle = new Map<string, SeriesLabel[]>();

  const memory: LabelMemory = {
    find(title, seriesIds) {
      if (bySeries.size === 0 && byTitle.size === 0) return undefined;
      const key = titleKey(title);
      const ofSeries = seriesIds.flatMap((id) => bySeries.get(id) ?? []);
      const sameTitle = ofSeries.filter((entry) => titleKey(entry.title) === key);
      return latest(sameTitle) ?? latest(ofSeries) ?? agreed(byTitle.get(key) ?? []);
    },
    add(entry) {
      if (entry.series !== '') append(bySeries, entry.series, entry);
      append(byTitle, titleKey(entry.title), entry);
    },
    remove(entry) {
      takeOut(bySeries, entry.series, entry);
      takeOut(byTitle, titleKey(entry.title), entry);
    },
  };
  for (const entry of entries) memory.add(entry);
  return memory;
}

function latest(entries: readonly SeriesLabel[]): SeriesLabel | undefined {
  let found: SeriesLabel | undefined;
  for (const entry of entries) {
    if (found === undefined || entry.labelledAt >= found.labelledAt) found = entry;
  }
  return found;
}

function agreed(entries: readonly SeriesLabel[]): SeriesLabel | undefined {
  const found = latest(entries);
  return entries.every((entry) => entry.label === found?.label) ? found : undefined;
}

function append(index: Map<string, SeriesLabel[]>, key: string, entry: SeriesLabel): void {
  const entries = index.get(key);
  if (entries === undefined) index.set(key, [entry]);
  else entries.push(entry);
}

function takeOut(index: Map<string, SeriesLabel[]>, key: string, entry: SeriesLabel): void {
  const entries = index.get(key);
  if (entries === undefined) return;
  const at = entries.findIndex((other) => isSame(other, entry));
  if (at !== -1) entries.splice(at, 1);
  if (entries.length === 0) index.delete(key);
}

export function isSame(a: SeriesLabel, b: SeriesLabel): boolean {
  return (
    a.series === b.series &&
    a.title === b.title &&
    a.label === b.label &&
    a.labelledAt === b.labelledAt
  );
}

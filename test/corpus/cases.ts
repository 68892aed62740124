import { readdirSync, readFileSync } from 'node:fs';

import { occurrencesIn, readCalendars } from '#evidence/importers/ics/index';
import { dayOf, instantText, isoDateOf, localFromText } from '#kernel/civil';
import { invariant } from '#kernel/problem';

import { sharedPath } from '../shared-material.ts';

/** Real calendars of other projects and what three independent engines make of them; they are not part of this one. */
const folder = sharedPath('data', 'ics');

/** uid, start, end, summary, status. */
export type Row = readonly [string, string, string, string, string];

export interface CorpusCase {
  readonly file: string;
  readonly window_start: string;
  readonly window_end_exclusive: string;
  /** UIDs by how many of the three engines agree on all their occurrences. */
  readonly uids_by_number_of_agreeing_peers: Readonly<Record<string, number>>;
  readonly libical_agrees: boolean;
  readonly occurrences: readonly Row[];
}

export function corpusCases(): readonly CorpusCase[] {
  // The file is ours to trust: it is written by the same hands as the acceptance of this suite.
  return JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')) as CorpusCase[];
}

/** All engines agree on everything: nothing in the file leaves room for another reading. */
export function isUndisputed(one: CorpusCase): boolean {
  return (
    one.libical_agrees && Object.keys(one.uids_by_number_of_agreeing_peers).every((n) => n === '3')
  );
}

export function filesWithoutCase(cases: readonly CorpusCase[]): readonly string[] {
  const known = new Set(cases.map(({ file }) => file));
  return ['calendars', 'corpora', 'synthetic']
    .flatMap((name) => readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.ics') && !known.has(file));
}

export async function readCorpusFile(file: string): ReturnType<typeof readCalendars> {
  return readCalendars([{ name: file, chunks: [readFileSync(`${folder}/${file}`)] }]);
}

/** Our rows of a case, and which of them are of private events. */
export async function ourRows(
  one: CorpusCase,
): Promise<readonly { readonly row: Row; readonly isPrivate: boolean }[]> {
  const result = await readCorpusFile(one.file);
  invariant(result.ok, `${one.file} was refused`);
  const { table } = occurrencesIn(result.value, {
    from: instantOf(one.window_start),
    to: instantOf(one.window_end_exclusive),
    zone: 'UTC',
  });
  return Array.from({ length: table.count }, (_, row) => {
    const event = table.events[table.event[row] ?? -1];
    invariant(event !== undefined, 'every row has its event');
    const text = (moment = 0): string =>
      event.isAllDay ? isoDateOf(dayOf(moment)) : instantText(moment);
    const { uid, title, status, isPrivate } = event;
    return { row: [uid, text(table.start[row]), text(table.end[row]), title, status], isPrivate };
  });
}

function instantOf(text: string): number {
  const local = localFromText(text.replace(/Z$/, ''));
  invariant(local !== null, 'windows of the corpus are instants');
  return local;
}

export interface Difference {
  /** The UID of the event, or what all of the rows have in common. */
  readonly about: string;
  oursOnly: number;
  majorityOnly: number;
}

export const privateTitles = 'titles of private events';

/** What we say and the majority does not, and the other way round, by event. */
export async function differencesOf(one: CorpusCase): Promise<readonly Difference[]> {
  const left = new Map<string, number>();
  for (const row of one.occurrences) count(left, JSON.stringify(row), 1);
  const extra = (await ourRows(one)).filter(({ row }) => !take(left, JSON.stringify(row)));
  const differences = new Map<string, Difference>();
  const at = (about: string): Difference => {
    const known = differences.get(about) ?? { about, oursOnly: 0, majorityOnly: 0 };
    differences.set(about, known);
    return known;
  };
  const untitled = untitledRows(left);
  for (const { row, isPrivate } of extra) {
    const [uid, start, end, , status] = row;
    const titled = isPrivate
      ? untitled.get(JSON.stringify([uid, start, end, status]))?.pop()
      : undefined;
    if (titled !== undefined && take(left, titled)) {
      at(privateTitles).oursOnly += 1;
      at(privateTitles).majorityOnly += 1;
    } else at(uid).oursOnly += 1;
  }
  for (const [key, n] of left) {
    // Keys are rows written by this function.
    const [uid] = JSON.parse(key) as Row;
    if (n > 0) at(uid).majorityOnly += n;
  }
  return [...differences.values()];
}

function untitledRows(rows: ReadonlyMap<string, number>): Map<string, string[]> {
  const untitled = new Map<string, string[]>();
  for (const [key, n] of rows) {
    // As above.
    const [uid, start, end, , status] = JSON.parse(key) as Row;
    const without = JSON.stringify([uid, start, end, status]);
    const list = untitled.get(without) ?? [];
    for (let i = 0; i < n; i++) list.push(key);
    untitled.set(without, list);
  }
  return untitled;
}

function count(rows: Map<string, number>, key: string, by: number): void {
  rows.set(key, (rows.get(key) ?? 0) + by);
}

function take(rows: Map<string, number>, key: string): boolean {
  if ((rows.get(key) ?? 0) === 0) return false;
  count(rows, key, -1);
  return true;
}

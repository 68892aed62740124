import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { hasSharedMaterial } from '../shared-material.ts';
import {
  corpusCases,
  differencesOf,
  filesWithoutCase,
  isUndisputed,
  ourRows,
  readCorpusFile,
} from './cases.ts';

const cases = hasSharedMaterial ? corpusCases() : [];
const undisputed = cases.filter(isUndisputed);
const disputed = cases.filter((one) => !isUndisputed(one));
const others = hasSharedMaterial ? filesWithoutCase(cases) : [];

describe.skipIf(!hasSharedMaterial)('real calendars', () => {
  test('are as many as the corpus says', () => {
    expect([undisputed.length, disputed.length]).toEqual([83, 78]);
  });

  test.each(undisputed.map((one) => [one.file, one] as const))(
    '%s: exactly the occurrences all engines agree on',
    async (_, one) => {
      const ours = (await ourRows(one)).map(({ row }) => JSON.stringify(row));
      const theirs = one.occurrences.map((row) => JSON.stringify(row));
      expect(ours.toSorted()).toEqual(theirs.toSorted());
    },
  );

  test('on which engines disagree: every difference from the majority is explained in docs/calendar-corpus.md', async () => {
    const found: string[] = [];
    for (const one of disputed) {
      for (const { about, oursOnly, majorityOnly } of await differencesOf(one)) {
        found.push([one.file, about, oursOnly, majorityOnly].join(' | '));
      }
    }
    expect(found.toSorted()).toEqual(explained().toSorted());
  });

  test.each(others)('%s is read or refused, with its problems listed', async (file) => {
    const result = await readCorpusFile(file);
    if (result.ok)
      expect(result.value.events.length + result.value.problems.length).toBeGreaterThan(0);
    else expect(result.problem.code).toMatch(/^evidence\./);
  });
});

/** The rows of the table: file, what differs, ours, theirs. A row without an RFC clause explains nothing. */
function explained(): readonly string[] {
  const page = readFileSync(new URL('../../docs/calendar-corpus.md', import.meta.url), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| `[a-z]+\//.test(line));
  return rows.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
    expect(cells[5]).toMatch(/RFC \d+ \d/);
    return cells.slice(1, 5).join(' | ');
  });
}

import { occurrencesIn } from '#evidence/importers/ics/index';

import { loadedCalendar, sumOf, twoYears } from './engine.ts';
import { section } from './section.ts';

/** P1, the second file in one process: what a running server pays. Only the second is reported. */
const [first = '', second = ''] = process.argv.slice(2);
const rows: string[] = [];
for (const [name, file] of [
  ['first', first],
  ['second', second],
] as const) {
  await section(name, async () => {
    rows.push(sumOf(occurrencesIn(await loadedCalendar([file]), twoYears).table));
  });
}
process.stdout.write(`${rows.join(' ')}\n`);

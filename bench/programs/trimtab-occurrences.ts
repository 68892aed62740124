import { loadedCalendar, sumOf, twoYears } from './engine.ts';
import { occurrencesIn } from '#evidence/importers/ics/index';

/** P1 and P2: every fact read, two years expanded, sorted. */
const reading = await loadedCalendar(process.argv.slice(2));
const { table } = occurrencesIn(reading, twoYears);
process.stdout.write(`${sumOf(table)}\n`);

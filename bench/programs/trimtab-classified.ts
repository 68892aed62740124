import { occurrencesIn } from '#evidence/importers/ics/index';
import { openClassifier } from '#evidence/rules/classify/index';

import { loadedCalendar, sumOf, twoYears } from './engine.ts';

/** P1 with classification: the same, and every distinct title placed. */
const reading = await loadedCalendar(process.argv.slice(2));
const { table } = occurrencesIn(reading, twoYears);
const classifier = openClassifier();
const titles = new Set(reading.events.map(({ title }) => title));
let answered = 0;
for (const title of titles) if (!classifier.classify(title).isAbstained) answered += 1;
process.stdout.write(`${sumOf(table)} ${titles.size} ${answered}\n`);

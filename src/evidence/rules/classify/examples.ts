import { taxonomy } from '../taxonomy.data.ts';

import { classes, type ClassName } from './classes.ts';
import { trainingText } from './training.data.ts';

/** A title and the class it is an example of. */
export interface Example {
  readonly title: string;
  readonly name: ClassName;
}

/**
 * The examples of the taxonomy and the titles we wrote: what the shipped model was trained on. Only the generator and
 * the tests read them; the product carries the counts.
 */
export function firstExamples(): Example[] {
  const examples: Example[] = [];
  for (const name of classes) {
    if (name === 'UNCLEAR') continue;
    for (const title of taxonomy[name].examples) examples.push({ title, name });
  }
  let section: ClassName | undefined;
  for (const line of trainingText.split('\n')) {
    const name = classes.find((candidate) => candidate === line);
    if (name !== undefined) section = name;
    else if (line !== '' && section !== undefined) examples.push({ title: line, name: section });
  }
  return examples;
}

import { describe, expect, test } from 'vitest';

import { classes } from './classes.ts';
import { firstExamples } from './examples.ts';

const examples = firstExamples();

describe('the examples the shipped model learned from', () => {
  test('speak for every class, the unclear one too', () => {
    const spoken = new Set(examples.map(({ name }) => name));
    expect([...spoken].toSorted()).toEqual([...classes].toSorted());
  });

  test('hold enough titles of each class to tell them apart', () => {
    for (const name of classes) {
      expect(examples.filter((example) => example.name === name).length, name).toBeGreaterThan(20);
    }
  });

  test('are titles, not headings and not blank', () => {
    const odd = examples.filter(
      ({ title }) => title.trim() === '' || classes.some((name) => name === title),
    );
    expect(odd).toEqual([]);
  });
});

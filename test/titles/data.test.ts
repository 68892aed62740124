import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { classes } from '#evidence/rules/classify/classes';
import { normaliseTitle, titleKey } from '#evidence/rules/classify/normalise';
import { trainingText } from '#evidence/rules/classify/training.data';
import { vocabularyText } from '#evidence/rules/classify/vocabulary.data';
import { lexiconText } from '#evidence/rules/lexicon.data';

import { lexiconSource, taxonomySource } from '../../scripts/generate-lexicon.ts';
import { modelSource } from '../../scripts/generate-model.ts';
import { hasTitles, judgedTitles } from '../../scripts/titles/corpus.ts';

const method = '../shared/method';
const rules = 'src/evidence/rules';
const source = (path: string): string => readFileSync(`${rules}/${path}`, 'utf8');

const trainingTitles = trainingText
  .split('\n')
  .filter((line) => line !== '' && !classes.some((name) => name === line));

/** Words two titles share, of all words in either. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

describe('data that scripts made', () => {
  test.skipIf(!existsSync(method))('the word list and the taxonomy are those of the method', () => {
    expect(source('lexicon.data.ts')).toBe(
      lexiconSource(readFileSync(`${method}/lexicon.json`, 'utf8')),
    );
    expect(source('taxonomy.data.ts')).toBe(
      taxonomySource(readFileSync(`${method}/taxonomy.json`, 'utf8')),
    );
  });

  test('the trained counts are those of the training titles', () => {
    expect(source('classify/model.data.ts')).toBe(modelSource());
  });
});

describe('the titles we wrote', () => {
  test('none stands there twice', () => {
    const keys = trainingTitles.map(titleKey);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test.skipIf(!hasTitles())('none is a copy or near copy of a judged title', async () => {
    const judged = [
      ...(await judgedTitles('activity-titles.csv')),
      ...(await judgedTitles('invented-titles.csv')),
    ];
    const copies = trainingTitles.filter((title) => {
      const { tokens } = normaliseTitle(title);
      return judged.some(({ normalised }) => likeness(tokens, normalised.tokens) >= 0.8);
    });
    expect(copies).toEqual([]);
  });
});

describe('the words we added', () => {
  test('every line is a class or a weight from 1 to 5 and a pattern', () => {
    for (const line of vocabularyText.trim().split('\n')) {
      expect(classes.some((name) => name === line) || /^[1-5] \S/.test(line), line).toBe(true);
    }
  });

  test('none stands in the method’s list already: it would count twice', () => {
    const patterns = (text: string): string[] => {
      let name = '';
      return text.split('\n').flatMap((line) => {
        if (!line.includes(' ')) name = line;
        return line.includes(' ') ? [`${name} ${line.slice(2)}`] : [];
      });
    };
    const theirs = new Set(patterns(lexiconText));
    expect(patterns(vocabularyText).filter((pattern) => theirs.has(pattern))).toEqual([]);
  });
});

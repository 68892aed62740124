import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { categories, factIds } from '#evidence/index';
import { hasWords } from '#edge/words/say';

import { anchorsTable } from '../rules/anchors.data.ts';

const source = join(import.meta.dirname, '../..');

/** Message ids that the rules of evidence and assessment write down as they are. */
function idsInRules(): readonly string[] {
  return ['evidence/rules', 'evidence/actions', 'assessment/rules', 'assessment/view'].flatMap(
    (room) =>
      readdirSync(join(source, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|fixtures/.test(name))
        .flatMap((name) => {
          const text = readFileSync(join(source, room, name), 'utf8');
          return [
            ...text.matchAll(/(?:id|because|wouldHelp|provisionalBecause): '([a-z]+\.[\w.-]+)'/g),
          ].map((match) => match[1] ?? '');
        }),
  );
}

test('every message the rules and views can choose has words', () => {
  const ids = [
    ...idsInRules(),
    ...factIds.flatMap((id) => [id, `${id}.range`, `${id}.unknown`]),
    ...categories.map((id) => `category.${id}`),
    ...anchorsTable.flatMap(({ id }) => [`indicator.${id}`, `help.${id}`]),
  ];
  expect(ids.length).toBeGreaterThan(150);
  expect(ids.filter((id) => !hasWords(id))).toEqual([]);
});

import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const page = readFileSync('docs/calendar-problems.md', 'utf8');
const documented = [...page.matchAll(/^\| `(evidence\.[a-z0-9-]+)` \|/gm)].map((match) => match[1]);

test('every problem code of calendars has its row in docs/calendar-problems.md, and every row its code', () => {
  const sources = [
    'src/evidence/importers/ics/problems.ts',
    'src/evidence/ports/calendar-engine.ts',
  ].map((name) => readFileSync(name, 'utf8'));
  const declared = sources.flatMap((text) =>
    [...text.matchAll(/\| '(evidence\.[a-z0-9-]+)'/g)].map((match) => match[1]),
  );
  expect(new Set(documented)).toEqual(new Set(declared));
  expect(documented).toHaveLength(declared.length);
});

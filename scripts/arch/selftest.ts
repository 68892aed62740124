import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cruiseHouse } from './cruise.ts';
import { architecture } from './rules.ts';
import { goodNeighbours, violations } from './violations.ts';

/**
 * `npm run arch:selftest`: for each architecture rule a deliberate violation, built in a house of its own, must be
 * caught; every rule must have one; and code that keeps the rules must pass. A rule that never fires is a comment.
 */
const failures: string[] = [];
let passed = 0;

for (const { rule, culprit, files } of violations) {
  const report = await inHouse(files, cruiseHouse);
  check(
    report.violations.some((found) => found.rule === rule && found.from === culprit),
    `${rule} did not catch ${culprit}; found ${JSON.stringify(report.violations)}`,
  );
}

const proven = new Set(violations.map(({ rule }) => rule));
for (const { name } of architecture) {
  check(name !== undefined && proven.has(name), `${name} has no deliberate violation`);
}
check(
  new Set(architecture.map(({ name }) => name)).size === architecture.length,
  'two rules share a name',
);

const clean = await inHouse(goodNeighbours, cruiseHouse);
check(
  clean.violations.length === 0,
  `rules object to code that keeps them: ${JSON.stringify(clean.violations)}`,
);
check(
  clean.unseen.length === 0 && clean.modulesSeen === Object.keys(goodNeighbours).length,
  `the cruise saw ${clean.modulesSeen} of ${Object.keys(goodNeighbours).length} files`,
);

for (const failure of failures) console.error(failure);
console.log(`${passed} passed, ${failures.length} failed`);
if (failures.length > 0) process.exitCode = 1;

function check(holds: boolean, why: string): void {
  if (holds) passed += 1;
  else failures.push(why);
}

async function inHouse<Answer>(
  files: Readonly<Record<string, string>>,
  ask: (base: string) => Promise<Answer>,
): Promise<Answer> {
  const base = mkdtempSync(path.join(tmpdir(), 'trimtab-arch-'));
  try {
    for (const name of ['package.json', 'tsconfig.json']) cpSync(name, path.join(base, name));
    symlinkSync(path.resolve('node_modules'), path.join(base, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
      writeFileSync(path.join(base, name), text);
    }
    return await ask(base);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

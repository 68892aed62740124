/** `npm run vectors -- FILE`: runs a file of test vectors against the code (method 10.1). */
import { readFileSync } from 'node:fs';

import { runVectors, vectorFile } from './vectors/run.ts';

const path = process.argv[2];
if (path === undefined) {
  console.error('Usage: npm run vectors -- FILE (a file in the form of method/vectors.json)');
  process.exit(2);
}
const report = runVectors(vectorFile.parse(JSON.parse(readFileSync(path, 'utf8'))));
for (const failure of report.failures) console.log(failure, '\n');
if (report.skipped.size > 0) {
  console.log('Skipped, not part of this release:');
  for (const [name, count] of report.skipped) console.log(`  ${name} (${count})`);
  const total = [...report.skipped.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${total} skipped`);
}
console.log(`${report.passed} passed, ${report.failures.length} failed`);
process.exitCode = report.failures.length > 0 ? 1 : 0;

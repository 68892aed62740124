import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Reads vitest's JSON report and prints what went wrong besides failed tests, then one line `PASSED FAILED`. A suite
 * that had to run and did not, and a test that skipped although nothing it needs is missing, count as failed.
 */
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

/** Suites whose silence would go unnoticed, by the folder or file they live in. */
const required = [
  'test/corpus/',
  'test/hostile/',
  'test/pack/',
  'test/house/',
  'test/e2e/determinism.test.ts',
];
const hasSharedMaterial = existsSync('../shared/method/vectors.json');

let failed = report.numFailedTests + report.testResults.filter(crashed).length;

for (const place of required) {
  const files = report.testResults.filter(({ name }) => name.includes(place));
  const ran = files.flatMap(({ assertionResults }) => assertionResults).filter(isRun);
  const mayBeSilent = place === 'test/corpus/' && !hasSharedMaterial;
  if (ran.length === 0 && !mayBeSilent) {
    console.log(`${place} did not run`);
    failed += 1;
  }
}

const skipped = report.testResults.flatMap(({ assertionResults }) =>
  assertionResults.filter((test) => !isRun(test)),
);
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
if (hasSharedMaterial) failed += skipped.length;
else console.log(`${skipped.length} tests skipped; ../shared is not there`);

console.log(`${report.numPassedTests} ${failed}`);

function isRun({ status }) {
  return status === 'passed' || status === 'failed';
}

/** A file that broke before its first test reports no test at all. */
function crashed({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

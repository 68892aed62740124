import { existsSync } from 'node:fs';

import { hasSharedMaterial } from './shared-material.ts';

/** Runs once before the tests: says aloud what this machine lacks, so that a skipped suite surprises nobody. */
export function setup(): void {
  if (!hasSharedMaterial) {
    console.log(
      'Skipping the suites that read ../shared (corpus, method data, titles): it is not beside the repository.',
    );
  }
  if (!existsSync('/usr/bin/chromium')) {
    console.log('Skipping the suites that look at pages: no Chromium at /usr/bin/chromium.');
  }
}

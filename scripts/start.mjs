import { spawnSync } from 'node:child_process';
import process from 'node:process';

import { buildIfStale } from './build.mjs';

/** `npm start`: builds what is missing or older than its sources, then shows the demo scorecard. */
const program = await buildIfStale().catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('trimtab: the build tools are not installed; run npm ci first.');
  process.exit(1);
});
const { status } = spawnSync(process.execPath, [program, 'demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

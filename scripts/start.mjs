import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** `npm start`: builds what is missing or older than its sources, then shows the demo scorecard. */
const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = path.join(root, 'dist', 'trimtab.js');

if (isStale()) {
  if (!existsSync(path.join(root, 'node_modules', 'esbuild'))) {
    console.error('trimtab: the build tools are not installed; run npm ci first.');
    process.exit(1);
  }
  const { buildProduct } = await import('./build.mjs');
  await buildProduct();
}
const { status } = spawnSync(process.execPath, [bundle, 'demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function isStale() {
  if (!existsSync(bundle)) return true;
  const built = statSync(bundle).mtimeMs;
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(root, 'src', name));
  return [
    ...sources,
    path.join(root, 'package.json'),
    path.join(root, 'scripts', 'build.mjs'),
  ].some((file) => statSync(file).mtimeMs > built);
}

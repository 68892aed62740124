import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the product into `outdir`: one entry, one worker, and shared chunks that load when a command first needs
 * them. Everything lies flat in one folder because the worker is found beside the file that starts it. Bundling is
 * what keeps start-up within reach of bare Node and the package free of run-time dependencies (ADR 0005, 0006).
 */
export async function buildProduct(outdir = path.join(root, 'dist')) {
  // Loaded here, so that start.mjs can ask what is stale before anything was installed.
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: root,
    entryPoints: { trimtab: 'src/main/cli.ts', worker: 'src/main/worker.ts' },
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    splitting: true,
    chunkNames: '[name]-[hash]',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    // CommonJS packages inside the bundle ask for Node's own modules with require, which ES modules lack.
    banner: {
      js: "import{createRequire as trimtabRequire}from'node:module';const require=trimtabRequire(import.meta.url);",
    },
    metafile: true,
    write: false,
  });

  const files = new Map(
    result.outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]),
  );
  const entry = `#!/usr/bin/env node\n${textOf(files.get('trimtab.js'))}`;
  files.delete('trimtab.js');
  files.set('THIRD-PARTY-LICENSES.txt', licencesOf(bundledPackages(result.metafile)));
  // Last, because its age tells whether the build is complete and fresh.
  files.set('trimtab.js', entry);

  mkdirSync(outdir, { recursive: true });
  for (const [name, contents] of files) {
    // Renamed into place: whoever starts the program meanwhile sees the old file or the new one, never half of one.
    const draft = path.join(outdir, `.${name}-${process.pid}`);
    writeFileSync(draft, contents, { mode: name === 'trimtab.js' ? 0o755 : 0o644 });
    renameSync(draft, path.join(outdir, name));
  }
  for (const name of readdirSync(outdir)) {
    if (!files.has(name) && !name.startsWith('.')) rmSync(path.join(outdir, name));
  }
  return { outdir, files: [...files.keys()].toSorted(), metafile: result.metafile };
}

/** Builds when the bundle is missing or older than anything it is made of; answers where the program is. */
export async function buildIfStale() {
  const program = path.join(root, 'dist', 'trimtab.js');
  if (isStale(program)) await buildProduct();
  return program;
}

function isStale(program) {
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join('src', name));
  return ['package.json', 'package-lock.json', 'scripts/build.mjs', ...sources].some(
    (name) => statSync(path.join(root, name)).mtimeMs > built,
  );
}

function textOf(contents) {
  return Buffer.from(contents).toString('utf8');
}

/** Folders of the packages whose code went into the bundle, in order of their names. */
function bundledPackages(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].toSorted();
}

/** Every licence of the bundled packages asks that its text travels with the code. */
function licencesOf(folders) {
  const sections = folders.map((folder) => {
    const absolute = path.join(root, folder);
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(absolute, 'package.json'), 'utf8'),
    );
    const file = readdirSync(absolute).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled but carries no licence file`);
    const text = readFileSync(path.join(absolute, file), 'utf8').trim();
    return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${text}\n`;
  });
  return `Trimtab contains code of these packages, under their own licences.\n\n${sections.join('\n\n')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const { outdir, files } = await buildProduct();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`built ${files.length} files in ${path.relative(root, outdir)}/ in ${seconds} s`);
}

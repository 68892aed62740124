import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly license: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('the package', () => {
  it('installs nothing besides itself and runs nothing on install', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest.scripts).not.toHaveProperty(hook);
    }
  });

  it('is Apache-2.0, runs on Node 20.19 and is called trimtab', () => {
    expect(manifest.license).toBe('Apache-2.0');
    expect(manifest.engines).toEqual({ node: '>=20.19.0' });
    expect(manifest.bin).toEqual({ trimtab: 'dist/trimtab.js' });
    expect(readFileSync('LICENSE', 'utf8')).toContain('Apache License');
  });

  it('checks in the agreed order', () => {
    const steps = ['types', 'lint', 'format:check', 'arch', 'dead', 'test', 'build'];
    const ran = manifest.scripts['check']
      ?.split(' && ')
      .map((step) => step.replace(/^npm (run )?/, ''));
    expect(ran).toEqual(steps);
  });

  it('has every script that its documents name', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', '.ci/run'].filter((name) =>
      existsSync(name),
    );
    const named = documents.flatMap((name) =>
      [...readFileSync(name, 'utf8').matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(named)].filter((script) => !(script in manifest.scripts))).toEqual([]);
  });
});

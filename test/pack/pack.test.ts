import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { larkfieldCalendar } from '#evidence/demo/larkfield';

/** What a user gets: the packed package, installed elsewhere, without scripts and without a network. */
const largestUnpacked = 4 * 1024 * 1024;

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let home = '';
let packed: Packed;

beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), 'trimtab-pack-'));
  const answer = run('npm', ['pack', '--json', '--pack-destination', home], process.cwd());
  // npm prints what its scripts said before the JSON.
  const [report] = JSON.parse(answer.stdout.slice(answer.stdout.indexOf('[\n'))) as [Packed];
  packed = report;
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  const install = run(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-audit', path.join(home, packed.filename)],
    home,
  );
  expect(install.status, install.stderr).toBe(0);
}, 180_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the packed package', { timeout: 120_000 }, () => {
  it('holds the program, the schemas and the licences, and no source, test or data of ours', () => {
    const paths = packed.files.map((file) => file.path);
    for (const needed of [
      'LICENSE',
      'NOTICE',
      'README.md',
      'package.json',
      'dist/trimtab.js',
      'dist/worker.js',
      'dist/THIRD-PARTY-LICENSES.txt',
    ]) {
      expect(paths).toContain(needed);
    }
    expect(paths.some((name) => name.startsWith('docs/schemas/'))).toBe(true);
    const allowed =
      /^(LICENSE|NOTICE|README\.md|package\.json|dist\/[\w.-]+\.(js|txt)|docs\/schemas\/[\w.-]+\.(json|md))$/;
    expect(paths.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('is small and brings nobody along', () => {
    expect(packed.unpackedSize).toBeLessThan(largestUnpacked);
    const installed = readdirSync(path.join(home, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(installed).toEqual(['trimtab']);
    const program = statSync(path.join(home, 'node_modules', 'trimtab', 'dist', 'trimtab.js'));
    expect(program.mode & 0o111).not.toBe(0);
  });

  it('says what it can do', () => {
    const help = trimtab(['--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('trimtab score');
    expect(help.stderr).toBe('');
  });

  it('shows the demo', () => {
    const demo = trimtab(['demo', '--plain']);
    expect(demo.stderr).toContain('invented');
    expect(demo.status).toBe(0);
    expect(demo.stdout).toContain('Pairs with leadership');
  });

  it('scores a calendar', () => {
    writeFileSync(path.join(home, 'calendar.ics'), larkfieldCalendar());
    const score = trimtab(['score', 'calendar.ics', '--json']);
    expect(score.status, score.stderr).toBe(0);
    expect(JSON.parse(score.stdout)).toMatchObject({ schema: 'trimtab.score/1' });
  });

  it('answers a large calendar from its worker', () => {
    const body = larkfieldCalendar();
    const events = body.slice(body.indexOf('BEGIN:VEVENT'), body.lastIndexOf('END:VCALENDAR'));
    const copies = Array.from({ length: 5 }, (_, i) => events.replaceAll(/^UID:/gm, `UID:${i}-`));
    writeFileSync(
      path.join(home, 'large.ics'),
      `BEGIN:VCALENDAR\r\n${copies.join('')}END:VCALENDAR\r\n`,
    );
    const score = trimtab(['score', 'large.ics', '--json', '--zone', 'Europe/Stockholm']);
    expect(score.status, score.stderr).toBe(0);
    expect(JSON.parse(score.stdout)).toMatchObject({ schema: 'trimtab.score/1' });
  });
});

function trimtab(words: readonly string[]) {
  return run('npx', ['--no-install', 'trimtab', ...words], home);
}

function run(program: string, words: readonly string[], cwd: string) {
  // npm tells its children about itself; a user's shell would not.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !name.startsWith('npm_') && name !== 'NODE_OPTIONS' && !name.startsWith('VITEST'),
    ),
  );
  return spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { picture, pictureFile } from '../../scripts/generate-picture.ts';
import { builtProgram, type Conditions, type Run } from './program.ts';

let trimtab: (words: readonly string[], conditions?: Conditions) => Run;

beforeAll(async () => {
  trimtab = await builtProgram();
}, 120_000);

const poles = [
  ['Given a roadmap', 'Sets a roadmap'],
  ['Fights fires', 'Long-term impact'],
  ['Told to mind own business', 'Makes people stronger'],
  ['Work others don’t want', 'High-leverage work'],
  ['Runs a tool that fixes nothing', 'Curates a useful toolset'],
  ['Begs for attention', 'Pairs with leadership'],
];

describe('the first minute', { timeout: 120_000 }, () => {
  it('npm start shows the demo scorecard and the next command to try', () => {
    const start = spawnSync(process.execPath, ['scripts/start.mjs'], { encoding: 'utf8' });
    expect(start.status, start.stderr).toBe(0);
    expect(start.stdout).toContain('trimtab score');
    expect(start.stdout).toBe(trimtab(['demo']).out);
  });

  it('the demo names all twelve poles and says that a calendar cannot see everything', () => {
    const { out } = trimtab(['demo'], { environment: { COLUMNS: '120' } });
    for (const pole of poles.flat()) expect(out.replaceAll("'", '’')).toContain(pole);
    expect(out).toContain('not visible');
  });

  it('fits its lines into the width it is given, in words alone when asked', () => {
    for (const columns of [80, 120, 200]) {
      const { out } = trimtab(['demo'], { environment: { COLUMNS: String(columns) } });
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
    }
    const plain = trimtab(['demo', '--plain'], { environment: { FORCE_COLOR: '3' } });
    expect(plain.out).toMatch(/^[\n -~]*$/);
  });

  it.each(['json', 'markdown', 'html'])('prints the demo as %s too', (format) => {
    const run = trimtab(['demo', '--format', format]);
    expect(run.exit, run.err).toBe(0);
    expect(run.out.length).toBeGreaterThan(1_000);
  });

  it('the picture in the README is what the demo prints today', async () => {
    expect(readFileSync(pictureFile, 'utf8'), 'draw it again: npm run picture').toBe(
      await picture(),
    );
  });
});

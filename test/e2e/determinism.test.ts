import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { larkfield, larkfieldCalendar } from '#evidence/demo/larkfield';

import { builtProgram, type Run, type Conditions } from './program.ts';
import { hasSharedMaterial, sharedPath } from '../shared-material.ts';

let trimtab: (words: readonly string[], conditions?: Conditions) => Run;
let folder = '';
let calendar = '';
const here = new Map<string, Run>();

const hosts: readonly (readonly [name: string, environment: Readonly<Record<string, string>>])[] = [
  ['Apia, at the other end of the date line', { TZ: 'Pacific/Apia' }],
  ['Kathmandu, three quarters of an hour off', { TZ: 'Asia/Kathmandu' }],
  [
    'São Paulo in Portuguese',
    { TZ: 'America/Sao_Paulo', LANG: 'pt_BR.UTF-8', LC_ALL: 'pt_BR.UTF-8' },
  ],
  [
    'a Turkish host, where i is not I',
    { TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ],
  ['one core', { TZ: 'UTC', UV_THREADPOOL_SIZE: '1' }],
];
const formats = ['json', 'markdown', 'html', 'terminal'];
const hasFaketime = spawnSync('faketime', ['--version']).error === undefined;

beforeAll(async () => {
  trimtab = await builtProgram();
  folder = mkdtempSync(path.join(tmpdir(), 'trimtab-same-bytes-'));
  calendar = path.join(folder, larkfield.fileName);
  writeFileSync(calendar, larkfieldCalendar());
  for (const format of formats) {
    const run = score(format);
    expect(run.exit, run.err).toBe(0);
    here.set(format, run);
  }
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same calendar gives the same bytes (promise D9)', { timeout: 120_000 }, () => {
  it.each(hosts)('on a host in %s', (_, environment) => {
    for (const format of formats) {
      expect(score(format, { environment })).toEqual(here.get(format));
    }
  });

  it.skipIf(!hasFaketime)('at another date and hour', () => {
    for (const format of formats) {
      const then = score(format, {
        through: ['faketime', '2031-02-03 04:05:06', process.execPath],
      });
      expect(then).toEqual(here.get(format));
    }
  });

  it('when its events come in another order', () => {
    const first = withoutLines(score('json').out);
    writeFileSync(calendar, turned(larkfieldCalendar()));
    const second = withoutLines(score('json').out);
    writeFileSync(calendar, larkfieldCalendar());
    expect(second).toEqual(first);
  });

  it.skipIf(!hasSharedMaterial)('for real community calendars too', () => {
    for (const name of ['finos-community-a', 'openssf-community-2020']) {
      const words = ['score', sharedPath('data', 'ics', 'calendars', `${name}.ics`), '--json'];
      const atHome = trimtab(words);
      expect(atHome.exit, atHome.err).toBe(0);
      for (const [, environment] of hosts) {
        expect(trimtab(words, { environment })).toEqual(atHome);
      }
    }
  });
});

const choices = ['--me', larkfield.me, '--leader', larkfield.leaders[0]];

function score(format: string, conditions: Conditions = {}): Run {
  return trimtab(['score', calendar, ...choices, '--format', format], conditions);
}

/** The same events, last one first. */
function turned(text: string): string {
  const head = text.slice(0, text.indexOf('BEGIN:VEVENT'));
  const events = text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/g) ?? [];
  return `${head}${events.toReversed().join('')}END:VCALENDAR\r\n`;
}

/** Lines of the file are the one thing that a new order changes. */
function withoutLines(json: string): unknown {
  return JSON.parse(json, (key, value: unknown) =>
    key === 'line' || key === 'bytes' ? undefined : value,
  );
}

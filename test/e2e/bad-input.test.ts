import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { builtProgram, type Conditions, type Run } from './program.ts';

const cut = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T090000Z\r\nSUMMARY:Half';
const empty = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//none//EN\r\nEND:VCALENDAR\r\n';

/** Files that are refused: what is in them. Each gets one line and exit code 1, in every command that reads it. */
const refused: Readonly<Record<string, string | Buffer>> = {
  'empty.ics': '',
  'shopping-list.ics': 'eggs\nmilk\nseeds\n',
  'page.ics': '<!doctype html><title>Sign in</title><p>Please sign in to export your calendar.</p>',
  'picture.ics': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'cut-off.ics': cut,
  'broken.zip': Buffer.from('504b0304140000000800', 'hex'),
  'broken.ics.gz': Buffer.from('1f8b0800000000000003', 'hex'),
};

let trimtab: (words: readonly string[], conditions?: Conditions) => Run;
let folder = '';
const at = (name: string) => path.join(folder, name);
const window = ['--from', '2026-01-01', '--to', '2026-02-01'];

beforeAll(async () => {
  trimtab = await builtProgram();
  folder = mkdtempSync(path.join(tmpdir(), 'trimtab-bad-input-'));
  for (const [name, content] of Object.entries(refused)) writeFileSync(at(name), content);
  mkdirSync(at('directory.ics'));
  writeFileSync(at('too-big.ics'), 'BEGIN:VCALENDAR\r\n');
  truncateSync(at('too-big.ics'), 65 * 1024 * 1024);
  writeFileSync(at('nothing-planned.ics'), empty);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that cannot be used', { timeout: 120_000 }, () => {
  const names = [...Object.keys(refused), 'directory.ics', 'too-big.ics', 'not-there.ics'];

  it.each(names)('%s gets one line that names it, exit code 1 and no output', (name) => {
    expectRefusal(trimtab(['score', at(name)]), name);
    expectRefusal(trimtab(['evidence', 'occurrences', at(name), ...window, '--json']), name);
  });

  it('spoils the whole score even beside a good file, because half an answer looks like one', () => {
    writeFileSync(at('good.ics'), weekly(30));
    expectRefusal(trimtab(['score', at('good.ics'), at('shopping-list.ics')]), 'shopping-list.ics');
  });

  it('may come through a pipe that ends too early', () => {
    expectRefusal(trimtab(['score', '-'], { input: cut }), 'standard input');
    expectRefusal(trimtab(['score', '-'], { input: '' }), 'standard input');
  });
});

describe('a calendar that is fine', { timeout: 120_000 }, () => {
  it('may come through a pipe', () => {
    const run = trimtab(['score', '-', '--json'], { input: weekly(30) });
    expect(run.exit, run.err).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ schema: 'trimtab.score/1' });
  });

  it('may hold no event at all: that is an answer, not an error', () => {
    const run = trimtab([
      'evidence',
      'occurrences',
      at('nothing-planned.ics'),
      ...window,
      '--json',
    ]);
    expect(run.exit, run.err).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ occurrences: [] });
  });

  it('says that a window without events is empty, and how to choose another', () => {
    writeFileSync(at('good.ics'), weekly(30));
    const run = trimtab(['score', at('good.ics'), '--as-of', '2031-01-01']);
    expect(run.out + run.err).toContain('--as-of');
  });
});

describe('a mistake in the command', { timeout: 120_000 }, () => {
  it.each([
    [['scroe']],
    [['score']],
    [['score', 'a.ics', '--format', 'pdf']],
    [['score', 'a.ics', '--weeks', '7']],
    [['score', 'a.ics', '--zone']],
    [['evidence', 'occurrences', 'a.ics']],
    [['score', 'a.ics', '--no-such-option']],
  ])('%j ends with exit code 2 and says how to ask for help', (words) => {
    const run = trimtab(words);
    expect(run.exit).toBe(2);
    expect(run.out).toBe('');
    expect(run.err).toContain('--help');
    expect(run.err).not.toMatch(/^\s+at /m);
  });
});

function expectRefusal({ out, err, exit }: Run, name: string): void {
  expect({ exit, out }).toEqual({ exit: 1, out: '' });
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).toContain(name);
  expect(err).not.toMatch(/\bat .+:\d+:\d+|Error:/);
}

/** A weekly meeting, that many times. */
function weekly(count: number): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//none//EN',
    'BEGIN:VEVENT',
    'UID:weekly@team.example',
    'DTSTAMP:20260901T080000Z',
    'DTSTART:20260105T090000Z',
    'DTEND:20260105T100000Z',
    `RRULE:FREQ=WEEKLY;COUNT=${count}`,
    'SUMMARY:Roadmap review',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

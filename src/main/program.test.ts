import { describe, expect, test } from 'vitest';

import { parseArguments } from './program.ts';

function parse(line: string) {
  const said = { out: '', err: '' };
  const parsed = parseArguments(
    line.split(' ').filter((word) => word !== ''),
    {
      version: '1.2.3',
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
    },
  );
  return { parsed, ...said };
}

describe('what the command line asks for', () => {
  test('score takes files and every option of the evidence', () => {
    const { parsed } = parse(
      'score a.ics b.ics --me me@x.example --leader l1@x.example --leader l2@x.example ' +
        '--product-people p.txt --zone Europe/Berlin --hours Mon-Fri_9-17 --holidays h.ics ' +
        '--weeks 13 --as-of 2026-04-06 --labels l.csv --compare --explain 2.1 --redact ' +
        '--format html --plain',
    );
    expect(parsed).toEqual({
      kind: 'run',
      plain: true,
      invocation: {
        command: 'score',
        request: {
          files: ['a.ics', 'b.ics'],
          me: 'me@x.example',
          leader: ['l1@x.example', 'l2@x.example'],
          productPeople: 'p.txt',
          zone: 'Europe/Berlin',
          hours: 'Mon-Fri_9-17',
          holidays: 'h.ics',
          weeks: 13,
          asOf: '2026-04-06',
          labels: 'l.csv',
          compare: true,
          explain: '2.1',
          redact: true,
          format: 'html',
        },
      },
    });
  });

  test('two runs in one process do not share leaders', () => {
    parse('score a.ics --leader first@x.example');
    const { parsed } = parse('score a.ics');
    expect(parsed).toMatchObject({ invocation: { request: { leader: [] } } });
  });

  test('--json is short for --format json', () => {
    expect(parse('score a.ics --json').parsed).toMatchObject({
      invocation: { request: { format: 'json' } },
    });
    expect(parse('demo --json').parsed).toEqual({
      kind: 'demo',
      shown: { format: 'json' },
      plain: false,
    });
  });

  test('a number of the demo opens as well', () => {
    expect(parse('demo --explain 2.1').parsed).toEqual({
      kind: 'demo',
      shown: { format: 'terminal', explain: '2.1' },
      plain: false,
    });
  });

  test('occurrences speaks UTC unless told otherwise', () => {
    const { parsed } = parse('evidence occurrences a.ics --from 2026-01-01 --to 2026-02-01');
    expect(parsed).toMatchObject({
      invocation: {
        command: 'occurrences',
        request: { file: 'a.ics', zone: 'UTC', format: 'terminal' },
      },
    });
  });

  test.each([
    ['an unknown command', 'skore a.ics', "unknown command 'skore'"],
    ['an unknown option', 'score a.ics --jsno', "unknown option '--jsno'"],
    ['no file', 'score', "missing required argument 'file'"],
    ['an odd number of weeks', 'score a.ics --weeks 12', 'Choose 13, 26 or 52 weeks.'],
    ['an unknown format', 'score a.ics --format pdf', 'Allowed choices'],
    ['a window without an end', 'evidence occurrences a.ics --from 2026-01-01', '--to'],
  ])('%s is a usage error that says so', (_what, line, words) => {
    const { parsed, err, out } = parse(line);
    expect(parsed).toEqual({ kind: 'said', exit: 2 });
    expect(err).toContain(words);
    expect(out).toBe('');
  });

  test('help is a result with an example, for the program and every command', () => {
    for (const command of [
      '',
      'score',
      'demo',
      'evidence',
      'evidence occurrences',
      'evidence classify',
      'evidence review',
    ]) {
      const { parsed, out, err } = parse(`${command} --help`);
      expect(parsed).toEqual({ kind: 'said', exit: 0 });
      expect(out).toMatch(/Example|First steps|Commands/);
      expect(err).toBe('');
    }
  });

  test('the version is printed and nothing else', () => {
    expect(parse('--version')).toEqual({
      parsed: { kind: 'said', exit: 0 },
      out: '1.2.3\n',
      err: '',
    });
  });

  test('no argument at all shows the help', () => {
    const { parsed, out } = parse('');
    expect(parsed).toEqual({ kind: 'said', exit: 0 });
    expect(out).toContain('Usage: trimtab');
  });
});

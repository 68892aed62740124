import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import type { Invocation } from './invocation.ts';

/** What the command line asked for: help or version text is already a result, a mistake already a message. */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation; readonly plain: boolean }
  | { readonly kind: 'demo'; readonly format: string; readonly plain: boolean }
  | { readonly kind: 'said'; readonly exit: number };

interface Voice {
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const formats = ['terminal', 'json', 'markdown', 'html'];

/** Reads the arguments after the program's name. Exit code 2 for a usage error, 0 for help and version. */
export function parseArguments(argv: readonly string[], voice: Voice): Parsed {
  let parsed: Parsed | null = null;
  const run = (invocation: Invocation, plain: boolean | undefined) => {
    parsed = { kind: 'run', invocation, plain: plain === true };
  };
  const program = quiet(new Command('trimtab'), voice)
    .description('See from your own calendar where the hours go and which signs it can speak to.')
    .version(voice.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', '\nFirst steps:\n  trimtab demo\n  trimtab score calendar.ics\n');

  addEvidenceOptions(
    program
      .command('score')
      .argument('<file...>', 'calendar exports (.ics, .ics.gz, .zip), or - for standard input'),
  )
    .description('From calendar files to an honest scorecard')
    .option('--compare', 'compare this window with the one before')
    .option(
      '--explain <sign or indicator>',
      'list the records behind a number, e.g. horizon or 2.1',
    )
    .option('--redact', 'replace titles, names, addresses and file names by stable labels')
    .addOption(format(formats))
    .addOption(json())
    .option('--plain', 'ASCII only, words for every mark, no colour')
    .addHelpText(
      'after',
      examples(
        'trimtab score calendar.ics --me you@example.com --leader boss@example.com',
        'trimtab score calendar.ics --explain horizon',
      ),
    )
    .action((files: string[], o) =>
      run(
        {
          command: 'score',
          request: {
            ...evidenceRequest(files, o),
            compare: o.compare === true,
            explain: o.explain,
            redact: o.redact === true,
            format: o.json === true ? 'json' : o.format,
          },
        },
        o.plain,
      ),
    );

  program
    .command('demo')
    .description('The scorecard of the bundled, invented Larkfield calendar')
    .addOption(format(formats))
    .addOption(json())
    .option('--plain', 'ASCII only, words for every mark, no colour')
    .addHelpText('after', examples('trimtab demo', 'trimtab demo --format html > larkfield.html'))
    .action((o) => {
      parsed = {
        kind: 'demo',
        format: o.json === true ? 'json' : o.format,
        plain: o.plain === true,
      };
    });

  const evidence = program
    .command('evidence')
    .description('Look at, classify and review what was read');
  evidence
    .command('occurrences')
    .description('List the occurrences of a calendar file in a window')
    .argument('<file>', 'a calendar export, or - for standard input')
    .requiredOption(
      '--from <date or instant>',
      'first moment, e.g. 2026-01-01 or 2026-01-01T00:00:00Z',
    )
    .requiredOption('--to <date or instant>', 'first moment after the window')
    .option('--zone <IANA zone>', 'where dates have their midnights', 'UTC')
    .addOption(format(['terminal', 'json']))
    .addOption(json())
    .addHelpText(
      'after',
      examples(
        'trimtab evidence occurrences calendar.ics --from 2026-01-01 --to 2026-04-01 --json',
      ),
    )
    .action((file: string, o) =>
      run(
        {
          command: 'occurrences',
          request: {
            file,
            from: o.from,
            to: o.to,
            zone: o.zone,
            format: o.json === true ? 'json' : o.format,
          },
        },
        o.plain,
      ),
    );
  evidence
    .command('classify')
    .description('Say for each title of a CSV file which kind of work it is, and why')
    .argument('<file.csv>', 'a CSV with a title column, or - for standard input')
    .addOption(format(['terminal', 'json']))
    .addOption(json())
    .addHelpText('after', examples('trimtab evidence classify titles.csv --json'))
    .action((file: string, o) =>
      run(
        { command: 'classify', request: { file, format: o.json === true ? 'json' : o.format } },
        o.plain,
      ),
    );
  addEvidenceOptions(evidence.command('review').argument('<file...>', 'calendar exports'))
    .description('Label the series that carry the most uncertain minutes, one key each')
    .addOption(format(['terminal', 'json']))
    .addOption(json())
    .addHelpText('after', examples('trimtab evidence review calendar.ics --labels labels.csv'))
    .action((files: string[], o) =>
      run(
        {
          command: 'review',
          request: { ...evidenceRequest(files, o), format: o.json === true ? 'json' : o.format },
        },
        o.plain,
      ),
    );
  for (const command of [program, evidence, ...program.commands, ...evidence.commands])
    quiet(command, voice);

  try {
    if (argv.length === 0) program.outputHelp();
    else program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError)
      return { kind: 'said', exit: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  return parsed ?? { kind: 'said', exit: 0 };
}

/** Commander writes and exits by itself unless told otherwise; we want text and a code. */
function quiet(command: Command, voice: Voice): Command {
  return command
    .exitOverride()
    .configureOutput({ writeOut: voice.out, writeErr: voice.err })
    .showHelpAfterError('(--help shows how)');
}

function addEvidenceOptions(command: Command): Command {
  return command
    .option('--me <address>', 'whose calendar it is; inferred and said aloud when left out')
    .option('--leader <address>', 'your head of product; may be given several times', collect, [])
    .option(
      '--product-people <addresses or file>',
      'product people, comma-separated or one a line in a file',
    )
    .option('--zone <IANA zone>', 'time zone, e.g. Europe/Berlin')
    .option('--hours <schedule>', 'working hours, e.g. "Mon-Fri 9-17"')
    .option('--holidays <file.ics>', 'a calendar of public holidays')
    .addOption(new Option('--weeks <n>', 'length of the window').argParser(weeks))
    .option('--as-of <date>', 'judge as of this day; default: the latest stamp in the files')
    .option('--labels <file.csv>', 'your labels, as written by evidence review');
}

function evidenceRequest(files: string[], o: Record<string, never>) {
  return {
    files,
    me: o['me'],
    leader: o['leader'] ?? [],
    productPeople: o['productPeople'],
    zone: o['zone'],
    hours: o['hours'],
    holidays: o['holidays'],
    weeks: o['weeks'],
    asOf: o['asOf'],
    labels: o['labels'],
  };
}

function format(choices: string[]): Option {
  return new Option('--format <format>', 'how to print it').choices(choices).default('terminal');
}

function json(): Option {
  return new Option('--json', 'short for --format json');
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function weeks(value: string): 13 | 26 | 52 {
  if (value === '13') return 13;
  if (value === '26') return 26;
  if (value === '52') return 52;
  throw new InvalidArgumentError('Choose 13, 26 or 52 weeks.');
}

function examples(...lines: string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

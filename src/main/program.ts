import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { exitCode } from '#edge/cli/exit-code';

import type {
  EvidenceRequest,
  Invocation,
  OccurrencesRequest,
  ScoreRequest,
} from './invocation.ts';

/** What the command line asked for: help or version text is already a result, a mistake already a message. */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation; readonly plain: boolean }
  | {
      readonly kind: 'demo';
      readonly shown: Pick<ScoreRequest, 'format' | 'explain'>;
      readonly plain: boolean;
    }
  | { readonly kind: 'said'; readonly exit: number };

interface Voice {
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const formats = ['terminal', 'json', 'markdown', 'html'];

/** Commander hands options over untyped; these say what the definitions below make of them. */
interface Printing<Format> {
  readonly format: Format;
  readonly json?: true;
  readonly plain?: true;
}
type EvidenceOptions = Omit<EvidenceRequest, 'files'>;
type ScoreOptions = EvidenceOptions &
  Printing<ScoreRequest['format']> & {
    readonly compare?: true;
    readonly explain?: string;
    readonly redact?: true;
  };
type Simple = 'terminal' | 'json';
const simple = ['terminal', 'json'];

/** Reads the arguments after the program's name. Exit code 2 for a usage error, 0 for help and version. */
export function parseArguments(argv: readonly string[], voice: Voice): Parsed {
  let parsed: Parsed = { kind: 'said', exit: 0 };
  const program = new Command('trimtab')
    .description('See from your own calendar where the hours go and which signs it can speak to.')
    .version(voice.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', '\nFirst steps:\n  trimtab demo\n  trimtab score calendar.ics\n');
  const run: Run = (invocation, { plain }) => {
    parsed = { kind: 'run', invocation, plain: plain === true };
  };
  addScore(program.command('score'), run);
  addDemo(program.command('demo'), (demo) => (parsed = demo));
  const evidence = program
    .command('evidence')
    .description('Look at, classify and review what was read');
  addOccurrences(evidence.command('occurrences'), run);
  addClassify(evidence.command('classify'), run);
  addReview(evidence.command('review'), run);
  for (const command of [program, ...program.commands, ...evidence.commands]) quiet(command, voice);
  try {
    if (argv.length === 0) program.outputHelp();
    else program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'said', exit: error.exitCode === 0 ? exitCode.ok : exitCode.usage };
  }
  return parsed;
}

type Run = (invocation: Invocation, printing: { readonly plain?: true }) => void;

function addScore(command: Command, run: Run): void {
  addEvidenceOptions(command)
    .description('From calendar files to an honest scorecard')
    .option('--compare', 'compare this window with the one before')
    .option('--explain <sign or indicator>', 'list the records behind a number: horizon, 2.1')
    .option('--redact', 'replace titles, names, addresses and file names by stable labels')
    .addHelpText(
      'after',
      examples(
        'trimtab score calendar.ics --me you@example.com --leader boss@example.com',
        'trimtab score calendar.ics --explain horizon',
      ),
    )
    .action((files: string[], o: ScoreOptions) =>
      run(
        {
          command: 'score',
          request: {
            ...evidenceRequest(files, o),
            compare: o.compare === true,
            explain: o.explain,
            redact: o.redact === true,
            format: formatOf(o),
          },
        },
        o,
      ),
    );
  addPrinting(command, formats);
}

function addDemo(command: Command, run: (demo: Extract<Parsed, { kind: 'demo' }>) => void): void {
  command
    .description('The scorecard of the bundled, invented Larkfield calendar')
    .addHelpText('after', examples('trimtab demo', 'trimtab demo --format html > larkfield.html'))
    .option('--explain <sign or indicator>', 'list the records behind a number: horizon, 2.1')
    .action((o: Pick<ScoreOptions, 'explain'> & Printing<ScoreRequest['format']>) =>
      run({
        kind: 'demo',
        shown: { format: formatOf(o), explain: o.explain },
        plain: o.plain === true,
      }),
    );
  addPrinting(command, formats);
}

function addOccurrences(command: Command, run: Run): void {
  command
    .description('List the occurrences of a calendar file in a window')
    .argument('<file>', 'a calendar export, or - for standard input')
    .requiredOption('--from <date or instant>', 'first moment: 2026-01-01, 2026-01-01T00:00:00Z')
    .requiredOption('--to <date or instant>', 'first moment after the window')
    .option('--zone <IANA zone>', 'where dates have their midnights', 'UTC')
    .addHelpText(
      'after',
      examples('trimtab evidence occurrences calendar.ics --from 2026-01-01 --to 2026-04-01'),
    )
    .action((file: string, o: Printing<Simple> & Omit<OccurrencesRequest, 'file' | 'format'>) =>
      run(
        {
          command: 'occurrences',
          request: { file, from: o.from, to: o.to, zone: o.zone, format: formatOf(o) },
        },
        o,
      ),
    );
  addPrinting(command, simple);
}

function addClassify(command: Command, run: Run): void {
  command
    .description('Say for each title of a CSV file which kind of work it is, and why')
    .argument('<file.csv>', 'a CSV with a title column, or - for standard input')
    .addHelpText('after', examples('trimtab evidence classify titles.csv --json'))
    .action((file: string, o: Printing<Simple>) =>
      run({ command: 'classify', request: { file, format: formatOf(o) } }, o),
    );
  addPrinting(command, simple);
}

function addReview(command: Command, run: Run): void {
  addEvidenceOptions(command)
    .description('Label the series that carry the most uncertain minutes, one key each')
    .addHelpText('after', examples('trimtab evidence review calendar.ics --labels labels.csv'))
    .action((files: string[], o: EvidenceOptions & Printing<Simple>) =>
      run(
        {
          command: 'review',
          request: { ...evidenceRequest(files, o), format: formatOf(o) },
        },
        o,
      ),
    );
  addPrinting(command, simple);
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
    .argument('<file...>', 'calendar exports (.ics, .ics.gz, .zip), or - for standard input')
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

function addPrinting(command: Command, choices: readonly string[]): void {
  command
    .addOption(
      new Option('--format <format>', 'how to print it').choices(choices).default('terminal'),
    )
    .option('--json', 'short for --format json')
    .option('--plain', 'ASCII only, words for every mark, no colour');
}

function formatOf<Format extends string>(o: Printing<Format | 'json'>): Format | 'json' {
  return o.json === true ? 'json' : o.format;
}

/** Only the options of the evidence, so that a format never strays into the request. */
function evidenceRequest(files: readonly string[], o: EvidenceOptions): EvidenceRequest {
  const { me, leader, productPeople, zone, hours, holidays, weeks: length, asOf, labels } = o;
  return { files, me, leader, productPeople, zone, hours, holidays, weeks: length, asOf, labels };
}

function collect(value: string, before: readonly string[]): readonly string[] {
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

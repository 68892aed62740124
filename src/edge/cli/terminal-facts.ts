/** What the place we print to can show. Decided once at the start; renderers get it as data. */
export interface TerminalFacts {
  readonly isTerminal: boolean;
  /** Columns to fill; 80 where nobody says otherwise, so that files and pipes are stable. */
  readonly width: number;
  readonly colour: 'none' | '16' | '256' | 'true';
  /** Background, where the terminal says so; null where nobody knows, and colours must do on both. */
  readonly theme: 'dark' | 'light' | null;
  /** ASCII only, words for every mark. */
  readonly isPlain: boolean;
}

interface Surroundings {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the surroundings by the conventions users know: NO_COLOR (no-color.org) wins over FORCE_COLOR, COLUMNS
 * sets the width where there is no terminal, TERM=dumb means plain, COLORTERM says how many colours.
 */
export function terminalFacts(
  surroundings: Surroundings,
  options: { readonly plain?: boolean | undefined },
): TerminalFacts {
  const { environment, isTerminal } = surroundings;
  const isPlain = options.plain === true || environment['TERM'] === 'dumb';
  return {
    isTerminal,
    width: widthOf(surroundings),
    colour: isPlain ? 'none' : colourOf(environment, isTerminal),
    theme: themeOf(environment),
    isPlain,
  };
}

const narrowest = 40;
const widest = 400;
const usual = 80;

function widthOf({ columns, environment }: Surroundings): number {
  const asked = columns ?? Number(environment['COLUMNS'] ?? Number.NaN);
  if (!Number.isInteger(asked) || asked <= 0) return usual;
  return Math.min(widest, Math.max(narrowest, asked));
}

function colourOf(
  environment: Surroundings['environment'],
  isTerminal: boolean,
): TerminalFacts['colour'] {
  if (environment['NO_COLOR']) return 'none';
  const forced = environment['FORCE_COLOR'];
  if (forced === '0' || forced === 'false') return 'none';
  if (!isTerminal && forced === undefined) return 'none';
  const depth = environment['COLORTERM'] ?? '';
  if (depth === 'truecolor' || depth === '24bit' || forced === '3') return 'true';
  if ((environment['TERM'] ?? '').includes('256') || forced === '2') return '256';
  return '16';
}

/** COLORFGBG is `foreground;background`, colours 0 to 15, as rxvt began and others follow: 0 to 6 and 8 are dark. */
function themeOf(environment: Surroundings['environment']): TerminalFacts['theme'] {
  const background = /;(\d{1,2})$/.exec(environment['COLORFGBG'] ?? '')?.[1];
  if (background === undefined) return null;
  return Number(background) <= 6 || background === '8' ? 'dark' : 'light';
}

/**
 * Text with a meaning that may become a colour. Layout works on plain text; colour codes are added last, so nothing
 * ever has to measure or cut a string that holds escape codes.
 */
export interface Span {
  readonly text: string;
  readonly tone?: Tone;
  readonly isStrong?: boolean;
}

/** `react` and `strat` are the two sides of every axis; `quiet` is secondary text, `edge` undecided marks. */
export type Tone = 'react' | 'strat' | 'quiet' | 'edge';

export type Line = readonly Span[];

export interface Paper {
  readonly width: number;
  readonly colour: 'none' | '16' | '256' | 'true';
  /** Background of the terminal, when known. */
  readonly theme?: 'dark' | 'light';
  /** ASCII only, words for every mark. */
  readonly plain: boolean;
}

/** Puts lines on paper. Every line ends where its text ends: no trailing spaces, no colour that runs on. */
export function paint(lines: readonly Line[], paper: Paper): string {
  return lines.map((line) => `${paintLine(trimEnd(line), paper)}\n`).join('');
}

function paintLine(line: Line, paper: Paper): string {
  return line.map((span) => paintSpan(span, paper)).join('');
}

function paintSpan({ text, tone, isStrong }: Span, { colour, theme, plain }: Paper): string {
  if (plain) return asciiOf(text);
  const codes = [
    ...(isStrong === true && colour !== 'none' ? ['1'] : []),
    ...(tone !== undefined && colour !== 'none' ? [codeOf(tone, colour, theme)] : []),
  ];
  return codes.length === 0 ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`;
}

function trimEnd(line: Line): Line {
  const kept = [...line];
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.replace(/ +$/, '');
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

/**
 * Colour codes by depth and background. With a known background these are the tokens of the design language; with
 * an unknown one, values between them that keep at least 3.9:1 on white and on #131B22 alike, because no terminal
 * tells its background reliably.
 */
const palettes = {
  true: {
    dark: {
      react: '38;2;240;147;90',
      strat: '38;2;91;184;214',
      quiet: '38;2;141;154;166',
      edge: '38;2;112;128;144',
    },
    light: {
      react: '38;2;176;72;15',
      strat: '38;2;11;104;133',
      quiet: '38;2;92;104;116',
      edge: '38;2;125;135;145',
    },
    unknown: {
      react: '38;2;204;98;42',
      strat: '38;2;38;134;166',
      quiet: '38;2;116;127;138',
      edge: '38;2;116;127;138',
    },
  },
  '256': {
    dark: { react: '38;5;209', strat: '38;5;74', quiet: '38;5;247', edge: '38;5;244' },
    light: { react: '38;5;130', strat: '38;5;24', quiet: '38;5;241', edge: '38;5;244' },
    unknown: { react: '38;5;166', strat: '38;5;31', quiet: '38;5;243', edge: '38;5;243' },
  },
  // Sixteen colours are whatever the user chose them to be: yellow is the nearest to orange, cyan to our blue.
  '16': {
    dark: { react: '33', strat: '36', quiet: '37', edge: '37' },
    light: { react: '33', strat: '36', quiet: '90', edge: '90' },
    unknown: { react: '33', strat: '36', quiet: '90', edge: '90' },
  },
} as const satisfies Record<string, Record<string, Record<Tone, string>>>;

function codeOf(
  tone: Tone,
  colour: 'true' | '256' | '16',
  theme: 'dark' | 'light' | undefined,
): string {
  return palettes[colour][theme ?? 'unknown'][tone];
}

const asciiTwins: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2013': '-',
  '\u2019': "'",
  '\u2018': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2026': '...',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u00a0': ' ',
};

/** Our own typography in ASCII. Letters of other scripts stay: a title in Japanese is still a title. */
export function asciiOf(text: string): string {
  return text.replace(
    /[\u2212\u2013\u2018\u2019\u201c\u201d\u2026\u2009\u202f\u00a0]/g,
    (sign) => asciiTwins[sign] ?? '?',
  );
}

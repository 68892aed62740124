import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

import { buildIfStale } from './build.mjs';

/** `npm run picture`: the README's picture, drawn from what `trimtab demo` prints in a wide, dark terminal. */
export const pictureFile = 'docs/images/score.svg';
const columns = 124;
const cell = { width: 8.4, height: 20, fontSize: 14 };
const margin = 24;
const paper = { background: '#131B22', ink: '#E8EDF1', quiet: '#8D9AA6' };

const escape = '\u001b[';
const colourCode = new RegExp(String.raw`(\u001b\[[\d;]*m)`);

interface Style {
  readonly colour: string;
  readonly isBold: boolean;
}

interface Stroke extends Style {
  readonly text: string;
  readonly column: number;
}

const plain: Style = { colour: paper.ink, isBold: false };

export async function picture(): Promise<string> {
  const program = await buildIfStale();
  const demo = spawnSync(process.execPath, [program, 'demo'], {
    encoding: 'utf8',
    env: { FORCE_COLOR: '3', COLUMNS: String(columns) },
  });
  if (demo.status !== 0) throw new Error(`trimtab demo ended with ${demo.status}: ${demo.stderr}`);
  return svgOf(['\u001b[2m$ npx trimtab demo\u001b[0m', '', ...demo.stdout.trimEnd().split('\n')]);
}

function svgOf(lines: readonly string[]): string {
  const width = Math.round(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const rows = lines.map((line, row) => {
    const y = margin + (row + 0.75) * cell.height;
    return strokesOf(line)
      .filter(({ text }) => text.trim() !== '')
      .map((stroke) => textElement(stroke, y))
      .join('');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="IBM Plex Mono,ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="${cell.fontSize}">`,
    '<title>The scorecard of the invented Larkfield calendar in a terminal</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="${paper.background}"/>`,
    ...rows.filter((row) => row !== ''),
    '</svg>\n',
  ].join('\n');
}

/** Each stroke is stretched to its cells, so that columns stand whatever font the reader has. */
function textElement({ text, column, colour, isBold }: Stroke, y: number): string {
  const lead = text.length - text.trimStart().length;
  const word = text.trim();
  const x = (margin + (column + lead) * cell.width).toFixed(1);
  const length = (word.length * cell.width).toFixed(1);
  const weight = isBold ? ' font-weight="600"' : '';
  return `<text xml:space="preserve" x="${x}" y="${y.toFixed(1)}" textLength="${length}" lengthAdjust="spacingAndGlyphs" fill="${colour}"${weight}>${escaped(word)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Splits a line at its colour codes (SGR: 24-bit colours, bold, faint, reset). */
function strokesOf(line: string): Stroke[] {
  const strokes: Stroke[] = [];
  let style = plain;
  let column = 0;
  for (const piece of line.split(colourCode)) {
    if (piece.startsWith(escape)) {
      style = styleAfter(style, piece.slice(2, -1).split(';').map(Number));
    } else if (piece !== '') {
      strokes.push({ text: piece, column, ...style });
      column += piece.length;
    }
  }
  return strokes;
}

function styleAfter(before: Style, codes: readonly number[]): Style {
  let style = before;
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i] ?? 0;
    if (code === 0) style = plain;
    else if (code === 1) style = { ...style, isBold: true };
    else if (code === 2) style = { ...style, colour: paper.quiet };
    else if (code === 38 && codes[i + 1] === 2) {
      style = { ...style, colour: `rgb(${codes.slice(i + 2, i + 5).join(' ')})` };
      i += 4;
    }
  }
  return style;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync('docs/images', { recursive: true });
  writeFileSync(pictureFile, await picture());
  console.log(`drew ${pictureFile}`);
}

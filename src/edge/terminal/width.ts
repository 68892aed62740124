/** How many columns text takes, and cutting and filling by columns instead of characters. Text is already sanitised. */

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\u3200-\u33ff\u4dc0-\u4dff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]/u;
/** Inside the ranges above but one column wide (Unicode East Asian Width, UAX 11). */
const halfWidth = /[\uff61-\uffdc]/;
const mark = /\p{M}/u;

/** Columns a terminal gives this text: combining marks none, East Asian wide characters and emoji two. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += characterWidth(character);
  return columns;
}

/**
 * Dashes, quotes, minus, lines, blocks and dots that our own layouts are made of: all one column, and asking the two
 * expressions below about each of them would cost more than the rest of the scorecard.
 */
function isOurSign(character: string): boolean {
  return (
    (character >= '\u2010' && character < '\u2300') ||
    (character >= '\u2500' && character < '\u25f0')
  );
}

function characterWidth(character: string): number {
  if (character < '\u0300' || isOurSign(character)) return 1;
  if (mark.test(character)) return 0;
  return wide.test(character) && !halfWidth.test(character) ? 2 : 1;
}

/** Cuts text to `columns`, ending in an ellipsis when something was cut. */
export function truncate(text: string, columns: number, ellipsis = '…'): string {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(ellipsis);
  if (room < 0) return '';
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += characterWidth(character);
    if (used > room) break;
    kept += character;
  }
  return kept + ellipsis;
}

export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - textWidth(text))) + text;
}

/**
 * Breaks text into lines of at most `columns` at spaces. A word longer than a line is broken where it must be, so
 * that no line ever runs over.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((word) => pieces(word, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer) <= columns) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (textWidth(word) <= columns) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (textWidth(part) + characterWidth(character) > columns && part !== '') {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Stands where a character was that a terminal would obey instead of show. */
const replacement = '\uFFFD';

/** More marks on one letter than any script uses; more would paint over the lines around it. */
const mostMarks = 4;

/**
 * Text from outside made inert for a terminal, on one line: control characters (C0, DEL, C1) and lone surrogates
 * become U+FFFD, line breaks and tabs a space; characters nobody sees but the terminal or the reader's eye obeys
 * (bidi controls, zero-width characters, variation selectors, tags) are taken out; stacks of combining marks are cut.
 */
export function sanitise(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .replace(loneSurrogates, replacement)
    .replace(invisible, '')
    .replace(lineBreaks, ' ')
    .replace(controls, replacement)
    .replace(stackedMarks, (marks: string) => Array.from(marks).slice(0, mostMarks).join(''));
}

const lineBreaks = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const controls = /[\u0000-\u001f\u007f-\u009f]/g;
const invisible =
  // oxlint-disable-next-line no-misleading-character-class -- single code points are meant, never a letter with its mark
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const loneSurrogates = /\p{Surrogate}/gu;
const stackedMarks = /\p{M}{5,}/gu;

import { sanitise } from '../terminal/sanitise.ts';

/** A spreadsheet that gets a table pasted must not take a title for a formula; an invisible word joiner prevents it. */
const formulaStart = /^\s*[=+\-@]/;
const wordJoiner = '\u2060';

/** Text from outside as inert HTML, in text and in quoted attributes alike. */
export function escapeHtml(text: string): string {
  const inert = sanitise(text);
  return (formulaStart.test(inert) ? wordJoiner + inert : inert)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Text from outside as inert Markdown (CommonMark and GitHub's additions), in prose and in table cells. Every sign that
 * can mean something where it stands is escaped. Escapes do not stop addresses, mentions and issue numbers from becoming links, so text
 * with @ or # is set as code where it can be, and gets a word joiner behind the sign where it cannot.
 */
export function escapeMarkdown(text: string): string {
  const inert = sanitise(text);
  if (/[@#]/.test(inert) && !/[`|\\]/.test(inert)) return `\`${inert.trim()}\``;
  return inert
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()|~^$:!=]/g, '\\$&')
    .replace(/^(\s*)([-+])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/www\./gi, (prefix) => prefix.replace('.', '\\.'))
    .replace(/[@#]/g, (sign) => `\\${sign}${wordJoiner}`);
}

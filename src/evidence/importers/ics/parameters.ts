import { unescapedText } from './text.ts';

/** The parameters we know (RFC 5545 3.2), from everything between the name and the value of a property. */
export interface Parameters {
  /** Unescaped, without quotes; null when absent. */
  readonly tzid: string | null;
  /** VALUE, upper case. */
  readonly value: string;
  readonly range: string;
  readonly isQuotedPrintable: boolean;
  /** vCalendar 1.0 CHARSET, upper case, empty when absent. */
  readonly charset: string;
  readonly cn: string | null;
  readonly email: string | null;
  readonly partstat: string;
  readonly role: string;
  readonly cutype: string;
}

export const noParameters: Parameters = parametersOf('');

const quote = 34;
const colon = 58;

/**
 * Finds the `:` before the value; colons inside a quoted parameter do not count. A quote that is never closed is an
 * ordinary character. Answers `end` when there is none.
 */
export function valueColon(bytes: Uint8Array, nameEnd: number, end: number): number {
  let isQuoted = false;
  for (let at = nameEnd; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) isQuoted = !isQuoted;
    else if (byte === colon && !isQuoted) return at;
  }
  const first = isQuoted ? bytes.subarray(nameEnd, end).indexOf(colon) : -1;
  return first < 0 ? end : nameEnd + first;
}

/** Reads `;NAME=value;NAME="value"`. A parameter given twice counts once: the first. */
export function parametersOf(text: string): Parameters {
  const found = new Map<string, string>();
  for (const part of partsOf(text)) {
    const equals = part.indexOf('=');
    const name = (equals < 0 ? part : part.slice(0, equals)).trim().toUpperCase();
    if (!found.has(name)) found.set(name, equals < 0 ? '' : unquoted(part.slice(equals + 1)));
  }
  const upper = (name: string): string => (found.get(name) ?? '').trim().toUpperCase();
  return {
    tzid: unescapedText(found.get('TZID') ?? '').trim() || null,
    value: upper('VALUE'),
    range: upper('RANGE'),
    // vCalendar 1.0 writes the value without its name too.
    isQuotedPrintable: upper('ENCODING') === 'QUOTED-PRINTABLE' || found.has('QUOTED-PRINTABLE'),
    charset: upper('CHARSET'),
    cn: found.get('CN') ?? null,
    email: found.get('EMAIL') ?? null,
    partstat: upper('PARTSTAT'),
    role: upper('ROLE'),
    cutype: upper('CUTYPE'),
  };
}

/** Splits at semicolons outside quotes; a quote that is never closed is an ordinary character. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') {
      const close = text.indexOf('"', at + 1);
      if (close > 0) at = close;
    } else if (text[at] === ';') {
      if (at > start) parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Takes off the quotes and the carets of RFC 6868. */
function unquoted(raw: string): string {
  const text = raw.trim();
  const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  const inner = isQuoted ? text.slice(1, -1) : text;
  if (!inner.includes('^')) return inner;
  return inner.replace(/\^([n'^])/g, (_, mark) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'));
}

import type { Message } from '#kernel/message';
import { invariant } from '#kernel/problem';

import { dayText } from './dates.ts';
import { english } from './en.data.ts';
import { type Part, parsePattern } from './message-pattern.ts';
import { decimalText, percentText, signedText, spelledText, wholeText } from './numbers.ts';

/** Turns a message into words. */
export type Say = (message: Message) => string;

/**
 * A speaker for one kind of paper. `escape` makes text that came from outside (titles, names, addresses) inert
 * there; the catalogue's own words are trusted and pass as they are.
 */
export function speaker(escape: (text: string) => string): Say {
  const wordsOf = (message: Message): string => {
    const parts = patternOf(message.id);
    // A newer reader may meet a code this catalogue has no words for: the code itself is still the truth.
    if (parts === undefined) return escape(message.id);
    return format(parts, message, 0);
  };
  const format = (parts: readonly Part[], message: Message, count: number): string =>
    parts.map((part) => formatPart(part, message, count)).join('');
  const formatPart = (part: Part, message: Message, count: number): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'count':
        return wholeText(count);
      case 'value':
        return part.type === 'range'
          ? rangeText(message, part)
          : formatValue(part, valueOf(message, part.name));
      case 'choice': {
        const value = valueOf(message, part.name);
        const chosen =
          part.options.get(part.type === 'plural' ? `=${value}` : String(value)) ??
          part.options.get(part.type === 'plural' && value === 1 ? 'one' : 'other') ??
          part.options.get('other') ??
          [];
        return format(chosen, message, Number(value));
      }
      default:
        return part satisfies never;
    }
  };
  const formatValue = (part: Part & { kind: 'value' }, value: string | number): string => {
    if (part.type === 'number') return numberText(Number(value), part.style);
    if (part.type === 'date') return escape(dayText(String(value), dayStyleOf(part.style)));
    if (part.type === 'list') {
      const items = String(value).split(',');
      return listText(items.map((item) => wordsOf({ id: `${part.style}.${item}` })));
    }
    return typeof value === 'number' ? wholeText(value) : escape(value);
  };
  return wordsOf;
}

/** True when the catalogue has words for this id. */
export function hasWords(id: string): boolean {
  return Object.hasOwn(english, id);
}

const patterns = new Map<string, readonly Part[]>();

function patternOf(id: string): readonly Part[] | undefined {
  const known = patterns.get(id);
  if (known !== undefined || !Object.hasOwn(english, id)) return known;
  const parsed = parsePattern(english[id] ?? '');
  patterns.set(id, parsed);
  return parsed;
}

function valueOf(message: Message, name: string): string | number {
  const value = message.values?.[name];
  invariant(value !== undefined, `message ${message.id} needs a value named ${name}`);
  return value;
}

/** `{hours, range, decimal}` reads hoursLo and hoursHi; ends that print alike are one figure. */
function rangeText(message: Message, { name, style }: { name: string; style: string }): string {
  const lo = numberText(Number(valueOf(message, `${name}Lo`)), style);
  const hi = numberText(Number(valueOf(message, `${name}Hi`)), style);
  return lo === hi ? lo : `${lo} to ${hi}`;
}

function numberText(value: number, style: string): string {
  switch (style) {
    case 'decimal':
      return decimalText(value, 1);
    case 'plain':
      return String(value);
    case 'short':
      return Number.isInteger(value) ? wholeText(value) : decimalText(value, 1);
    case 'signed':
      return signedText(value);
    case 'signedDecimal':
      return signedText(value, 1);
    case 'percent':
      return percentText(value);
    case 'spelled':
      return spelledText(value);
    case '':
      return wholeText(value);
    default:
      throw new Error(`Unknown number style ${style}`);
  }
}

function dayStyleOf(style: string): 'day' | 'year' | 'weekday' | 'full' {
  return style === 'day' || style === 'weekday' || style === 'full' ? style : 'year';
}

/** English list: "a", "a and b", "a, b and c". */
function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

import { invariant } from '#kernel/problem';

/**
 * The part of ICU MessageFormat the catalogue uses: named arguments, `number` and `date` with a style, `plural`,
 * `select`, `list` (ids that each have words of their own) and `range` (two ends of one quantity). Apostrophes quote nothing: the catalogue writes
 * typographic ones, and a test keeps it so. The web's Lingui reads the same patterns.
 */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count' }
  | { readonly kind: 'value'; readonly name: string; readonly type: string; readonly style: string }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly type: 'plural' | 'select';
      readonly options: ReadonlyMap<string, readonly Part[]>;
    };

export function parsePattern(pattern: string): readonly Part[] {
  const reader = { pattern, at: 0 };
  const parts = readParts(reader, false);
  invariant(reader.at === pattern.length, `message pattern has a stray brace: ${pattern}`);
  return parts;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function readParts(reader: Reader, insidePlural: boolean): readonly Part[] {
  const parts: Part[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') parts.push({ kind: 'text', text });
    text = '';
  };
  while (reader.at < reader.pattern.length) {
    const character = reader.pattern[reader.at] ?? '';
    if (character === '}') break;
    reader.at += 1;
    if (character === '{') {
      flush();
      parts.push(readArgument(reader));
    } else if (character === '#' && insidePlural) {
      flush();
      parts.push({ kind: 'count' });
    } else {
      text += character;
    }
  }
  flush();
  return parts;
}

function readArgument(reader: Reader): Part {
  const name = readWord(reader);
  if (take(reader, '}')) return { kind: 'value', name, type: '', style: '' };
  expect(reader, ',');
  const type = readWord(reader);
  if (type === 'plural' || type === 'select') {
    expect(reader, ',');
    return { kind: 'choice', name, type, options: readOptions(reader, type === 'plural') };
  }
  const style = take(reader, ',') ? readWord(reader) : '';
  expect(reader, '}');
  return { kind: 'value', name, type, style };
}

function readOptions(reader: Reader, isPlural: boolean): ReadonlyMap<string, readonly Part[]> {
  const options = new Map<string, readonly Part[]>();
  while (!take(reader, '}')) {
    const key = readWord(reader);
    expect(reader, '{');
    options.set(key, readParts(reader, isPlural));
    expect(reader, '}');
  }
  invariant(options.has('other'), `a choice needs an "other" option: ${reader.pattern}`);
  return options;
}

function readWord(reader: Reader): string {
  const word = /^\s*([^\s,{}]+)\s*/.exec(reader.pattern.slice(reader.at));
  invariant(word !== null, `message pattern misses a word at ${reader.at}: ${reader.pattern}`);
  reader.at += word[0].length;
  return word[1] ?? '';
}

function take(reader: Reader, character: string): boolean {
  while (reader.pattern[reader.at] === ' ') reader.at += 1;
  if (reader.pattern[reader.at] !== character) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, character: string): void {
  invariant(take(reader, character), `message pattern misses "${character}": ${reader.pattern}`);
}

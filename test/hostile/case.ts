/** What a hostile calendar must come to. Numbers left out are not promised. */
export interface Expected {
  /** 0: read, with problems listed. 1: refused in one line. */
  readonly exit: 0 | 1;
  /** Occurrences listed in the window of 2026. */
  readonly occurrences?: number;
  /** How often each problem code is listed; codes not named here must not appear. */
  readonly problems?: Readonly<Record<string, number>>;
  /** The code a refusal must carry. */
  readonly refusal?: string;
  /** Titles listed, in order of time. */
  readonly titles?: readonly string[];
  /** Starts listed, in order of time. */
  readonly starts?: readonly string[];
}

/** A calendar that means harm, or comes from a broken program. Built when it is needed: nothing is stored. */
export interface HostileCase {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly expected: Expected;
}

export function hostile(
  name: string,
  content: () => string | Uint8Array,
  expected: Expected,
): HostileCase {
  const bytes = () => {
    const made = content();
    return typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
  };
  return { name, bytes, expected };
}

/** A calendar of these lines, or long lists of lines, well-formed outside of them. */
export function calendar(...lines: readonly (string | readonly string[])[]): string {
  const begin = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hostile//EN'];
  return [begin, ...lines, 'END:VCALENDAR', ''].flat().join('\r\n');
}

let nextUid = 0;

/** An event at 2026-01-05T09:00Z for half an hour, unless the lines say otherwise. */
export function event(...given: readonly (string | readonly string[])[]): string {
  const lines = given.flat();
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  nextUid += 1;
  return [
    'BEGIN:VEVENT',
    has('UID') ? [] : `UID:hostile-${nextUid}`,
    has('DTSTART') ? [] : 'DTSTART:20260105T090000Z',
    has('DTEND') || has('DURATION') || has('DTSTART') ? [] : 'DTEND:20260105T093000Z',
    has('SUMMARY') ? [] : 'SUMMARY:Hostile',
    lines,
    'END:VEVENT',
  ]
    .flat()
    .join('\r\n');
}

export function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** 0 to count - 1, joined by commas: a BY part with everything in it. */
export function upTo(count: number, from = 0): string {
  return times(count, (index) => index + from).join(',');
}

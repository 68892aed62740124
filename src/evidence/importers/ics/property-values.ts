import { msPerDay } from '#kernel/units';

import type { Attendee } from '../../model/calendar.ts';
import type { TimeValue } from '../../model/reading.ts';
import { attendeeOf } from './attendee.ts';
import { ByteMemo, hashOf } from './byte-memo.ts';
import { noParameters, type Parameters, parametersOf, valueColon } from './parameters.ts';
import type { ProblemList } from './problems.ts';
import { decodedText, type DecodedText, quotedPrintableBytes, unescapedText } from './text.ts';
import { timeReader } from './time-text.ts';
import { utcSlot, type ZoneScope } from './zone-scope.ts';

/** The bytes of one property behind its name, lent by the scanner. */
export interface RawProperty {
  bytes: Buffer;
  /** Index of the `:` or `;` after the name. */
  nameEnd: number;
  end: number;
  line: number;
}

/** Turns the bytes of properties into values, remembering what it has turned before. Shared by all files of a reading. */
export class PropertyValues {
  readonly #parameters = new ByteMemo<Parameters>();
  readonly #components = new ByteMemo<string>();
  readonly #texts = new ByteMemo<string>();
  readonly #attendees = new ByteMemo<Attendee | null>();
  readonly #time = timeReader();

  parameters(raw: RawProperty, colon: number): Parameters {
    if (colon === raw.nameEnd) return noParameters;
    const hash = hashOf(raw.bytes, raw.nameEnd, colon);
    const known = this.#parameters.get(raw.bytes, raw.nameEnd, colon, hash);
    if (known !== undefined) return known;
    const { text } = decodedText(raw.bytes, raw.nameEnd, colon);
    return this.#parameters.put(raw.bytes, raw.nameEnd, colon, hash, parametersOf(text));
  }

  /** The name of a component, upper case. */
  componentName(raw: RawProperty): string {
    const hash = hashOf(raw.bytes, raw.nameEnd, raw.end);
    const known = this.#components.get(raw.bytes, raw.nameEnd, raw.end, hash);
    if (known !== undefined) return known;
    const name = this.#decoded(raw).text.trim().toUpperCase();
    return this.#components.put(raw.bytes, raw.nameEnd, raw.end, hash, name);
  }

  /** A TEXT that is likely to come again: unescaped, nothing trimmed. */
  repeatedText(raw: RawProperty, problems: ProblemList): string {
    const hash = hashOf(raw.bytes, raw.nameEnd, raw.end);
    const known = this.#texts.get(raw.bytes, raw.nameEnd, raw.end, hash);
    if (known !== undefined) return known;
    const decoded = this.#decoded(raw);
    const text = unescapedText(decoded.text);
    // A faulty one is not remembered, so that each of its lines is listed.
    if (decoded.decoding !== 'asWritten') return this.#said(text, decoded, raw, problems);
    return this.#texts.put(raw.bytes, raw.nameEnd, raw.end, hash, text);
  }

  /** A TEXT that is likely to be the only one of its kind. */
  singleText(raw: RawProperty, problems: ProblemList): string {
    const decoded = this.#decoded(raw);
    return this.#said(unescapedText(decoded.text), decoded, raw, problems);
  }

  /** The value as it stands, for grammars of their own (RRULE, lists). */
  rawText(raw: RawProperty): string {
    return this.#decoded(raw).text;
  }

  /** Null when the address is empty. */
  attendee(raw: RawProperty, problems: ProblemList): Attendee | null {
    const hash = hashOf(raw.bytes, raw.nameEnd, raw.end);
    const known = this.#attendees.get(raw.bytes, raw.nameEnd, raw.end, hash);
    if (known !== undefined) return known;
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    const parameters = this.parameters(raw, colon);
    const attendee = attendeeOf(parameters, this.singleText(raw, problems));
    return this.#attendees.put(raw.bytes, raw.nameEnd, raw.end, hash, attendee);
  }

  /** Null when it is no DATE or DATE-TIME. */
  time(raw: RawProperty, scope: ZoneScope): TimeValue | null {
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    const parameters = this.parameters(raw, colon);
    return this.timeWithin(raw, colon + 1, raw.end, parameters, scope);
  }

  /** The time in [from, to) of the property, a part of a list. */
  timeWithin(
    raw: RawProperty,
    from: number,
    to: number,
    parameters: Parameters,
    scope: ZoneScope,
  ): TimeValue | null {
    const local = this.#time.read(raw.bytes, from, to);
    if (local === null) return null;
    const { form } = this.#time;
    if (form === 'date') return { local, isDate: true, slot: scope.floating };
    if (parameters.value === 'DATE') {
      // Declared a day but written with a time: the declaration counts (RFC 5545 3.2.20).
      return { local: Math.floor(local / msPerDay) * msPerDay, isDate: true, slot: scope.floating };
    }
    if (form === 'utc') return { local, isDate: false, slot: utcSlot };
    const slot = parameters.tzid === null ? scope.floating : scope.slot(parameters.tzid, raw.line);
    return { local, isDate: false, slot };
  }

  /** An instant that RFC 5545 wants in UTC (3.8.7); written otherwise it is taken as UTC. NaN when it is none. */
  stamp(raw: RawProperty): number {
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    return this.#time.read(raw.bytes, colon + 1, raw.end) ?? Number.NaN;
  }

  #decoded(raw: RawProperty): DecodedText {
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    const from = Math.min(colon + 1, raw.end);
    if (colon === raw.nameEnd) return decodedText(raw.bytes, from, raw.end);
    const parameters = this.parameters(raw, colon);
    const plain = parameters.isQuotedPrintable
      ? quotedPrintableBytes(raw.bytes, from, raw.end)
      : raw.bytes.subarray(from, raw.end);
    if (/^(ISO-8859-1|LATIN1|WINDOWS-1252)$/.test(parameters.charset)) {
      return { text: plain.toString('latin1'), decoding: 'asWritten' };
    }
    return decodedText(plain, 0, plain.length);
  }

  #said(text: string, decoded: DecodedText, raw: RawProperty, problems: ProblemList): string {
    if (decoded.decoding === 'latin1') {
      problems.add(
        'evidence.read-as-latin1',
        raw.line,
        'This value is not UTF-8; it was read as Latin-1.',
      );
    } else if (decoded.decoding === 'replaced') {
      const message = 'This value holds bytes that are not UTF-8; each stands as \uFFFD.';
      problems.add('evidence.invalid-characters', raw.line, message);
    }
    return text;
  }
}

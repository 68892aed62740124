import type { EpochMs } from '#kernel/units';

import type { Attendee, BusyStatus } from '../../model/calendar.ts';
import type { TimeValue } from '../../model/reading.ts';
import { attendeeOf } from './attendee.ts';
import { ByteMemo } from './byte-memo.ts';
import { noParameters, type Parameters, parametersOf, valueColon } from './parameters.ts';
import type { ProblemList } from './problems.ts';
import type { RawProperty } from './raw-property.ts';
import { decodedText, type DecodedText, quotedPrintableBytes, unescapedText } from './text.ts';
import { stampIn, type TimeForm, timeIn } from './time-form.ts';
import type { ZoneScope } from './zone-scope.ts';

/** What is remembered of properties with a handful of values, by what they say. */
interface RememberedFacts {
  readonly isTransparent: boolean;
  readonly isPrivate: boolean;
  readonly isOutOfOffice: boolean;
  readonly sequence: number;
  readonly busyStatus: BusyStatus | null;
}

/** Turns the bytes of properties into values, remembering what it has turned before. Shared by all files of a reading. */
export class PropertyValues {
  readonly #parameters = new ByteMemo<Parameters>();
  readonly #components = new ByteMemo<string>();
  readonly #texts = new ByteMemo<string>();
  readonly #attendees = new ByteMemo<Attendee | null>();
  readonly #facts: { readonly [Fact in keyof RememberedFacts]: ByteMemo<RememberedFacts[Fact]> } = {
    isTransparent: new ByteMemo(),
    isPrivate: new ByteMemo(),
    isOutOfOffice: new ByteMemo(),
    sequence: new ByteMemo(),
    busyStatus: new ByteMemo(),
  };

  /** `colon` is where the value begins. */
  parameters({ bytes, nameEnd }: RawProperty, colon: number): Parameters {
    if (colon === nameEnd) return noParameters;
    const known = this.#parameters.get(bytes, nameEnd, colon);
    if (known !== undefined) return known;
    return this.#parameters.put(parametersOf(decodedText(bytes, nameEnd, colon).text));
  }

  /** The name of a component, upper case. */
  componentName(raw: RawProperty): string {
    const known = this.#components.get(raw.bytes, raw.nameEnd, raw.end);
    if (known !== undefined) return known;
    return this.#components.put(this.rawText(raw).trim().toUpperCase());
  }

  /** A TEXT that is likely to come again: unescaped, nothing trimmed. */
  repeatedText(raw: RawProperty, problems: ProblemList): string {
    const known = this.#texts.get(raw.bytes, raw.nameEnd, raw.end);
    if (known !== undefined) return known;
    const decoded = this.#decoded(raw);
    const text = unescapedText(decoded.text);
    // A faulty one is not remembered, so that each of its lines is listed.
    if (sayDecoding(decoded, raw.line, problems)) return text;
    return this.#texts.put(text);
  }

  /** A TEXT that is likely to be the only one of its kind. */
  singleText(raw: RawProperty, problems: ProblemList): string {
    const decoded = this.#decoded(raw);
    sayDecoding(decoded, raw.line, problems);
    return unescapedText(decoded.text);
  }

  /** The value as it stands, for grammars of their own (RRULE, lists). */
  rawText(raw: RawProperty): string {
    return this.#decoded(raw).text;
  }

  /** What a property says that has a handful of values. */
  remembered<Fact extends keyof RememberedFacts>(
    fact: Fact,
    raw: RawProperty,
    read: (text: string) => RememberedFacts[Fact],
  ): RememberedFacts[Fact] {
    const memo: ByteMemo<RememberedFacts[Fact]> = this.#facts[fact];
    const known = memo.get(raw.bytes, raw.nameEnd, raw.end);
    return known !== undefined ? known : memo.put(read(this.rawText(raw)));
  }

  /** Null when the address is empty. */
  attendee(raw: RawProperty, problems: ProblemList): Attendee | null {
    const known = this.#attendees.get(raw.bytes, raw.nameEnd, raw.end);
    if (known !== undefined) return known;
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    const parameters = this.parameters(raw, colon);
    return this.#attendees.put(attendeeOf(parameters, this.singleText(raw, problems)));
  }

  /** Null when it is no DATE or DATE-TIME. */
  time(raw: RawProperty, scope: ZoneScope): TimeValue | null {
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    return timeIn(raw.bytes, colon + 1, raw.end, this.timeForm(raw, colon, scope));
  }

  timeForm(raw: RawProperty, colon: number, scope: ZoneScope): TimeForm {
    if (colon === raw.nameEnd) return scope.plain;
    return (
      scope.forms.get(raw.bytes, raw.nameEnd, colon) ??
      scope.forms.put(scope.formOf(this.parameters(raw, colon), raw.line))
    );
  }

  /** Null when it is no instant. */
  stamp({ bytes, nameEnd, end }: RawProperty): EpochMs | null {
    return stampIn(bytes, valueColon(bytes, nameEnd, end) + 1, end);
  }

  #decoded(raw: RawProperty): DecodedText {
    const { bytes, nameEnd, end } = raw;
    const colon = valueColon(bytes, nameEnd, end);
    const from = Math.min(colon + 1, end);
    if (colon === nameEnd) return decodedText(bytes, from, end);
    const { isQuotedPrintable, charset } = this.parameters(raw, colon);
    const plain = isQuotedPrintable
      ? quotedPrintableBytes(bytes, from, end)
      : bytes.subarray(from, end);
    if (/^(ISO-8859-1|LATIN1|WINDOWS-1252)$/.test(charset)) {
      return { text: plain.toString('latin1'), decoding: 'asWritten' };
    }
    return decodedText(plain, 0, plain.length);
  }
}

/** Says what a value was read as, and answers whether there was something to say. */
function sayDecoding({ decoding }: DecodedText, line: number, problems: ProblemList): boolean {
  if (decoding === 'latin1') {
    const message = 'This value is not UTF-8; it was read as Latin-1.';
    problems.add('evidence.read-as-latin1', line, message);
  } else if (decoding === 'replaced') {
    const message = 'This value holds bytes that are not UTF-8; each stands as \uFFFD.';
    problems.add('evidence.invalid-characters', line, message);
  }
  return decoding !== 'asWritten';
}

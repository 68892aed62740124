import type { LocalMs, Ms } from '#kernel/units';

import { maxDates, maxRules } from './limits.ts';
import { type PropertyId, propertyId, propertySet } from './property-names.ts';
import type { RawProperty } from './raw-property.ts';
import { readList, type ReadContext } from './read-context.ts';
import { unescapedText } from './text.ts';
import { timeIn } from './time-form.ts';
import { offsetFrom } from './time-text.ts';
import type { Observance } from './vtimezone.ts';

/** A VTIMEZONE that has begun and not ended yet. */
export interface TimezoneDraft {
  readonly line: number;
  tzid: string;
  readonly observances: Observance[];
}

export interface ObservanceDraft {
  readonly kind: Observance['kind'];
  start: LocalMs | null;
  offsetFrom: Ms | null;
  offsetTo: Ms | null;
  readonly rules: string[];
  readonly dates: LocalMs[];
}

export const timezoneProperties: Uint8Array = propertySet('TZID');
export const observanceProperties: Uint8Array = propertySet(
  'DTSTART',
  'TZOFFSETFROM',
  'TZOFFSETTO',
  'RRULE',
  'RDATE',
);

const ids = {
  start: propertyId('DTSTART'),
  offsetFrom: propertyId('TZOFFSETFROM'),
  offsetTo: propertyId('TZOFFSETTO'),
  rule: propertyId('RRULE'),
  date: propertyId('RDATE'),
};

/** No country has changed its clocks more often than this in different ways. */
const maxObservances = 1_000;

export function newObservance(kind: Observance['kind']): ObservanceDraft {
  return { kind, start: null, offsetFrom: null, offsetTo: null, rules: [], dates: [] };
}

export function readTimezoneProperty(
  timezone: TimezoneDraft,
  raw: RawProperty,
  { values }: ReadContext,
): void {
  if (timezone.tzid === '') timezone.tzid = unescapedText(values.rawText(raw)).trim();
}

export function readObservanceProperty(
  id: PropertyId,
  draft: ObservanceDraft,
  raw: RawProperty,
  { values, scope }: ReadContext,
): void {
  if (id === ids.start) draft.start ??= values.time(raw, scope)?.local ?? null;
  else if (id === ids.offsetFrom) draft.offsetFrom ??= offsetFrom(values.rawText(raw));
  else if (id === ids.offsetTo) draft.offsetTo ??= offsetFrom(values.rawText(raw));
  else if (id === ids.rule && draft.rules.length < maxRules) draft.rules.push(values.rawText(raw));
  else if (id === ids.date) {
    readList(raw, { values, scope }, maxDates - draft.dates.length, (from, to, form) => {
      const time = timeIn(raw.bytes, from, to, form);
      if (time !== null) draft.dates.push(time.local);
      return time !== null;
    });
  }
}

/** Adds an observance to its zone; one without its start or an offset says nothing and is left out. */
export function closeObservance(timezone: TimezoneDraft, draft: ObservanceDraft): boolean {
  const { kind, start, rules, dates } = draft;
  if (start === null || draft.offsetTo === null) return false;
  if (timezone.observances.length >= maxObservances) return false;
  const from = draft.offsetFrom ?? draft.offsetTo;
  timezone.observances.push({
    kind,
    start,
    offsetFrom: from,
    offsetTo: draft.offsetTo,
    rules,
    dates,
  });
  return true;
}

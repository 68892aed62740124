import type { LocalMs, Ms } from '#kernel/units';

import { maxDates, maxRules } from './limits.ts';
import { valueColon } from './parameters.ts';
import { type PropertyId, propertyId, propertySet } from './property-names.ts';
import type { PropertyValues, RawProperty } from './property-values.ts';
import { indexOfByte, unescapedText } from './text.ts';
import { offsetFrom } from './time-text.ts';
import type { Observance } from './vtimezone.ts';
import type { ZoneScope } from './zone-scope.ts';

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

const comma = 44;

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
  values: PropertyValues,
): void {
  if (timezone.tzid === '') timezone.tzid = unescapedText(values.rawText(raw)).trim();
}

export function readObservanceProperty(
  id: PropertyId,
  draft: ObservanceDraft,
  raw: RawProperty,
  values: PropertyValues,
  scope: ZoneScope,
): void {
  if (id === ids.start) draft.start ??= values.time(raw, scope)?.local ?? null;
  else if (id === ids.offsetFrom) draft.offsetFrom ??= offsetFrom(values.rawText(raw));
  else if (id === ids.offsetTo) draft.offsetTo ??= offsetFrom(values.rawText(raw));
  else if (id === ids.rule && draft.rules.length < maxRules) draft.rules.push(values.rawText(raw));
  else if (id === ids.date) addOnsets(draft.dates, raw, values, scope);
}

function addOnsets(
  dates: LocalMs[],
  raw: RawProperty,
  values: PropertyValues,
  scope: ZoneScope,
): void {
  const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
  const parameters = values.parameters(raw, colon);
  for (let from = colon + 1, to = from; from < raw.end && dates.length < maxDates; from = to + 1) {
    to = indexOfByte(raw.bytes, comma, from, raw.end);
    const time = values.timeWithin(raw, from, to, parameters, scope);
    if (time !== null) dates.push(time.local);
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

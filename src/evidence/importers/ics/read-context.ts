import { valueColon } from './parameters.ts';
import type { PropertyValues } from './property-values.ts';
import type { RawProperty } from './raw-property.ts';
import { indexOfByte } from './text.ts';
import type { TimeForm } from './time-form.ts';
import type { ZoneScope } from './zone-scope.ts';

/** What reading a property needs besides the property. */
export interface ReadContext {
  readonly values: PropertyValues;
  /** Of the calendar the property is in. */
  scope: ZoneScope;
}

const comma = 44;

/**
 * Hands over the parts of a list of times, at most `most` of them, each as a stretch of the property's bytes.
 * Answers whether all could be read; a trailing comma is no part and no fault.
 */
export function readList(
  raw: RawProperty,
  { values, scope }: ReadContext,
  most: number,
  read: (from: number, to: number, form: TimeForm) => boolean,
): boolean {
  const { bytes, nameEnd, end } = raw;
  const colon = valueColon(bytes, nameEnd, end);
  const form = values.timeForm(raw, colon, scope);
  let isReadable = true;
  let left = most;
  for (let from = colon + 1, to = from; from < end && left > 0; from = to + 1) {
    to = indexOfByte(bytes, comma, from, end);
    if (to === from) continue;
    if (!read(from, to, form)) isReadable = false;
    left -= 1;
  }
  return isReadable;
}

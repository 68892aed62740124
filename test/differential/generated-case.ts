import { daysFromCivil, instantText, localText } from '#kernel/civil';
import type { Zone } from '#kernel/time';
import { type EpochMs, type LocalMs, msPerDay, msPerHour } from '#kernel/units';

/** One generated event series and the window it is asked for. All times are wall clock of `kind` unless named. */
export interface GeneratedCase {
  /** How DTSTART is written: a date, a floating time, a time in UTC or in a zone. */
  readonly kind: 'date' | 'floating' | 'utc' | 'zoned';
  /** IANA name; UTC for the other kinds. */
  readonly zone: Zone;
  readonly start: LocalMs;
  readonly rule: string;
  readonly length: { readonly form: 'dtend' | 'duration'; readonly ms: number };
  readonly exceptionDates: readonly WrittenDate[];
  readonly addedDates: readonly LocalMs[];
  readonly overrides: readonly Override[];
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
}

/** EXDATE, which may be written in another form than DTSTART. */
export interface WrittenDate {
  readonly at: LocalMs;
  readonly form: 'same' | 'utc' | 'date';
}

export interface Override {
  readonly replaces: LocalMs;
  readonly form: 'same' | 'utc';
  readonly start: LocalMs;
  readonly lengthMs: number;
  readonly isThisAndFuture: boolean;
}

/** An answer: `start/end` of each occurrence in the window, sorted. Dates are `YYYY-MM-DD`. */
export type Answer = readonly string[];

export function occurrenceText(isDate: boolean, start: EpochMs, end: EpochMs): string {
  const text = (at: EpochMs) => (isDate ? instantText(at).slice(0, 10) : instantText(at));
  return `${text(start)}/${text(end)}`;
}

/** The case as a calendar file. */
export function calendarText(item: GeneratedCase): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Trimtab//Differential//EN',
    'BEGIN:VEVENT',
    'UID:series@differential',
    'DTSTAMP:20200101T000000Z',
    timeLine('DTSTART', item, item.start),
    ...lengthLines(item, item.start, item.length.ms, item.length.form),
    `RRULE:${item.rule}`,
    ...item.exceptionDates.map((date) => exceptionLine(item, date)),
    ...item.addedDates.map((at) => timeLine('RDATE', item, at)),
    'SUMMARY:Series',
    'END:VEVENT',
    ...item.overrides.flatMap((override) => overrideLines(item, override)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function overrideLines(item: GeneratedCase, override: Override): string[] {
  const range = override.isThisAndFuture ? ';RANGE=THISANDFUTURE' : '';
  const replaces =
    override.form === 'utc'
      ? `RECURRENCE-ID${range}:${utcText(item, override.replaces)}`
      : timeLine(`RECURRENCE-ID${range}`, item, override.replaces);
  return [
    'BEGIN:VEVENT',
    'UID:series@differential',
    'DTSTAMP:20200102T000000Z',
    replaces,
    timeLine('DTSTART', item, override.start),
    ...lengthLines(item, override.start, override.lengthMs, 'dtend'),
    'SUMMARY:Override',
    'END:VEVENT',
  ];
}

function exceptionLine(item: GeneratedCase, { at, form }: WrittenDate): string {
  if (form === 'utc' && item.kind !== 'date') return `EXDATE:${utcText(item, at)}`;
  if (form === 'date') return `EXDATE;VALUE=DATE:${compact(at).slice(0, 8)}`;
  return timeLine('EXDATE', item, at);
}

function lengthLines(
  item: GeneratedCase,
  start: LocalMs,
  ms: number,
  form: GeneratedCase['length']['form'],
): string[] {
  if (form === 'dtend') return [timeLine('DTEND', item, start + ms)];
  const isWholeDays = ms % msPerDay === 0;
  return [`DURATION:${isWholeDays ? `P${ms / msPerDay}D` : `PT${ms / 60_000}M`}`];
}

function timeLine(name: string, { kind, zone }: GeneratedCase, at: LocalMs): string {
  switch (kind) {
    case 'date':
      return `${name};VALUE=DATE:${compact(at).slice(0, 8)}`;
    case 'floating':
      return `${name}:${compact(at)}`;
    case 'utc':
      return `${name}:${compact(at)}Z`;
    case 'zoned':
      return `${name};TZID=${zone.name}:${compact(at)}`;
  }
}

/** An instant as `YYYYMMDDTHHMMSSZ`. A floating time is written as if its wall clock were UTC's. */
export function utcText({ zone }: Pick<GeneratedCase, 'zone'>, at: LocalMs): string {
  return `${compact(zone.toInstant(at))}Z`;
}

export function compact(local: LocalMs): string {
  return localText(local).replace(/[-:]/g, '');
}

const firstYear = 1985;
const lastYear = 2065;

/**
 * A zone as VTIMEZONE, one observance per change of clocks, for peers that have no zone data. It says what our own
 * zone says, so a difference is never one of zone data.
 */
export function timezoneText(zone: Zone): string {
  const from = daysFromCivil(firstYear, 1, 1) * msPerDay;
  const to = daysFromCivil(lastYear, 1, 1) * msPerDay;
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone.name}`];
  let before = zone.offsetAt(from);
  lines.push(...observance('STANDARD', from + before, before, before));
  for (let at = from; at < to; at += msPerDay) {
    const after = zone.offsetAt(at + msPerDay);
    if (after === before) continue;
    const change = firstWith(zone, after, at, at + msPerDay);
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    lines.push(...observance(kind, change + before, before, after));
    before = after;
  }
  lines.push('END:VTIMEZONE');
  return lines.map((line) => `${line}\r\n`).join('');
}

function firstWith(zone: Zone, offset: number, from: EpochMs, to: EpochMs): EpochMs {
  let [low, high] = [from, to];
  while (high - low > 1_000) {
    const middle = low + Math.floor((high - low) / 2_000) * 1_000;
    if (zone.offsetAt(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}

function observance(kind: string, at: LocalMs, before: number, after: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(at)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(size / msPerHour);
  return `${offset < 0 ? '-' : '+'}${two(hours)}${two((size - hours * msPerHour) / 60_000)}`;
}

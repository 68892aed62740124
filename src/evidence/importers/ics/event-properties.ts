import type { BusyStatus } from '../../model/calendar.ts';
import type { AddedDate, TimeValue } from '../../model/reading.ts';
import { type EventDraft, recurrenceOf } from './event-draft.ts';
import { maxAttendees, maxDates, maxRules } from './limits.ts';
import { type Parameters, valueColon } from './parameters.ts';
import type { ProblemList } from './problems.ts';
import { type PropertyId, propertyId, type PropertyName, propertySet } from './property-names.ts';
import type { PropertyValues, RawProperty } from './property-values.ts';
import { indexOfByte, unescapedList } from './text.ts';
import { durationFrom } from './time-text.ts';
import type { ZoneScope } from './zone-scope.ts';

/** What reading a property of a VEVENT needs besides the property. */
export interface EventContext {
  readonly values: PropertyValues;
  scope: ZoneScope;
  problems: ProblemList;
}

type Reader = (draft: EventDraft, raw: RawProperty, context: EventContext) => void;

const comma = 44;
const slash = 47;

const readers: Partial<Record<PropertyName, Reader>> = {
  UID: (draft, raw, { values, problems }) => {
    draft.uid ??= values.singleText(raw, problems);
  },
  SUMMARY: (draft, raw, { values, problems }) => {
    draft.title ??= values.repeatedText(raw, problems);
  },
  DTSTART: (draft, raw, context) => {
    draft.start ??= context.values.time(raw, context.scope);
    draft.hasBadStart = draft.start === null;
  },
  DTEND: (draft, raw, context) => {
    draft.end ??= context.values.time(raw, context.scope);
    if (draft.end === null) sayUnreadable(raw, context, 'DTEND');
  },
  DURATION: (draft, raw, context) => {
    draft.duration ??= durationFrom(context.values.rawText(raw));
    if (draft.duration === null) sayUnreadable(raw, context, 'DURATION');
  },
  RRULE: (draft, raw, { values, problems }) => {
    const { rules } = recurrenceOf(draft);
    if (rules.length <= maxRules) rules.push(values.repeatedText(raw, problems));
  },
  EXRULE: (draft, raw, { values, problems }) => {
    const { exceptionRules } = recurrenceOf(draft);
    if (exceptionRules.length <= maxRules) exceptionRules.push(values.repeatedText(raw, problems));
  },
  RDATE: (draft, raw, context) => {
    addDates(recurrenceOf(draft).dates, raw, context, 'RDATE', periodWithin);
  },
  EXDATE: (draft, raw, context) => {
    addDates(recurrenceOf(draft).exceptionDates, raw, context, 'EXDATE', timeWithin);
  },
  'RECURRENCE-ID': (draft, raw, context) => {
    const replaces = context.values.time(raw, context.scope);
    if (replaces === null) {
      sayUnreadable(raw, context, 'RECURRENCE-ID');
      return;
    }
    const recurrence = recurrenceOf(draft);
    if (recurrence.replaces !== null) return;
    recurrence.replaces = replaces;
    const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
    recurrence.isThisAndFuture = context.values.parameters(raw, colon).range === 'THISANDFUTURE';
  },
  ORGANIZER: (draft, raw, { values, problems }) => {
    draft.organizer ??= values.attendee(raw, problems);
  },
  ATTENDEE: (draft, raw, { values, problems }) => {
    if (draft.attendees.length > maxAttendees) return;
    const attendee = values.attendee(raw, problems);
    if (attendee !== null) draft.attendees.push(attendee);
  },
  STATUS: (draft, raw, { values, problems }) => {
    draft.status ??= values.repeatedText(raw, problems);
  },
  TRANSP: (draft, raw, { values, problems }) => {
    // vCalendar 1.0 writes a number: 0 blocks time, anything above does not.
    const text = values.repeatedText(raw, problems).trim();
    draft.isTransparent = /^(TRANSPARENT|[1-9]\d*)$/i.test(text);
  },
  CLASS: (draft, raw, { values, problems }) => {
    // A class we do not know is to be taken as PRIVATE (RFC 5545 3.8.1.3).
    draft.isPrivate = !/^(PUBLIC|)$/i.test(values.repeatedText(raw, problems).trim());
  },
  DTSTAMP: (draft, raw, { values }) => {
    if (Number.isNaN(draft.stamp)) draft.stamp = values.stamp(raw);
  },
  CREATED: (draft, raw, { values }) => {
    if (Number.isNaN(draft.created)) draft.created = values.stamp(raw);
  },
  'LAST-MODIFIED': (draft, raw, { values }) => {
    if (Number.isNaN(draft.lastModified)) draft.lastModified = values.stamp(raw);
  },
  SEQUENCE: (draft, raw, context) => {
    const text = context.values.repeatedText(raw, context.problems).trim();
    if (/^\d+$/.test(text)) draft.sequence = Math.min(Number(text), Number.MAX_SAFE_INTEGER);
    else sayUnreadable(raw, context, 'SEQUENCE');
  },
  CATEGORIES: (draft, raw, { values }) => {
    for (const category of unescapedList(values.rawText(raw))) {
      if (category.trim() !== '') draft.categories.push(category.trim());
    }
  },
  'X-MICROSOFT-CDO-BUSYSTATUS': (draft, raw, { values, problems }) => {
    draft.busyStatus ??= busyStatusOf(values.repeatedText(raw, problems));
  },
  'X-GOOGLE-EVENT-TYPE': (draft, raw, { values, problems }) => {
    draft.isOutOfOffice = /^out-?of-?office$/i.test(values.repeatedText(raw, problems).trim());
  },
};

// Entries of a literal whose keys are checked to be property names.
const readerNames = Object.keys(readers) as PropertyName[];

/** The properties of a VEVENT that are read. */
export const eventProperties: Uint8Array = propertySet(...readerNames);

const readersById: (Reader | undefined)[] = [];
for (const name of readerNames) readersById[propertyId(name)] = readers[name];

export function readEventProperty(
  id: PropertyId,
  draft: EventDraft,
  raw: RawProperty,
  context: EventContext,
): void {
  readersById[id]?.(draft, raw, context);
}

function busyStatusOf(text: string): BusyStatus | null {
  const known: readonly BusyStatus[] = ['FREE', 'TENTATIVE', 'BUSY', 'OOF', 'WORKINGELSEWHERE'];
  return known.find((status) => status === text.trim().toUpperCase()) ?? null;
}

type DateReader<Item> = (
  raw: RawProperty,
  from: number,
  to: number,
  parameters: Parameters,
  context: EventContext,
) => Item | null;

/** Reads a list of dates separated by commas, up to one more than is kept. */
function addDates<Item>(
  dates: Item[],
  raw: RawProperty,
  context: EventContext,
  name: PropertyName,
  read: DateReader<Item>,
): void {
  const colon = valueColon(raw.bytes, raw.nameEnd, raw.end);
  const parameters = context.values.parameters(raw, colon);
  let isReadable = true;
  for (let from = colon + 1, to = from; from < raw.end && dates.length <= maxDates; from = to + 1) {
    to = indexOfByte(raw.bytes, comma, from, raw.end);
    const item = read(raw, from, to, parameters, context);
    if (item !== null) dates.push(item);
    else isReadable &&= to === from; // A trailing comma is no date and no fault.
  }
  if (!isReadable) sayUnreadable(raw, context, name);
}

function timeWithin(
  raw: RawProperty,
  from: number,
  to: number,
  parameters: Parameters,
  { values, scope }: EventContext,
): TimeValue | null {
  return values.timeWithin(raw, from, to, parameters, scope);
}

/** A time, or a PERIOD `start/end` or `start/duration` (RFC 5545 3.3.9). */
function periodWithin(
  raw: RawProperty,
  from: number,
  to: number,
  parameters: Parameters,
  context: EventContext,
): AddedDate | null {
  const middle = indexOfByte(raw.bytes, slash, from, to);
  const start = timeWithin(raw, from, middle, parameters, context);
  if (start === null) return null;
  if (middle === to) return { start, length: null };
  const duration = durationFrom(raw.bytes.toString('latin1', middle + 1, to));
  if (duration !== null) return { start, length: { kind: 'lasting', ...duration } };
  const end = timeWithin(raw, middle + 1, to, parameters, context);
  return end === null ? null : { start, length: { kind: 'until', end } };
}

function sayUnreadable(raw: RawProperty, { problems }: EventContext, name: PropertyName): void {
  const message = `${name} holds something that cannot be read; that part is left out.`;
  problems.add('evidence.unreadable-value', raw.line, message);
}

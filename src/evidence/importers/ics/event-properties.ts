import type { BusyStatus } from '../../model/calendar.ts';
import type { AddedDate } from '../../model/reading.ts';
import { type EventDraft, recurrenceOf } from './event-draft.ts';
import { maxAttendees, maxCategories, maxDates, maxDatesOfFile, maxRules } from './limits.ts';
import { valueColon } from './parameters.ts';
import type { ProblemList } from './problems.ts';
import { type PropertyId, propertyId, type PropertyName, propertySet } from './property-names.ts';
import type { RawProperty } from './raw-property.ts';
import { readList, type ReadContext } from './read-context.ts';
import { indexOfByte, unescapedList } from './text.ts';
import { type TimeForm, timeIn } from './time-form.ts';
import { durationFrom } from './time-text.ts';

/** What reading a property of a VEVENT needs besides the property. */
export interface EventContext extends ReadContext {
  readonly problems: ProblemList;
  /** RDATE and EXDATE values that the file may still hold. */
  datesLeft: number;
}

type Reader = (draft: EventDraft, raw: RawProperty, context: EventContext) => void;

const slash = 47;

const readers: Partial<Record<PropertyName, Reader>> = {
  UID: (draft, raw, { values, problems }) => {
    if (!draft.hasUid) draft.event.uid = values.singleText(raw, problems);
    draft.hasUid = true;
  },
  SUMMARY: (draft, raw, { values, problems }) => {
    if (!draft.hasTitle) draft.event.title = values.repeatedText(raw, problems);
    draft.hasTitle = true;
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
    if (rules.length <= maxRules) rules.push(values.singleText(raw, problems));
  },
  EXRULE: (draft, raw, { values, problems }) => {
    const { exceptionRules } = recurrenceOf(draft);
    if (exceptionRules.length <= maxRules) exceptionRules.push(values.singleText(raw, problems));
  },
  RDATE: (draft, raw, context) => {
    const { dates } = recurrenceOf(draft);
    if (!addDates(dates, raw, context, periodIn)) sayUnreadable(raw, context, 'RDATE');
  },
  EXDATE: (draft, raw, context) => {
    const { exceptionDates } = recurrenceOf(draft);
    if (!addDates(exceptionDates, raw, context, timeIn)) sayUnreadable(raw, context, 'EXDATE');
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
    draft.event.organizer ??= values.attendee(raw, problems)?.address ?? null;
  },
  ATTENDEE: (draft, raw, { values, problems }) => {
    if (draft.attendees.length > maxAttendees) return;
    const attendee = values.attendee(raw, problems);
    if (attendee !== null) draft.attendees.push(attendee);
  },
  STATUS: (draft, raw, { values, problems }) => {
    if (!draft.hasStatus) draft.event.status = values.repeatedText(raw, problems);
    draft.hasStatus = true;
  },
  TRANSP: (draft, raw, { values }) => {
    draft.event.isTransparent = values.remembered('isTransparent', raw, isTransparent);
  },
  CLASS: (draft, raw, { values }) => {
    draft.event.isPrivate = values.remembered('isPrivate', raw, isPrivate);
  },
  DTSTAMP: (draft, raw, { values }) => {
    draft.event.stamp ??= values.stamp(raw);
  },
  CREATED: (draft, raw, { values }) => {
    draft.event.created ??= values.stamp(raw);
  },
  'LAST-MODIFIED': (draft, raw, { values }) => {
    draft.event.lastModified ??= values.stamp(raw);
  },
  SEQUENCE: (draft, raw, context) => {
    const sequence = context.values.remembered('sequence', raw, sequenceOf);
    if (Number.isNaN(sequence)) sayUnreadable(raw, context, 'SEQUENCE');
    else draft.event.sequence = sequence;
  },
  CATEGORIES: (draft, raw, { values }) => {
    for (const category of unescapedList(values.rawText(raw))) {
      if (draft.categories.length > maxCategories) return;
      if (category.trim() !== '') draft.categories.push(category.trim());
    }
  },
  'X-MICROSOFT-CDO-BUSYSTATUS': (draft, raw, { values }) => {
    const status = values.remembered('busyStatus', raw, busyStatusOf);
    draft.event.busyStatus ??= status;
    if (status === 'OOF') draft.event.isOutOfOffice = true;
  },
  'X-GOOGLE-EVENT-TYPE': (draft, raw, { values }) => {
    if (values.remembered('isOutOfOffice', raw, isOutOfOffice)) draft.event.isOutOfOffice = true;
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

/** vCalendar 1.0 writes a number: 0 blocks time, anything above does not. */
function isTransparent(text: string): boolean {
  return /^(TRANSPARENT|[1-9]\d*)$/i.test(text.trim());
}

/** A class we do not know is to be taken as PRIVATE (RFC 5545 3.8.1.3). */
function isPrivate(text: string): boolean {
  return !/^(PUBLIC|)$/i.test(text.trim());
}

/** NaN when it is no number. */
function sequenceOf(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Math.min(Number(text), Number.MAX_SAFE_INTEGER) : Number.NaN;
}

function busyStatusOf(text: string): BusyStatus | null {
  const known: readonly BusyStatus[] = ['FREE', 'TENTATIVE', 'BUSY', 'OOF', 'WORKINGELSEWHERE'];
  return known.find((status) => status === text.trim().toUpperCase()) ?? null;
}

function isOutOfOffice(text: string): boolean {
  return /^out-?of-?office$/i.test(text.trim());
}

/** Reads a list of dates, up to one more than is kept. */
function addDates<Item>(
  dates: Item[],
  raw: RawProperty,
  context: EventContext,
  read: (bytes: Buffer, from: number, to: number, form: TimeForm) => Item | null,
): boolean {
  const most = Math.min(maxDates + 1 - dates.length, context.datesLeft);
  const before = dates.length;
  const isReadable = readList(raw, context, most, (from, to, form) => {
    const item = read(raw.bytes, from, to, form);
    if (item !== null) dates.push(item);
    return item !== null;
  });
  context.datesLeft -= dates.length - before;
  if (context.datesLeft === 0) {
    const message = `This file lists more than ${maxDatesOfFile} dates; those from here on are left out.`;
    context.problems.add('evidence.too-many-dates', raw.line, message);
  }
  return isReadable;
}

/** A time, or a PERIOD `start/end` or `start/duration` (RFC 5545 3.3.9). */
function periodIn(bytes: Buffer, from: number, to: number, form: TimeForm): AddedDate | null {
  const middle = indexOfByte(bytes, slash, from, to);
  const start = timeIn(bytes, from, middle, form);
  if (start === null) return null;
  if (middle === to) return { start, length: null };
  const duration = durationFrom(bytes.toString('latin1', middle + 1, to));
  if (duration !== null) return { start, length: { kind: 'lasting', ...duration } };
  const end = timeIn(bytes, middle + 1, to, form);
  return end === null ? null : { start, length: { kind: 'until', end } };
}

function sayUnreadable(raw: RawProperty, { problems }: EventContext, name: PropertyName): void {
  const message = `${name} holds something that cannot be read; that part is left out.`;
  problems.add('evidence.unreadable-value', raw.line, message);
}

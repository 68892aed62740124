import type { EpochMs } from '#kernel/units';

import type { Attendee, BusyStatus, CalendarEvent } from '../../model/calendar.ts';
import type { AddedDate, EventRecurrence, EventSchedule, TimeValue } from '../../model/reading.ts';
import { lengthOf } from './event-length.ts';
import { maxAttendees, maxDates, maxRules } from './limits.ts';
import type { ProblemList } from './problems.ts';
import type { Duration } from './time-text.ts';
import { usableRules } from './usable-rules.ts';

/** A VEVENT that has begun and not ended yet. Filled property by property; what is given twice counts once: the first. */
export interface EventDraft {
  readonly line: number;
  uid: string | null;
  title: string | null;
  start: TimeValue | null;
  /** DTSTART is there but cannot be read. */
  hasBadStart: boolean;
  end: TimeValue | null;
  duration: Duration | null;
  organizer: Attendee | null;
  attendees: Attendee[];
  status: string | null;
  isTransparent: boolean;
  isPrivate: boolean;
  stamp: EpochMs;
  created: EpochMs;
  lastModified: EpochMs;
  sequence: number;
  categories: string[];
  busyStatus: BusyStatus | null;
  isOutOfOffice: boolean;
  recurrence: RecurrenceDraft | null;
}

export interface RecurrenceDraft {
  readonly rules: string[];
  readonly exceptionRules: string[];
  readonly dates: AddedDate[];
  readonly exceptionDates: TimeValue[];
  replaces: TimeValue | null;
  isThisAndFuture: boolean;
}

export function newDraft(line: number): EventDraft {
  return {
    line,
    uid: null,
    title: null,
    start: null,
    hasBadStart: false,
    end: null,
    duration: null,
    organizer: null,
    attendees: [],
    status: null,
    isTransparent: false,
    isPrivate: false,
    stamp: Number.NaN,
    created: Number.NaN,
    lastModified: Number.NaN,
    sequence: 0,
    categories: [],
    busyStatus: null,
    isOutOfOffice: false,
    recurrence: null,
  };
}

export function recurrenceOf(draft: EventDraft): RecurrenceDraft {
  draft.recurrence ??= {
    rules: [],
    exceptionRules: [],
    dates: [],
    exceptionDates: [],
    replaces: null,
    isThisAndFuture: false,
  };
  return draft.recurrence;
}

export interface FinishedEvent {
  readonly event: CalendarEvent;
  readonly schedule: EventSchedule;
}

/** The event of a finished draft, or null when it cannot be placed in time (said in `problems`). */
export function finishedEvent(
  draft: EventDraft,
  source: number,
  problems: ProblemList,
): FinishedEvent | null {
  const { start } = draft;
  if (start === null) {
    if (draft.hasBadStart) {
      const message = 'DTSTART of this event is no date and no time; the event is not used.';
      problems.add('evidence.unreadable-start', draft.line, message);
    } else {
      const message = 'This event has no DTSTART, so it is at no time; it is not used.';
      problems.add('evidence.event-without-start', draft.line, message);
    }
    return null;
  }
  sayLimits(draft, problems);
  const recurrence =
    draft.recurrence === null ? null : finishedRecurrence(draft.recurrence, draft, problems);
  return {
    event: eventOf(draft, start, source),
    schedule: { start, length: lengthOf(draft, start, problems), recurrence },
  };
}

const nobody: readonly Attendee[] = [];
const nothing: readonly string[] = [];

/** What a private event is about is dropped here, before anything else can see it (promise V1). */
function eventOf(draft: EventDraft, start: TimeValue, source: number): CalendarEvent {
  const { isPrivate, recurrence } = draft;
  return {
    uid: draft.uid ?? '',
    source,
    line: draft.line,
    title: isPrivate ? '' : (draft.title ?? ''),
    organizer: isPrivate ? null : (draft.organizer?.address ?? null),
    attendees:
      isPrivate || draft.attendees.length === 0 ? nobody : draft.attendees.slice(0, maxAttendees),
    status: draft.status ?? '',
    isTransparent: draft.isTransparent,
    isPrivate,
    isAllDay: start.isDate,
    created: known(draft.created),
    lastModified: known(draft.lastModified),
    stamp: known(draft.stamp),
    sequence: draft.sequence,
    categories: isPrivate || draft.categories.length === 0 ? nothing : draft.categories,
    busyStatus: draft.busyStatus,
    isOutOfOffice: draft.isOutOfOffice || draft.busyStatus === 'OOF',
    isRecurring:
      recurrence !== null &&
      (recurrence.rules.length > 0 || recurrence.dates.length > 0 || recurrence.replaces !== null),
    isOverride: recurrence !== null && recurrence.replaces !== null,
  };
}

function finishedRecurrence(
  { rules, exceptionRules, dates, exceptionDates, replaces, isThisAndFuture }: RecurrenceDraft,
  { line, start }: EventDraft,
  problems: ProblemList,
): EventRecurrence {
  const isDate = start?.isDate === true;
  const kept = within(rules, maxRules);
  const usable = usableRules(kept, isDate);
  const excluded = usableRules(within(exceptionRules, maxRules - kept.length), isDate);
  for (const fault of [...usable.faults, ...excluded.faults]) {
    const message = `A recurrence rule of this event cannot be used: ${fault}.`;
    problems.add('evidence.invalid-rule', line, message);
  }
  if (replaces !== null && rules.length > 0) {
    const message =
      'This event replaces one occurrence and has a rule of its own; the rule is not used.';
    problems.add('evidence.override-rule-ignored', line, message);
  }
  return {
    rules: usable.rules,
    exceptionRules: excluded.rules,
    dates: within(dates, maxDates),
    exceptionDates: within(exceptionDates, maxDates),
    replaces,
    isThisAndFuture,
  };
}

/** Lists grow to one more than is kept, which tells that something was cut. */
function within<Item>(items: Item[], most: number): Item[] {
  return items.length > most ? items.slice(0, most) : items;
}

function known(instant: EpochMs): EpochMs | null {
  return Number.isNaN(instant) ? null : instant;
}

function sayLimits(draft: EventDraft, problems: ProblemList): void {
  if (draft.attendees.length > maxAttendees) {
    const message = `This event has more than ${maxAttendees} attendees; the first ${maxAttendees} are kept.`;
    problems.add('evidence.too-many-attendees', draft.line, message);
  }
  const { recurrence } = draft;
  if (recurrence === null) return;
  if (recurrence.rules.length + recurrence.exceptionRules.length > maxRules) {
    const message = `This event has more than ${maxRules} recurrence rules; the first ${maxRules} are kept.`;
    problems.add('evidence.too-many-rules', draft.line, message);
  }
  if (recurrence.dates.length > maxDates || recurrence.exceptionDates.length > maxDates) {
    const message = `This event lists more than ${maxDates} dates; the first ${maxDates} are kept.`;
    problems.add('evidence.too-many-dates', draft.line, message);
  }
}

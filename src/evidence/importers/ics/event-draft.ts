import type { Attendee, CalendarEvent } from '../../model/calendar.ts';
import type { AddedDate, EventRecurrence, EventSchedule, TimeValue } from '../../model/reading.ts';
import { lengthOf } from './event-length.ts';
import { maxAttendees, maxCategories, maxDates, maxRules } from './limits.ts';
import type { ProblemList } from './problems.ts';
import type { Duration } from './time-text.ts';
import { usableRules } from './usable-rules.ts';

const nobody: readonly Attendee[] = [];
const nothing: readonly string[] = [];

/** The event under way: its facts are written where they will be read, for there are fifty thousand of them. */
type GrowingEvent = { -readonly [Fact in keyof CalendarEvent]: CalendarEvent[Fact] };

/** A VEVENT that has begun and not ended yet. Filled property by property; what is given twice counts once: the first. */
export interface EventDraft {
  readonly event: GrowingEvent;
  hasUid: boolean;
  hasTitle: boolean;
  hasStatus: boolean;
  start: TimeValue | null;
  /** DTSTART is there but cannot be read. */
  hasBadStart: boolean;
  end: TimeValue | null;
  duration: Duration | null;
  readonly attendees: Attendee[];
  readonly categories: string[];
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

export function newDraft(source: number, line: number): EventDraft {
  return {
    event: {
      uid: '',
      source,
      line,
      title: '',
      organizer: null,
      attendees: nobody,
      status: '',
      isTransparent: false,
      isPrivate: false,
      isAllDay: false,
      created: null,
      lastModified: null,
      stamp: null,
      sequence: 0,
      categories: nothing,
      busyStatus: null,
      isOutOfOffice: false,
      isRecurring: false,
      isOverride: false,
    },
    hasUid: false,
    hasTitle: false,
    hasStatus: false,
    start: null,
    hasBadStart: false,
    end: null,
    duration: null,
    attendees: [],
    categories: [],
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
export function finishedEvent(draft: EventDraft, problems: ProblemList): FinishedEvent | null {
  const { start, event } = draft;
  if (start === null) {
    sayWithoutStart(draft, problems);
    return null;
  }
  sayLists(draft, problems);
  const recurrence =
    draft.recurrence === null
      ? null
      : finishedRecurrence(draft.recurrence, { start, line: event.line }, problems);
  const length = lengthOf(draft, start, problems);
  finishFacts(draft, start);
  return { event, schedule: { start, length, recurrence } };
}

/** What a private event is about is dropped here, before anything else can see it (promise V1). */
function finishFacts(
  { event, attendees, categories, recurrence }: EventDraft,
  start: TimeValue,
): void {
  event.isAllDay = start.isDate;
  if (recurrence !== null) {
    const { rules, dates, replaces } = recurrence;
    event.isOverride = replaces !== null;
    event.isRecurring = event.isOverride || rules.length > 0 || dates.length > 0;
  }
  if (event.isPrivate) {
    event.title = '';
    event.organizer = null;
    return;
  }
  if (attendees.length > 0) event.attendees = attendees.slice(0, maxAttendees);
  if (categories.length > 0) event.categories = categories.slice(0, maxCategories);
}

function sayLists({ event, attendees, categories }: EventDraft, problems: ProblemList): void {
  if (attendees.length > maxAttendees) {
    const message = `This event has more than ${maxAttendees} attendees; the first ${maxAttendees} are kept.`;
    problems.add('evidence.too-many-attendees', event.line, message);
  }
  if (categories.length > maxCategories) {
    const message = `This event has more than ${maxCategories} categories; the first ${maxCategories} are kept.`;
    problems.add('evidence.too-many-categories', event.line, message);
  }
}

function sayWithoutStart({ event, hasBadStart }: EventDraft, problems: ProblemList): void {
  if (hasBadStart) {
    const message = 'DTSTART of this event is no date and no time; the event is not used.';
    problems.add('evidence.unreadable-start', event.line, message);
  } else {
    const message = 'This event has no DTSTART, so it is at no time; it is not used.';
    problems.add('evidence.event-without-start', event.line, message);
  }
}

function finishedRecurrence(
  { rules, exceptionRules, dates, exceptionDates, replaces, isThisAndFuture }: RecurrenceDraft,
  { line, start }: { readonly line: number; readonly start: TimeValue },
  problems: ProblemList,
): EventRecurrence {
  const { isDate } = start;
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
  if (rules.length + exceptionRules.length > maxRules) {
    const message = `This event has more than ${maxRules} recurrence rules; the first ${maxRules} are kept.`;
    problems.add('evidence.too-many-rules', line, message);
  }
  if (dates.length > maxDates || exceptionDates.length > maxDates) {
    const message = `This event lists more than ${maxDates} dates; the first ${maxDates} are kept.`;
    problems.add('evidence.too-many-dates', line, message);
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

import type { Zone } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { CalendarEvent } from '../../model/calendar.ts';
import type { ZoneSlot } from '../../model/reading.ts';
import { type EventDraft, type FinishedEvent, finishedEvent, newDraft } from './event-draft.ts';
import { mayBeOdd, sayOddLength } from './event-length.ts';
import { eventProperties, readEventProperty } from './event-properties.ts';
import { maxDatesOfFile, maxDepth, maxEvents } from './limits.ts';
import type { LineSink } from './line-scanner.ts';
import { ProblemList } from './problems.ts';
import { type PropertyId, propertyId, propertySet } from './property-names.ts';
import type { PropertyValues } from './property-values.ts';
import type { RawProperty } from './raw-property.ts';
import type { ScheduleColumns } from './schedule-columns.ts';
import type { Budget } from './recurrence/rule.ts';
import {
  closeObservance,
  newObservance,
  observanceProperties,
  type ObservanceDraft,
  readObservanceProperty,
  readTimezoneProperty,
  type TimezoneDraft,
  timezoneProperties,
} from './timezone-draft.ts';
import { zoneForId } from './zone-names.ts';
import { ZoneScope } from './zone-scope.ts';

/** What all files of one reading share. */
export interface ReadingStore {
  readonly values: PropertyValues;
  readonly events: CalendarEvent[];
  readonly schedules: ScheduleColumns;
  /** Slots whose zone is one of the tz database. */
  readonly officialSlots: Set<ZoneSlot>;
  /** Events by the slot of their start; dates are left out. */
  readonly slotUse: Map<ZoneSlot, number>;
  readonly summary: EventSummary;
  readonly budget: Budget;
}

export interface EventSummary {
  recurringSeries: number;
  overrides: number;
  privateEvents: number;
  /** `never` when no event has a stamp. */
  latestStamp: EpochMs;
}

/** Before all instants. */
export const never: EpochMs = Number.NEGATIVE_INFINITY;

/** A component that has begun and not ended yet. */
type Frame = { readonly name: string; readonly line: number } & (
  | { readonly kind: 'calendar'; readonly scope: ZoneScope; zone: Zone | null }
  | { readonly kind: 'event'; readonly draft: EventDraft }
  | { readonly kind: 'timezone'; readonly timezone: TimezoneDraft }
  | { readonly kind: 'observance'; readonly draft: ObservanceDraft }
  | { readonly kind: 'other' }
);

type CalendarFrame = Extract<Frame, { kind: 'calendar' }>;

const ids = {
  begin: propertyId('BEGIN'),
  end: propertyId('END'),
  calendarName: propertyId('X-WR-CALNAME'),
  calendarZone: propertyId('X-WR-TIMEZONE'),
};

const wantedBy: Readonly<Record<Frame['kind'], Uint8Array>> = {
  calendar: propertySet('X-WR-CALNAME', 'X-WR-TIMEZONE'),
  event: eventProperties,
  timezone: timezoneProperties,
  observance: observanceProperties,
  other: propertySet(),
};

/** What a calendar is made of: an END of one of these that is not open closes what is open by mistake. */
const mainComponents = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);

function isCalendarFrame(frame: Frame): frame is CalendarFrame {
  return frame.kind === 'calendar';
}

/** Builds events from the properties of one file: which component is open, and what its end means. */
export class SourceReader implements LineSink {
  wanted = wantedBy.calendar;
  readonly problems: ProblemList;
  calendarName: string | null = null;
  /** First X-WR-TIMEZONE that names a known zone. */
  zone: Zone | null = null;
  /** A component of a calendar has begun: whatever else this is, it is meant as one. */
  isCalendar = false;
  events = 0;
  unusableEvents = 0;
  /** Signs that the file is not what its writer wrote: unusable events, lines and components. */
  damages = 0;
  otherComponents = 0;
  refusal: 'evidence.too-many-events' | 'evidence.nested-too-deep' | null = null;
  refusalLine = 0;

  readonly #store: ReadingStore;
  readonly #source: number;
  /** Events whose lengths must be looked at again when their zones are known. */
  readonly #odd: FinishedEvent[] = [];
  /** The outermost frame stands for the file: events without a VCALENDAR around them belong to it. */
  readonly #frames: [Frame, ...Frame[]];
  #top: Frame;
  #calendar: CalendarFrame;
  /** BEGIN:VEVENT lines of the file so far. */
  begunEvents: number;
  readonly #context;

  /** `eventsBefore`: of the same file, when it is an archive of several calendars. */
  constructor(store: ReadingStore, source: number, eventsBefore: number) {
    this.#store = store;
    this.begunEvents = eventsBefore;
    this.#source = source;
    this.problems = new ProblemList(source);
    const scope = new ZoneScope();
    this.#calendar = { kind: 'calendar', name: '', line: 0, scope, zone: null };
    this.#frames = [this.#calendar];
    this.#top = this.#calendar;
    this.#context = {
      values: store.values,
      scope,
      problems: this.problems,
      datesLeft: maxDatesOfFile,
    };
  }

  property(id: PropertyId, raw: RawProperty): void {
    if (this.refusal !== null) return;
    const top = this.#top;
    if (id === ids.begin) this.#begin(this.#store.values.componentName(raw), raw.line);
    else if (id === ids.end) this.#end(this.#store.values.componentName(raw), raw.line);
    else if (top.kind === 'event') readEventProperty(id, top.draft, raw, this.#context);
    else if (top.kind === 'calendar') this.#readCalendarProperty(id, top, raw);
    else if (top.kind === 'timezone') readTimezoneProperty(top.timezone, raw, this.#context);
    else if (top.kind === 'observance') {
      readObservanceProperty(id, top.draft, raw, this.#context);
    }
  }

  cut(line: number): void {
    this.problems.add(
      'evidence.value-cut',
      line,
      'This value is longer than 1 MB; the first 1 MB is kept.',
    );
  }

  unreadable(line: number): void {
    this.damages += 1;
    this.problems.add(
      'evidence.unreadable-line',
      line,
      'This line is no property; it is passed over.',
    );
  }

  /** The file has ended: whatever is still open was cut off. */
  close(): void {
    while (this.#frames.length > 1) this.#closeTop(false);
    this.#closeCalendar(this.#calendar);
    for (const { event, schedule } of this.#odd) {
      sayOddLength(schedule, event.line, this.problems);
    }
    this.#odd.length = 0;
  }

  #readCalendarProperty(id: PropertyId, calendar: CalendarFrame, raw: RawProperty): void {
    const { values } = this.#store;
    if (id === ids.calendarName) {
      this.calendarName ??= values.singleText(raw, this.problems);
    } else if (id === ids.calendarZone) {
      calendar.zone ??= zoneForId(values.singleText(raw, this.problems));
      this.zone ??= calendar.zone;
    }
  }

  #begin(name: string, line: number): void {
    if (this.#frames.length > maxDepth) {
      this.#refuse('evidence.nested-too-deep', line);
      return;
    }
    const frame = this.#frameOf(name, line);
    if (frame.kind !== 'other' || mainComponents.has(name)) this.isCalendar = true;
    if (frame.kind === 'event' && ++this.begunEvents > maxEvents) {
      this.#refuse('evidence.too-many-events', line);
      return;
    }
    this.#frames.push(frame);
    this.#setTop(frame);
  }

  #frameOf(name: string, line: number): Frame {
    const parent = this.#top.kind;
    if (name === 'VEVENT')
      return { kind: 'event', name, line, draft: newDraft(this.#source, line) };
    if (name === 'VCALENDAR') {
      return { kind: 'calendar', name, line, scope: new ZoneScope(), zone: null };
    }
    if (name === 'VTIMEZONE') {
      return { kind: 'timezone', name, line, timezone: { line, tzid: '', observances: [] } };
    }
    if (parent === 'timezone' && (name === 'STANDARD' || name === 'DAYLIGHT')) {
      const kind = name === 'STANDARD' ? 'standard' : 'daylight';
      return { kind: 'observance', name, line, draft: newObservance(kind) };
    }
    if (parent === 'calendar') this.otherComponents += 1;
    return { kind: 'other', name, line };
  }

  #end(name: string, line: number): void {
    if (this.#top.name === name && this.#frames.length > 1) {
      this.#closeTop(true);
      return;
    }
    if (this.#frames.some((frame) => frame.name === name && frame.line > 0)) {
      while (this.#top.name !== name) this.#closeTop(false);
      this.#closeTop(true);
      return;
    }
    this.problems.add('evidence.unexpected-end', line, 'This END closes nothing that is open.');
    this.damages += 1;
    if (mainComponents.has(name) && this.#top.kind !== 'calendar') this.#closeTop(false);
  }

  /** `isWhole`: closed by its own END. */
  #closeTop(isWhole: boolean): void {
    const frame = this.#frames.pop();
    const parent = this.#frames.at(-1) ?? this.#frames[0];
    if (frame === undefined) return;
    if (frame.kind === 'event') this.#closeEvent(frame.draft, isWhole);
    else if (!isWhole) {
      const message = 'This component has no END of its own; what could be read of it is kept.';
      this.problems.add('evidence.unclosed-component', frame.line, message);
      this.damages += 1;
    }
    if (frame.kind === 'calendar') {
      this.#closeCalendar(frame);
      this.#calendar = this.#frames.findLast(isCalendarFrame) ?? this.#calendar;
    } else if (frame.kind === 'timezone') this.#calendar.scope.define(frame.timezone);
    else if (frame.kind === 'observance' && parent.kind === 'timezone') {
      if (!closeObservance(parent.timezone, frame.draft)) {
        const message = 'This part of a time zone lacks DTSTART or TZOFFSETTO; it is left out.';
        this.problems.add('evidence.unreadable-value', frame.line, message);
      }
    }
    this.#setTop(parent);
  }

  #setTop(frame: Frame): void {
    this.#top = frame;
    this.wanted = wantedBy[frame.kind];
    if (frame.kind === 'calendar') this.#calendar = frame;
    this.#context.scope = this.#calendar.scope;
  }

  #closeEvent(draft: EventDraft, isWhole: boolean): void {
    const finished = isWhole ? finishedEvent(draft, this.problems) : null;
    if (!isWhole) {
      const message =
        'This event has no END:VEVENT of its own, so part of it may be missing; it is not used.';
      this.problems.add('evidence.event-not-closed', draft.event.line, message);
    }
    if (finished === null) {
      this.unusableEvents += 1;
      this.damages += 1;
      return;
    }
    this.events += 1;
    this.#note(finished);
    this.#store.events.push(finished.event);
    this.#store.schedules.push(finished.schedule);
  }

  /** Keeps what is told of all events, while this one is at hand. */
  #note(finished: FinishedEvent): void {
    const { event, schedule } = finished;
    if (mayBeOdd(schedule)) this.#odd.push(finished);
    const { summary, slotUse } = this.#store;
    if (event.isOverride) summary.overrides += 1;
    else if (event.isRecurring) summary.recurringSeries += 1;
    if (event.isPrivate) summary.privateEvents += 1;
    const { stamp, created, lastModified } = event;
    const latest = Math.max(stamp ?? never, created ?? never, lastModified ?? never);
    if (latest > summary.latestStamp) summary.latestStamp = latest;
    const { isDate, slot } = schedule.start;
    if (!isDate) slotUse.set(slot, (slotUse.get(slot) ?? 0) + 1);
  }

  #closeCalendar(calendar: CalendarFrame): void {
    const { officialSlots, budget } = this.#store;
    calendar.scope.close(calendar.zone, officialSlots, budget, this.problems);
  }

  #refuse(code: 'evidence.too-many-events' | 'evidence.nested-too-deep', line: number): void {
    this.refusal = code;
    this.refusalLine = line;
  }
}

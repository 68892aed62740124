import type { EpochMs } from '#kernel/units';

export interface Attendee {
  /** Lower-case address without `mailto:`. */
  readonly address: string;
  readonly name: string | null;
  /** PARTSTAT, upper case; `NEEDS-ACTION` when absent (RFC 5545 3.2.12). */
  readonly participation: string;
  /** ROLE, upper case; `REQ-PARTICIPANT` when absent (RFC 5545 3.2.16). */
  readonly role: string;
  /** CUTYPE, upper case; `INDIVIDUAL` when absent (RFC 5545 3.2.3). */
  readonly kind: string;
}

export type BusyStatus = 'FREE' | 'TENTATIVE' | 'BUSY' | 'OOF' | 'WORKINGELSEWHERE';

/** The facts of one VEVENT that evidence needs; descriptions, places and attachments are never kept. */
export interface CalendarEvent {
  readonly uid: string;
  /** Index into `CalendarReading.sources`. */
  readonly source: number;
  /** Line of `BEGIN:VEVENT` in its file, counted from 1. */
  readonly line: number;
  /** Raw and unescaped, edge spaces and line breaks kept; empty for private and confidential events. */
  readonly title: string;
  readonly organizer: string | null;
  readonly attendees: readonly Attendee[];
  /** STATUS as written, empty when absent. */
  readonly status: string;
  readonly isTransparent: boolean;
  readonly isPrivate: boolean;
  readonly isAllDay: boolean;
  readonly created: EpochMs | null;
  readonly lastModified: EpochMs | null;
  readonly stamp: EpochMs | null;
  readonly sequence: number;
  readonly categories: readonly string[];
  readonly busyStatus: BusyStatus | null;
  /** Out of office by the vendor's own event type (Google) or busy status (Microsoft). */
  readonly isOutOfOffice: boolean;
  /** Has RRULE or RDATE, or is an override of such an event. */
  readonly isRecurring: boolean;
  /** Is an override of one occurrence (has RECURRENCE-ID). */
  readonly isOverride: boolean;
}

/** One file as read: what the scorecard says about it. */
export interface CalendarSource {
  readonly name: string;
  /** X-WR-CALNAME. */
  readonly calendarName: string | null;
  /** X-WR-TIMEZONE when it names a known zone. */
  readonly zone: string | null;
  readonly bytes: number;
}

/** A problem met while reading: a stable code, where, and what was kept. */
export interface ImportProblem {
  readonly code: string;
  readonly source: number;
  readonly line: number;
  readonly message: string;
}

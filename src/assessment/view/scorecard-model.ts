import type { Dimension } from '#kernel/dimension';
import type { Message } from '#kernel/message';

/**
 * What a scorecard shows, on any paper: messages and marks, no words, no colours, no layout. Every text is a
 * `Message`; text from outside (titles, names) only ever appears as a value of one.
 */
export interface ScorecardView {
  /** The one sentence on top. */
  readonly finding: Message;
  /** What the sentence rests on. */
  readonly basis: Message;
  readonly span: Message;
  readonly rows: readonly TrimRow[];
  /** Null when no occurrence of the window counts. */
  readonly hours: HoursSection | null;
  readonly facts: readonly Message[];
  readonly changes: ChangeSection | null;
  readonly report: ReadingReport;
  /** What this evidence cannot see, said next to the claims. */
  readonly limits: readonly Message[];
  /** Most useful first. */
  readonly nextTitle: Message;
  readonly next: readonly NextStep[];
  /** Method and parameter versions behind every figure. */
  readonly versions: Message;
}

/**
 * How a row may be shown: coloured when called; filled but grey when it has enough evidence and no side wins;
 * hollow and grey as a first look; no mark at all when nothing can be seen.
 */
export type RowState = 'reactive' | 'strategic' | 'close' | 'first-look' | 'unseen';

/** Points on the trim axis, integers in -100..+100. */
export interface Mark {
  readonly points: number;
  readonly lo: number;
  readonly hi: number;
}

export interface TrimRow {
  readonly dimension: Dimension;
  readonly name: Message;
  readonly minusPole: Message;
  readonly plusPole: Message;
  readonly state: RowState;
  readonly mark: Mark | null;
  /** The mark in words. */
  readonly verdict: Message;
  /** Points and interval in words; a dash when there is no mark. */
  readonly value: Message;
  readonly range: Message | null;
  /** What record would firm the row up, or show it at all. */
  readonly help: Message | null;
  /** Facts and flags that belong to the row. */
  readonly notes: readonly Message[];
  readonly indicators: readonly IndicatorLine[];
}

export interface IndicatorLine {
  readonly id: string;
  readonly name: Message;
  /** Observed share with its interval, or why there is none. */
  readonly observed: Message;
  /** Its place on the pole scale; null when missing. */
  readonly place: Message | null;
  readonly status: Message;
}

/** Figures in hours a week; `null` is not known. */
export interface HoursRange {
  readonly value: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}

export type HoursTone = 'strategic' | 'enabling' | 'rhythm' | 'reactive' | 'neutral' | 'unplaced';

export interface HoursLine {
  readonly id: string;
  readonly name: Message;
  readonly tone: HoursTone;
  readonly hours: HoursRange;
  /** "12.4" and "8.1 to 16.0". */
  readonly value: Message;
  readonly range: Message;
  readonly share: Message;
  readonly parts: readonly HoursLine[];
}

export interface WeekBar {
  readonly firstDay: string;
  readonly strategic: number;
  readonly enabling: number;
  readonly fires: number;
  readonly toil: number;
}

export interface HoursSection {
  readonly title: Message;
  /** How sure the placing is: audited or not. */
  readonly note: Message;
  readonly groups: readonly HoursLine[];
  /** Largest upper end, so that every bar shares one scale. */
  readonly scale: number;
  readonly weeks: readonly WeekBar[];
  readonly weeksTitle: Message;
}

export interface ChangeLine {
  readonly id: string;
  readonly name: Message;
  readonly before: Message;
  readonly after: Message;
  readonly difference: Message;
  readonly verdict: Message;
  readonly isClaimed: boolean;
}

export interface ChangeSection {
  readonly title: Message;
  readonly note: Message;
  readonly lines: readonly ChangeLine[];
}

export interface ReadingReport {
  readonly read: Message;
  readonly kept: Message;
  readonly dropped: readonly Message[];
  readonly classified: Message;
  /** Window, as-of, zone and owner, and how each was found. */
  readonly choices: readonly Message[];
  readonly sources: readonly Message[];
  readonly problemsTitle: Message;
  readonly problems: readonly ProblemLine[];
}

export interface ProblemLine {
  readonly place: Message;
  readonly code: Message;
  readonly text: Message;
}

export interface NextStep {
  readonly command: string;
  readonly why: Message;
}

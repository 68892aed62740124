import type { Message } from '#kernel/message';
import type { EpochMs } from '#kernel/units';

/** What a number opens: how it came about and every record it is made of, which add up to it. */
export interface ExplainView {
  /** As typed after `--explain`, in its usual spelling. */
  readonly subject: string;
  readonly title: Message;
  readonly sentences: readonly Message[];
  /** How the indicators of a sign make its points; they add up to the points shown. Empty for everything else. */
  readonly contributions: readonly Contribution[];
  readonly parts: readonly ExplainPart[];
  readonly versions: Message;
}

export interface Contribution {
  readonly id: string;
  readonly name: Message;
  readonly observed: Message;
  /** Points on the axis, whole numbers. */
  readonly points: number;
}

export interface ExplainPart {
  readonly id: string;
  readonly name: Message;
  readonly kind: 'minutes' | 'records' | 'missing';
  readonly sentences: readonly Message[];
  /** Sum line under the records. */
  readonly total: Message | null;
  /** Exact sum: minutes, or records that count. */
  readonly sum: number;
  readonly series: readonly ExplainSeries[];
}

/** Records that were classified together; series with the most minutes first. */
export interface ExplainSeries {
  readonly title: Message;
  readonly kind: Message | null;
  readonly why: readonly Message[];
  /** Tenths of a minute, shared out so that they add up to the total as it is shown. */
  readonly shownTenths: number;
  readonly records: readonly ExplainRecord[];
}

export interface ExplainRecord {
  readonly id: string;
  readonly start: EpochMs | null;
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
  readonly shownTenths: number;
  /** False for a record that is in the denominator alone. */
  readonly isCounted: boolean;
  readonly notes: readonly Message[];
  readonly file: string;
  readonly line: number;
  /** File and line in words; the file only where there are several. Null for what is in no file. */
  readonly place: Message | null;
}

import type { EpochMs, LocalMs } from '#kernel/units';

import type { PersonKey } from './larkfield-people.data.ts';

export type Answer = 'ACCEPTED' | 'TENTATIVE' | 'NEEDS-ACTION' | 'DECLINED';

/** One VEVENT of the invented calendar, before it is text. */
export interface DemoEvent {
  readonly uid: string;
  readonly title: string;
  /** Wall clock in Larkfield's zone; midnight for whole days. */
  readonly start: LocalMs;
  readonly end: LocalMs;
  readonly isAllDay: boolean;
  readonly created: EpochMs;
  readonly organizer: PersonKey;
  /** Everybody invited besides the organizer, with their answers; empty for a block of her own. */
  readonly guests: readonly { readonly person: PersonKey; readonly answer: Answer }[];
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  /** Out of office: removes working time. */
  readonly isAway: boolean;
  readonly rule?: string;
  readonly removed?: readonly LocalMs[];
  /** Start of the occurrence that this event replaces. */
  readonly replaces?: LocalMs;
}

import type { IsoDate } from '#kernel/units';

import type { Category } from '../model/category.ts';
import type { EvidenceSeries } from '../model/evidence.ts';
import type { HumanLabel, SeriesLabel } from '../model/label.ts';
import { labelKeys, type QueueItem } from '../model/review.ts';

/** What a key asks for. */
export type ReviewWish =
  | { readonly kind: 'label'; readonly label: HumanLabel }
  | { readonly kind: 'skip' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'quit' };

/** One thing done in a session, so that it can be undone. */
export type ReviewStep =
  | { readonly kind: 'answered'; readonly seriesId: string; readonly entry: SeriesLabel }
  | { readonly kind: 'skipped'; readonly seriesId: string };

/** A review as it goes: steps in order, nothing else. */
export type ReviewSession = readonly ReviewStep[];

const otherKeys: ReadonlyMap<string, ReviewWish> = new Map([
  ['s', { kind: 'skip' }],
  ['u', { kind: 'undo' }],
  ['q', { kind: 'quit' }],
  // Ctrl-C and Ctrl-D: every answer is on disk already
  ['\u0003', { kind: 'quit' }],
  ['\u0004', { kind: 'quit' }],
]);

/** What a key means while `suggestions` are shown as 1, 2 and 3; undefined for keys that mean nothing. */
export function wishOf(key: string, suggestions: readonly Category[]): ReviewWish | undefined {
  const other = otherKeys.get(key);
  if (other !== undefined) return other;
  const suggested = /^[1-9]$/.test(key) ? suggestions[Number(key) - 1] : undefined;
  const label = suggested ?? labelKeys.find((one) => one.key === key)?.label;
  return label === undefined ? undefined : { kind: 'label', label };
}

/** The next series to ask about: the first of the queue that was neither answered nor skipped. */
export function nextItem(
  queue: readonly QueueItem[],
  session: ReviewSession,
): QueueItem | undefined {
  const done = new Set(session.map(({ seriesId }) => seriesId));
  return queue.find(({ series }) => !done.has(series.id));
}

/**
 * The label to write down. A recurring series is named by its UID; one-off events that share a title have many, so the
 * title alone stands for them.
 */
export function labelFor(
  series: Pick<EvidenceSeries, 'uids' | 'title' | 'isRecurring'>,
  label: HumanLabel,
  today: IsoDate,
): SeriesLabel {
  const uid = series.isRecurring ? series.uids[0] : undefined;
  return { series: uid ?? '', title: series.title, label, labelledAt: today };
}

export function answered(
  session: ReviewSession,
  seriesId: string,
  entry: SeriesLabel,
): ReviewSession {
  return [...session, { kind: 'answered', seriesId, entry }];
}

export function skipped(session: ReviewSession, seriesId: string): ReviewSession {
  return [...session, { kind: 'skipped', seriesId }];
}

/** The session without its last step, and that step; undefined when there is nothing to undo. */
export function undone(
  session: ReviewSession,
): { readonly session: ReviewSession; readonly step: ReviewStep } | undefined {
  const step = session.at(-1);
  return step === undefined ? undefined : { session: session.slice(0, -1), step };
}

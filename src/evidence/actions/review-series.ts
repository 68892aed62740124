import { accepted, type Result } from '#kernel/result';
import type { IsoDate } from '#kernel/units';

import type { Evidence, GroupHours } from '../model/evidence.ts';
import type { HumanLabel, SeriesLabel } from '../model/label.ts';
import type { CalendarReading } from '../model/reading.ts';
import type { QueueItem } from '../model/review.ts';
import { openClassifier } from '../rules/classify/index.ts';
import { serialiseLabels } from '../rules/labels.ts';
import { reviewQueue } from '../rules/review-queue.ts';
import {
  answered,
  labelFor,
  nextItem,
  skipped,
  undone,
  wishOf,
  type ReviewSession,
} from '../rules/review-session.ts';
import {
  gatherEvidence,
  type EvidenceRefusal,
  type GatherDeps,
  type GatherOptions,
} from './gather-evidence.ts';

/** What a key press came to. `ignored` keys mean nothing here. */
export type Pressed =
  | { readonly kind: 'labelled'; readonly label: HumanLabel }
  | { readonly kind: 'skipped' | 'undone' | 'nothing-to-undo' | 'ignored' | 'quit' };

/** A review of one person's series: what to ask, what was answered, and what the answers did to the ranges. */
export interface Review {
  /** Undefined when nothing is left to ask. */
  next(): QueueItem | undefined;
  /** Everything that waits, the most worthwhile first. */
  queue(): readonly QueueItem[];
  press(key: string): Pressed;
  groups(): readonly GroupHours[];
  answers(): number;
  /** The labels file as it should be on disk now: the labels of before and those of this session. */
  labelsText(): string;
}

export interface ReviewInputs {
  readonly reading: CalendarReading;
  readonly options: GatherOptions;
  readonly labels: readonly SeriesLabel[];
  readonly today: IsoDate;
}

/**
 * Opens a review. After each answer the evidence is gathered anew with the label learned, so the next question and the
 * ranges are those of everything known so far.
 * Refuses: what gathering evidence refuses.
 */
export function openReview(
  { reading, options, labels, today }: ReviewInputs,
  deps: Pick<GatherDeps, 'engine'>,
): Result<Review, EvidenceRefusal> {
  const classifier = openClassifier({ labels });
  const gather = (): Result<Evidence, EvidenceRefusal> =>
    gatherEvidence(reading, options, { ...deps, classifier });
  const first = gather();
  if (!first.ok) return first;
  let evidence = first.value;
  let queue = reviewQueue(evidence.series, evidence.records);
  let session: ReviewSession = [];

  const refresh = (): void => {
    const again = gather();
    // the same reading and options were accepted before; labels change no term of theirs
    if (!again.ok) throw new Error(`Invariant broken: ${again.problem.code} after an answer`);
    evidence = again.value;
    queue = reviewQueue(evidence.series, evidence.records);
  };
  const entries = (): SeriesLabel[] =>
    session.flatMap((step) => (step.kind === 'answered' ? [step.entry] : []));

  const undo = (): boolean => {
    const back = undone(session);
    if (back === undefined) return false;
    session = back.session;
    if (back.step.kind === 'answered') {
      classifier.unlearn(back.step.entry);
      refresh();
    }
    return true;
  };

  return accepted({
    next: () => nextItem(queue, session),
    queue: () => queue,
    press(key) {
      const item = nextItem(queue, session);
      const wish = wishOf(key, item?.suggestions ?? []);
      if (wish === undefined) return { kind: item === undefined ? 'quit' : 'ignored' };
      if (wish.kind === 'quit') return wish;
      if (wish.kind === 'undo') return { kind: undo() ? 'undone' : 'nothing-to-undo' };
      // with nothing left to ask, every other key ends the review
      if (item === undefined) return { kind: 'quit' };
      if (wish.kind === 'skip') {
        session = skipped(session, item.series.id);
        return { kind: 'skipped' };
      }
      const entry = labelFor(item.series, wish.label, today);
      session = answered(session, item.series.id, entry);
      classifier.learn(entry);
      refresh();
      return { kind: 'labelled', label: wish.label };
    },
    groups: () => evidence.groups,
    answers: () => entries().length,
    labelsText: () => serialiseLabels([...labels, ...entries()]),
  });
}

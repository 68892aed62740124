import type { EpochMs } from '#kernel/units';

import { categories, type Category } from './category.ts';
import type { EvidenceSeries } from './evidence.ts';
import type { HumanLabel } from './label.ts';

/** A series that waits for a person's word. */
export interface QueueItem {
  readonly series: EvidenceSeries;
  /** Start of its latest occurrence in the window. */
  readonly latest: EpochMs;
  /** Expected misplaced minutes (method 2.4). */
  readonly uncertainMinutes: number;
  /** The three most probable categories. */
  readonly suggestions: readonly Category[];
}

/** Letters of the categories in their order; s, u and q are left for skip, undo and quit. */
const letters = 'abcdefghijklmnop';

/** The key of each answer beside the suggestions, in the order they are shown. */
export const labelKeys: readonly { readonly key: string; readonly label: HumanLabel }[] = [
  ...categories.map((label, at) => ({ key: letters.charAt(at), label })),
  { key: 'x', label: 'PRIVATE' },
];

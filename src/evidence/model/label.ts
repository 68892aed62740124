import type { IsoDate } from '#kernel/units';

import type { Category } from './category.ts';

/** What a person may answer: a category, or that the time is private. UNKNOWN is never an answer. */
export type HumanLabel = Category | 'PRIVATE';

/** One row of a labels file: a person's word on a series, dated. */
export interface SeriesLabel {
  /** UID of the series; empty when the label is about every series of that title. */
  readonly series: string;
  readonly title: string;
  readonly label: HumanLabel;
  readonly labelledAt: IsoDate;
}

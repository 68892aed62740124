import type { Category, Group, Label } from './category.ts';

export type LabelSource = 'human' | 'rule' | 'model' | 'inherited';

/**
 * Where one series was put, and why. `posterior` follows the order of `categories` and sums to 1: what the work is,
 * given that the title places it at all. `confidence` is below `posterior` of `best` by the probability that the title
 * places nothing ("Sync", "Sam / Alex"), so abstention looks at `confidence`, hours look at `posterior`.
 */
export interface Classification {
  /** UNKNOWN when the classifier abstains, PRIVATE for content it may not see. */
  readonly label: Label;
  /** The first guess all the same. */
  readonly best: Category;
  readonly group: Group;
  /** Calibrated probability that `best` is right. */
  readonly confidence: number;
  readonly isAbstained: boolean;
  readonly posterior: Float64Array;
  readonly source: LabelSource;
  /** The reasons a person can read: matched patterns, rule name, the label and its date. Computed on demand. */
  why(): readonly string[];
}

/** What is known of a series besides its title (method 2.2, structured tokens). Unknown is undefined. */
export interface SeriesContext {
  /** UIDs of the series; a label a person gave to one of them covers it. */
  readonly seriesIds?: readonly string[];
  readonly minutes?: number;
  readonly attendees?: number;
  readonly organizer?: 'self' | 'leader' | 'pm' | 'other' | 'ext';
  readonly hasLeader?: boolean;
  readonly recurrence?: 'daily' | 'weekly' | 'biweekly' | 'monthly' | 'none';
  readonly leadHours?: number;
  readonly isAllDay?: boolean;
  readonly isFree?: boolean;
}

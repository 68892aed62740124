import { categories } from '../../model/category.ts';

/**
 * What the ledger keeps of a day: numbers that add up over any stretch of days. Unit: minutes, unless said
 * otherwise. `firstCategory` begins the expected minutes per category, in the order of `categories`.
 */
export const dayColumns = {
  working: 0,
  inHours: 1,
  outside: 2,
  unaccounted: 3,
  meeting: 4,
  private: 5,
  /** Sum of l^2 over free blocks l, square minutes (method 1.9). */
  freeSquares: 6,
  /** Working minutes of the day times its free minutes, square minutes (method 1.9). */
  weightedFree: 7,
  focus: 8,
  /** Count. */
  switches: 9,
  /** Minutes of all claimed segments, the base of the switching rate (method 1.10). */
  segments: 10,
  firstCategory: 11,
} as const;

export const dayWidth = dayColumns.firstCategory + categories.length;

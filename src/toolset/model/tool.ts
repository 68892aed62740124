/** What happened to the number the tool was bought to move. */
export type ToolOutcome = 'improved' | 'unknown' | 'none-after-180d' | 'worse';

export type ToolSuggestion = 'keep' | 'fix' | 'retire';

/** One tool in one month. Money in one unit throughout (integer minor units when stored). */
export interface ToolFacts {
  readonly licencePerMonth: number;
  readonly adminHours: number;
  readonly hourRate: number;
  readonly seats: number;
  /** People who used it in the last 30 days. */
  readonly activeUsers: number;
  readonly isProblemLinked: boolean;
  readonly outcome: ToolOutcome;
}

export interface ToolAssessment {
  readonly fullCostPerMonth: number;
  readonly costPerActiveUser: number | null;
  readonly activeShare: number | null;
  readonly adminHoursPer100: number | null;
  readonly suggestion: ToolSuggestion;
  /** Nobody has named the problem the tool solves: the first thing to do. */
  readonly isProblemMissing: boolean;
}

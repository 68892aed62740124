import type { ToolFacts, ToolAssessment, ToolSuggestion } from '../model/tool.ts';

/** Bounds of the active share: below the first a tool is a candidate to retire, from the second on healthy. */
export const activeShareBounds = { retireBelow: 0.4, keepFrom: 0.53 } as const;

/**
 * What a tool costs per person who uses it, and what the rule would suggest; a person decides.
 * Unit: money per month in the unit of the inputs; share in [0, 1]; hours per month.
 * Formula: `tool.assess`, full cost = licence + admin hours x rate; cost per active user, active share = active / seats, admin
 * hours per 100 active users. In this order: keep if a problem is linked, the outcome improved and the active share
 * is >= .53; retire if it is < .40 and no problem is linked or the outcome shows nothing (or worse) after 180 days;
 * otherwise fix.
 * Source: method 3.8.
 * Refuses: nobody active gives null (undefined) per user, never infinity; no seats gives no active share and `fix`.
 * Example: 1,200 + 6 h x 80 for 42 of 60 seats: 1,680, 40 a user, share .7.
 */
export function assessTool(tool: ToolFacts): ToolAssessment {
  const fullCostPerMonth = tool.licencePerMonth + tool.adminHours * tool.hourRate;
  const hasUsers = tool.activeUsers > 0;
  const activeShare = tool.seats > 0 ? tool.activeUsers / tool.seats : null;
  return {
    fullCostPerMonth,
    costPerActiveUser: hasUsers ? fullCostPerMonth / tool.activeUsers : null,
    activeShare,
    adminHoursPer100: hasUsers ? (100 * tool.adminHours) / tool.activeUsers : null,
    suggestion: suggestionFor(tool, activeShare),
    isProblemMissing: !tool.isProblemLinked,
  };
}

function suggestionFor(tool: ToolFacts, activeShare: number | null): ToolSuggestion {
  if (activeShare === null) return 'fix';
  const hasFailed = tool.outcome === 'none-after-180d' || tool.outcome === 'worse';
  if (
    tool.isProblemLinked &&
    tool.outcome === 'improved' &&
    activeShare >= activeShareBounds.keepFrom
  ) {
    return 'keep';
  }
  if (activeShare < activeShareBounds.retireBelow && (!tool.isProblemLinked || hasFailed)) {
    return 'retire';
  }
  return 'fix';
}

import type { Evidence } from '#evidence/index';

/**
 * Answers over how many weeks of the window hours a week are taken: from the first week the calendar knows anything
 * of to the end. A calendar that begins inside the window must not look emptier than it is.
 * Unit: weeks. Example: 26 weeks whose first six hold nothing are 20.
 */
export function observedWeeks({ weeks }: Evidence): number {
  const first = weeks.findIndex((week) => week.isComplete || week.accountedMinutes > 0);
  return first < 0 ? 0 : weeks.length - first;
}

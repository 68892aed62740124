import type { Ms } from '#kernel/units';

/** The times of day at which a rule occurs, on the days it allows. */
export interface DayTimes {
  /** True when every day has the same times, so that days can be counted without looking at each. */
  readonly isSameEveryDay: boolean;
  /** Rising times after midnight. */
  on(day: number): readonly Ms[];
  /** How many there are, without making the list where that is possible. */
  countOn(day: number): number;
}

/** One list for all days, made when it is first asked for. */
export function sameEveryDay(make: () => readonly Ms[]): DayTimes {
  let times: readonly Ms[] | null = null;
  const on = () => (times ??= make());
  return { isSameEveryDay: true, on, countOn: () => on().length };
}

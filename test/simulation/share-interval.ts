import { shareInterval } from '#assessment/rules/share-interval';
import { kish } from '#kernel/stats/proportion';

import { drawsOf } from './draws.ts';

const meanShare = 0.3;
const weeklySd = 0.1;
const blocksPerWeek = 20;
const blockMinutes = [30, 30, 45, 60, 60, 90, 120];

/**
 * How often the 90 % interval of `share.interval` holds the share a person's way of working leads to (claim of method
 * 3.2): weeks whose inclination follows the week before with correlation `phi`, each made of twenty blocks of work that
 * fall into the category or not.
 */
export function shareIntervalCoverage(run: {
  readonly weeks: number;
  readonly phi: number;
  readonly worlds: number;
  readonly seed: number;
}): number {
  const draws = drawsOf(run.seed, `share|${run.weeks}|${run.phi}`);
  let covered = 0;
  for (let world = 0; world < run.worlds; world++) {
    let mood = draws.normal();
    const blocks: number[] = [];
    const weeks = Array.from({ length: run.weeks }, () => {
      mood = run.phi * mood + Math.sqrt(1 - run.phi * run.phi) * draws.normal();
      const share = Math.min(0.99, Math.max(0.01, meanShare + weeklySd * mood));
      let category = 0;
      let total = 0;
      for (let block = 0; block < blocksPerWeek; block++) {
        const minutes = blockMinutes[Math.floor(draws.uniform() * blockMinutes.length)] ?? 0;
        blocks.push(minutes);
        total += minutes;
        if (draws.uniform() < share) category += minutes;
      }
      return { category, total };
    });
    const interval = shareInterval(weeks, kish(blocks), 0.9);
    if (interval !== null && interval.lo <= meanShare && meanShare <= interval.hi) covered += 1;
  }
  return covered / run.worlds;
}

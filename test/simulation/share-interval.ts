import { shareInterval } from '#assessment/rules/share-interval';
import { kish } from '#kernel/stats/proportion';

import { drawsOf } from './draws.ts';

const meanShare = 0.3;
const weeklySd = 0.1;
/** Distinct series a week, each with its minutes: the clusters of Kish's n. */
const seriesPerWeek = 15;
const seriesMinutes = [30, 30, 45, 60, 60, 90, 120];

/**
 * How often the 90 % interval of `share.interval` holds the share a person's way of working leads to (claim of method
 * 3.2): the share of each week follows the week before with correlation `phi`.
 * The promise has its limits: with twenty and more series a week, or random blocks on top of the weekly swing, Kish's n
 * no longer binds and a correlation of .5 brings the coverage down to .85.
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
    let swing = draws.normal();
    const clusters: number[] = [];
    const weeks = Array.from({ length: run.weeks }, () => {
      swing = run.phi * swing + Math.sqrt(1 - run.phi * run.phi) * draws.normal();
      const share = Math.min(0.99, Math.max(0.01, meanShare + weeklySd * swing));
      let total = 0;
      for (let series = 0; series < seriesPerWeek; series++) {
        const minutes = seriesMinutes[Math.floor(draws.uniform() * seriesMinutes.length)] ?? 0;
        clusters.push(minutes);
        total += minutes;
      }
      return { category: share * total, total };
    });
    const interval = shareInterval(weeks, kish(clusters), 0.9);
    if (interval !== null && interval.lo <= meanShare && meanShare <= interval.hi) covered += 1;
  }
  return covered / run.worlds;
}

import type { CountFact, HoursFact } from '#kernel/indicator-fact';
import { betaTails } from '#kernel/stats/beta';
import { normQuantile } from '#kernel/stats/normal';
import { kish, wilson, type ShareInterval } from '#kernel/stats/proportion';
import { quantile7 } from '#kernel/stats/quantile';

import { shareInterval } from './share-interval.ts';

/** An observed quantity with its interval. */
export interface Observation extends ShareInterval {
  readonly value: number;
  /** How many independent records the interval rests on. */
  readonly nEff: number;
  /** The part of the interval that comes from how weeks or records differ (method 0.2). */
  readonly process: ShareInterval;
  /** Where the value could lie if everything that cannot be placed were one thing or the other; null if nothing is. */
  readonly unplaceable: ShareInterval | null;
}

/**
 * A share of independent or clustered records.
 * Unit: share. Formula: `indicator.count`, Wilson on Kish's n* = (sum c)^2 / sum c^2 and k n* / n when records share
 * clusters. Source: method 3.2. Refuses: no records gives null (missing).
 * Example: 6 of 8 without clusters: .75 in [.457, .914].
 */
export function countInterval(
  fact: Pick<CountFact, 'k' | 'n' | 'clusters'>,
  conf: number,
): Observation | null {
  if (!(fact.n > 0)) return null;
  const value = fact.k / fact.n;
  const clustered = fact.clusters === undefined ? 0 : kish(fact.clusters);
  const nEff = clustered > 0 ? Math.min(clustered, fact.n) : fact.n;
  const process = wilson(value * nEff, nEff, conf);
  return process === null ? null : { value, nEff, process, unplaceable: null, ...process };
}

/**
 * A share of hours: how much it would move with the weeks, how unsure its labels are, and how far time that cannot be
 * placed could move it.
 * Unit: share.
 * Formula: `indicator.hours`: [l, u] from `share.interval` with Kish's n over series x week minutes and the
 * measurement variance; with u_X = X / (K + X) the published ends are l (1 - u_X) and u (1 - u_X) + u_X, which hold
 * both [l, u] and the bounds of `share.manski`. Without unplaceable time they are l and u.
 * Source: method 0.2, 1.7, 3.2, 3.9. Refuses: no classified time gives null (missing).
 * Example: l = .2, u = .4 and a tenth unplaceable: [.18, .46].
 */
export function hoursInterval(
  fact: Pick<HoursFact, 'weeks' | 'clusters' | 'unplaceable' | 'measurementVariance'>,
  conf: number,
): Observation | null {
  const kishN = kish(fact.clusters);
  const process = shareInterval(fact.weeks, kishN, conf);
  const labelled = shareInterval(fact.weeks, kishN, conf, fact.measurementVariance);
  if (process === null || labelled === null) return null;
  const outside = unplaceableShare(fact);
  const stretch = ({ lo, hi }: ShareInterval): ShareInterval => ({
    lo: lo * (1 - outside),
    hi: hi * (1 - outside) + outside,
  });
  const value = labelled.p;
  return {
    value,
    nEff: labelled.nEff,
    process: { lo: process.lo, hi: process.hi },
    unplaceable: outside > 0 ? stretch({ lo: value, hi: value }) : null,
    ...stretch(labelled),
  };
}

/** X / (K + X): the part of the time that cannot be placed; 0 without any time (method 1.7). */
export function unplaceableShare(fact: Pick<HoursFact, 'weeks' | 'unplaceable'>): number {
  const classified = fact.weeks.reduce((sum, week) => sum + week.total, 0);
  const all = classified + fact.unplaceable;
  return all > 0 ? fact.unplaceable / all : 0;
}

/** Events and the exposure (person-weeks) in which they happened. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/**
 * How a rate changed, as a ratio after to before.
 * Unit: ratio. Formula: `indicator.rateRatio`, ln RR = ln((x1 + .5) / e1) - ln((x0 + .5) / e0),
 * se = sqrt(1 / (x1 + .5) + 1 / (x0 + .5)). Source: method 3.2.
 * Refuses: no exposure on either side gives null (undefined).
 * Example: 5 then 10 in equal exposure: 5.5 / 10.5 = .524, se .526.
 */
export function rateRatioInterval(
  after: Rate,
  before: Rate,
  conf: number,
): { readonly value: number; readonly lo: number; readonly hi: number } | null {
  if (!(after.exposure > 0) || !(before.exposure > 0)) return null;
  const [x1, x0] = [after.events + 0.5, before.events + 0.5];
  const logRatio = Math.log(x1 / after.exposure) - Math.log(x0 / before.exposure);
  const half = normQuantile((1 + conf) / 2) * Math.sqrt(1 / x1 + 1 / x0);
  return {
    value: Math.exp(logRatio),
    lo: Math.exp(logRatio - half),
    hi: Math.exp(logRatio + half),
  };
}

/** Fewest lags for which the order statistics reach 90 % (method 3.2). */
export const medianMinimum = 6;

/**
 * The median of lags between two of them.
 * Unit: that of the values. Formula: `indicator.median`, [x_(r), x_(n+1-r)] with the largest r for which
 * 2 P(Bin(n, 1/2) <= r - 1) <= 1 - conf. Source: method 3.2.
 * Refuses: fewer than 6 values, or too few for `conf`, give null (insufficient).
 * Example: 1, 2, ..., 8 at 90 %: r = 2, 4.5 in [2, 7].
 */
export function medianInterval(
  values: readonly number[],
  conf: number,
): { readonly value: number; readonly lo: number; readonly hi: number } | null {
  const n = values.length;
  const value = quantile7(values, 0.5);
  if (n < medianMinimum || value === null) return null;
  let rank = 0;
  // P(Bin(n, 1/2) <= k) is a beta tail: I_(1/2)(n - k, k + 1).
  while (rank < n / 2 && 2 * betaTails(0.5, 0.5, n - rank, rank + 1).lower <= 1 - conf) rank += 1;
  const sorted = values.toSorted((a, b) => a - b);
  const [lo, hi] = [sorted[rank - 1], sorted[n - rank]];
  return lo === undefined || hi === undefined ? null : { value, lo, hi };
}

import type { Share } from '#kernel/units';

export interface ManskiShare {
  /** Category over classified time, null when nothing is classified. */
  readonly point: Share | null;
  readonly lo: Share | null;
  readonly hi: Share | null;
  /** X / (K + X): the part of the time that cannot be placed. */
  readonly unplaceable: Share | null;
}

/**
 * A category's share and how far time that cannot be placed could move it, at worst either way.
 * Unit: share. Formula: `share.manski`, a / K in [a / (K + X), (a + X) / (K + X)]. Source: Manski 1990; method 1.7.
 * Refuses: nothing classified and nothing unplaceable gives null (undefined), never 0.
 * Example: 300 of 1,200 classified and 300 unplaceable minutes give .25 in [.2, .4].
 */
export function manskiShare(
  category: number,
  classified: number,
  unplaceable: number,
): ManskiShare {
  const all = classified + unplaceable;
  if (!(all > 0)) return { point: null, lo: null, hi: null, unplaceable: null };
  return {
    point: classified > 0 ? category / classified : null,
    lo: category / all,
    hi: (category + unplaceable) / all,
    unplaceable: unplaceable / all,
  };
}

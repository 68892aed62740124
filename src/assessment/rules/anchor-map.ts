import type { Anchors } from '../model/indicator.ts';

/**
 * Where a quantity stands between the two poles of its sign.
 * Unit: pole score in [-1, 1]. Formula: `anchor.map`, piecewise linear through (minus1, -1), (zero, 0), (plus1, 1), cut at
 * the ends; on ln x for log anchors. Source: method 3.3.
 * Example: .4 between .2, .5 and .8 is -1/3.
 */
export function poleScore(x: number, anchors: Anchors): number {
  const scale = anchors.isLog === true ? (value: number) => Math.log(Math.max(0, value)) : identity;
  const [at, minus1, zero, plus1] = [x, anchors.minus1, anchors.zero, anchors.plus1].map(scale);
  if (at === undefined || minus1 === undefined || zero === undefined || plus1 === undefined) {
    return Number.NaN;
  }
  // Towards the plus pole counts up, whichever way the anchors run.
  const gain = plus1 > minus1 ? at - zero : zero - at;
  const score = gain / Math.abs(gain < 0 ? zero - minus1 : plus1 - zero);
  return Math.min(1, Math.max(-1, score));
}

function identity(value: number): number {
  return value;
}

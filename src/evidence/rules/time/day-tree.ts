/**
 * Sums of day vectors over any stretch of days, kept while days change. Replacing a day and asking for a sum cost
 * O(width log days); replacing many before asking costs less, for a parent is added up once.
 */
export interface DayTree {
  /** Replaces the vector of one day; days are counted from 0. */
  set(day: number, vector: Float64Array): void;
  /** The sum over days `from` (inclusive) to `to` (exclusive). */
  total(from: number, to: number): Float64Array;
}

/**
 * Opens a tree of `days` vectors of `width` numbers, all 0.
 *
 * The shape depends on the number of days alone and a parent is always its left child plus its right child, never a
 * corrected older sum. So floating-point drift cannot build up, and a rebuilt tree equals an edited one bit for bit;
 * a Fenwick tree, which adds differences, does not have this property.
 *
 * Source: method 0.6.
 */
export function openDayTree(days: number, width: number): DayTree {
  let leaves = 1;
  while (leaves < days) leaves *= 2;
  const nodes = new Float64Array(2 * leaves * width);
  /** Parents whose children have changed, 1 for each, with all their ancestors. */
  const stale = new Uint8Array(leaves);

  function add(sum: Float64Array, node: number): void {
    for (let column = 0; column < width; column++) {
      sum[column] = (sum[column] ?? 0) + (nodes[node * width + column] ?? 0);
    }
  }

  /** Children have higher numbers than their parent, so one pass downwards meets them first. */
  function refresh(): void {
    for (let node = leaves - 1; node >= 1; node--) {
      if (stale[node] === 0) continue;
      stale[node] = 0;
      for (let column = 0; column < width; column++) {
        nodes[node * width + column] =
          (nodes[2 * node * width + column] ?? 0) + (nodes[(2 * node + 1) * width + column] ?? 0);
      }
    }
  }

  return {
    set(day, vector) {
      nodes.set(vector, (leaves + day) * width);
      for (let node = (leaves + day) >> 1; node >= 1 && stale[node] === 0; node >>= 1) {
        stale[node] = 1;
      }
    },
    total(from, to) {
      if (stale[1] === 1) refresh();
      const left = new Float64Array(width);
      const right: number[] = [];
      let low = leaves + Math.max(0, from);
      let high = leaves + Math.min(days, to);
      for (; low < high; low >>= 1, high >>= 1) {
        if (low % 2 === 1) add(left, low++);
        if (high % 2 === 1) right.push(--high);
      }
      for (const node of right.toReversed()) add(left, node);
      return left;
    },
  };
}

/** Half-open stretch [start, end) in any unit of time. */
export type Span = readonly [start: number, end: number];

/**
 * The same time as sorted spans that neither touch nor overlap; empty and reversed ones disappear.
 *
 * Example: mergeSpans([[5, 9], [1, 3], [3, 4]]) = [[1, 4], [5, 9]].
 */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  // Most spans have been merged before; seeing that costs less than doing it again.
  if (isMerged(spans)) return spans;
  const sorted = spans.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function isMerged(spans: readonly Span[]): boolean {
  let reached = -Infinity;
  for (const span of spans) {
    if (span[0] <= reached || span[1] <= span[0]) return false;
    reached = span[1];
  }
  return true;
}

/**
 * What is left of `spans` without `removed`.
 *
 * Example: subtractSpans([[9, 17]], [[12, 13]]) = [[9, 12], [13, 17]].
 */
export function subtractSpans(spans: readonly Span[], removed: readonly Span[]): readonly Span[] {
  if (removed.length === 0) return mergeSpans(spans);
  const holes = mergeSpans(removed);
  const rest: Span[] = [];
  for (const [start, end] of mergeSpans(spans)) {
    let from = start;
    for (const [holeStart, holeEnd] of holes) {
      if (holeEnd <= from || holeStart >= end) continue;
      if (holeStart > from) rest.push([from, holeStart]);
      from = Math.max(from, holeEnd);
    }
    if (from < end) rest.push([from, end]);
  }
  return rest;
}

/** The parts of `spans` inside [from, to). */
export function clipSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  return mergeSpans(spans.map(([start, end]): Span => [Math.max(start, from), Math.min(end, to)]));
}

/** Length of all spans together; they must not overlap. Unit: that of the spans. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + (end - start), 0);
}

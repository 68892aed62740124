/**
 * Answers which places of a set of `size` members BYSETPOS picks.
 * Unit: places counted from 0, rising, none twice. Places beyond the set are left out.
 * Source: RFC 5545 3.3.10, BYSETPOS. Example: pickPositions([1, -1], 5) = [0, 4]
 */
export function pickPositions(positions: readonly number[], size: number): readonly number[] {
  const places = new Set<number>();
  for (const position of positions) {
    const place = position > 0 ? position - 1 : size + position;
    if (place >= 0 && place < size) places.add(place);
  }
  return [...places].sort((a, b) => a - b);
}

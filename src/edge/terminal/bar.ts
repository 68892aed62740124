import type { Span, Tone } from './paint.ts';

/**
 * A bar of `columns` at most: solid up to the lower end of the range, shaded up to the upper end, so that what is
 * surely there and what could be are told apart.
 */
export function rangeBar(
  range: { readonly lo: number; readonly hi: number },
  scale: number,
  columns: number,
  tone: Tone,
): readonly Span[] {
  if (scale <= 0) return [];
  const place = (value: number): number =>
    Math.round((Math.min(scale, Math.max(0, value)) / scale) * columns);
  const solid = place(range.lo);
  // A range that is not empty shows at least one column: rounding must not hide it.
  const end = Math.max(place(range.hi), range.hi > 0 ? 1 : 0);
  return [
    { text: '█'.repeat(solid), tone },
    { text: '░'.repeat(Math.max(0, end - solid)), tone },
  ];
}

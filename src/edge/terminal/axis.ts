import type { Span, Tone } from './paint.ts';

/** A mark with its interval on -100..+100. */
export interface AxisMark {
  readonly points: number;
  readonly lo: number;
  readonly hi: number;
}

export interface AxisStyle {
  /** Of the interval. */
  readonly tone: Tone;
  /** Of the mark; without one it has the colour of text, which always stands out. */
  readonly markTone?: Tone;
  readonly isHollow: boolean;
}

/**
 * One row of the trim axis in box characters, `columns` wide (odd, so that zero has a column): a thin line, a heavy
 * stretch for the interval, the zero line, and a filled or hollow mark. Without a mark the line is dotted.
 */
export function axisRow(mark: AxisMark | null, style: AxisStyle, columns: number): readonly Span[] {
  const place = (points: number): number =>
    Math.round(((Math.min(100, Math.max(-100, points)) + 100) / 200) * (columns - 1));
  const zero = place(0);
  const spans: Span[] = [];
  for (let column = 0; column < columns; column += 1) {
    const isInside = mark !== null && column >= place(mark.lo) && column <= place(mark.hi);
    if (mark !== null && column === place(mark.points)) {
      spans.push({
        text: style.isHollow ? '○' : '●',
        isStrong: !style.isHollow,
        ...(style.markTone === undefined ? {} : { tone: style.markTone }),
      });
    } else if (isInside) {
      spans.push({ text: column === zero ? '╋' : '━', tone: style.tone });
    } else {
      spans.push({ text: lineSign(column === zero, mark === null), tone: 'quiet' });
    }
  }
  return merged(spans);
}

function lineSign(isZero: boolean, isEmpty: boolean): string {
  if (isZero) return '┼';
  return isEmpty ? '┈' : '─';
}

/** Neighbours of one look become one span, so that a row costs a few colour codes instead of one a column. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && last.tone === span.tone && last.isStrong === span.isStrong) {
      result[result.length - 1] = { ...last, text: last.text + span.text };
    } else {
      result.push(span);
    }
  }
  return result;
}

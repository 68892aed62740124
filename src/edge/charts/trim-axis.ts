import { scaleLinear } from 'd3-scale';

import { drawing, element, escapeXml, lineFrom, textAt, type Theme } from './svg.ts';

/** One row of the trim axis (form 1). Texts are ready to read; `state` decides colour and filling. */
export interface TrimAxisRow {
  readonly name: string;
  readonly minus: string;
  readonly plus: string;
  readonly side: 'reactive' | 'strategic' | 'none';
  readonly isHollow: boolean;
  readonly mark: { readonly points: number; readonly lo: number; readonly hi: number } | null;
  readonly value: string;
  readonly range: string;
  readonly verdict: string;
}

export interface TrimAxisData {
  /** What a screen reader says instead of the drawing. */
  readonly name: string;
  readonly reactive: string;
  readonly balanced: string;
  readonly strategic: string;
  readonly rows: readonly TrimAxisRow[];
}

/**
 * The trim axis: evidence mark with its interval on -100..+100, left reactive, right strategic. `width` picks the
 * layout: poles beside the axis, poles and figures in two columns beside it, or one above the other on a phone.
 */
export function trimAxis(data: TrimAxisData, width: number, theme: Theme): string {
  if (width >= 900) return wideAxis(data, width, theme);
  return width >= 560 ? middleAxis(data, width, theme) : narrowAxis(data, width, theme);
}

const header = 36;

function wideAxis(data: TrimAxisData, width: number, theme: Theme): string {
  const rowHeight = 68;
  const left = width * 0.264;
  const right = width * 0.695;
  const height = header + rowHeight * data.rows.length;
  const parts = [axisHead(data, [left, right], { width, height }, theme)];
  for (const [index, row] of data.rows.entries()) {
    const y = header + rowHeight * index + 32;
    parts.push(
      textAt(0, y + 4, row.name, { size: 14, fill: theme('ink'), weight: 560 }),
      poleText(row, 'reactive', { x: left - 18, y: y + 4, anchor: 'end' }, theme),
      poleText(row, 'strategic', { x: right + 18, y: y + 4, anchor: 'start' }, theme),
      axisMark(row, [left, right], y, theme),
      textAt(left, y + 23, row.verdict, { size: 12, fill: theme('ink3') }),
      figureText(row, width, y + 4, theme),
    );
    if (index > 0) parts.unshift(separator(width, header + rowHeight * index, theme));
  }
  return drawing({ width, height }, data.name, parts.join(''));
}

/** Name over the reactive pole on the left, figures over the strategic pole on the right: for print and tablets. */
function middleAxis(data: TrimAxisData, width: number, theme: Theme): string {
  const rowHeight = 60;
  const left = 204;
  const right = width - 176;
  const height = header + rowHeight * data.rows.length;
  const parts = [axisHead(data, [left, right], { width, height }, theme)];
  for (const [index, row] of data.rows.entries()) {
    const y = header + rowHeight * index + 26;
    parts.push(
      textAt(0, y - 4, row.name, { size: 14, fill: theme('ink'), weight: 560 }),
      poleText(row, 'reactive', { x: 0, y: y + 14, anchor: 'start' }, theme),
      figureText(row, width, y - 4, theme),
      poleText(row, 'strategic', { x: width, y: y + 14, anchor: 'end' }, theme),
      axisMark(row, [left, right], y, theme),
      textAt(left, y + 23, row.verdict, { size: 12, fill: theme('ink3') }),
    );
    if (index > 0) parts.unshift(separator(width, header + rowHeight * index, theme));
  }
  return drawing({ width, height }, data.name, parts.join(''));
}

function narrowAxis(data: TrimAxisData, width: number, theme: Theme): string {
  const rowHeight = 104;
  const ends: Ends = [10, width - 10];
  const parts: string[] = [];
  for (const [index, row] of data.rows.entries()) {
    const top = rowHeight * index;
    const y = top + 46;
    parts.push(
      separator(width, top, theme),
      textAt(0, top + 22, row.name, { size: 14, fill: theme('ink'), weight: 560 }),
      figureText(row, width, top + 22, theme),
      axisLine(row, ends, y, theme),
      lineFrom([middleOf(ends), y - 10], [middleOf(ends), y + 10], theme('ink3')),
      markShape(row, ends, y, theme),
      poleText(row, 'reactive', { x: 0, y: top + 74, anchor: 'start' }, theme),
      poleText(row, 'strategic', { x: width, y: top + 74, anchor: 'end' }, theme),
      textAt(0, top + 93, row.verdict, { size: 12, fill: theme('ink3') }),
    );
  }
  return drawing({ width, height: rowHeight * data.rows.length }, data.name, parts.join(''));
}

/** The two ends of an axis, in pixels. */
type Ends = readonly [number, number];

function axisHead(
  data: TrimAxisData,
  ends: Ends,
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
): string {
  const [left, right] = ends;
  const quarter = (right - left) / 4;
  return [
    textAt(left, 24, data.reactive, { size: 12, fill: theme('react'), weight: 560 }),
    textAt(middleOf(ends), 24, data.balanced, {
      size: 12,
      fill: theme('ink3'),
      anchor: 'middle',
    }),
    textAt(right, 24, data.strategic, {
      size: 12,
      fill: theme('strat'),
      weight: 560,
      anchor: 'end',
    }),
    lineFrom([0, header], [width, header], theme('line2')),
    lineFrom([left + quarter, header], [left + quarter, height], theme('line')),
    lineFrom([right - quarter, header], [right - quarter, height], theme('line')),
    lineFrom([middleOf(ends), header - 4], [middleOf(ends), height], theme('ink3')),
  ].join('');
}

function separator(width: number, y: number, theme: Theme): string {
  return lineFrom([0, y], [width, y], theme('line'));
}

/** The pole a row is called to is ink and strong, the other one keeps quiet. */
function poleText(
  row: TrimAxisRow,
  side: 'reactive' | 'strategic',
  { x, y, anchor }: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' },
  theme: Theme,
): string {
  const text = side === 'reactive' ? row.minus : row.plus;
  const isCalled = row.side === side;
  return textAt(x, y, text, {
    size: 13,
    anchor,
    fill: theme(isCalled ? 'ink' : 'ink2'),
    ...(isCalled ? { weight: 560 } : {}),
  });
}

function figureText(row: TrimAxisRow, x: number, y: number, theme: Theme): string {
  if (row.mark === null) return '';
  const value = element(
    'tspan',
    { fill: colourOf(row, theme), 'font-weight': 600 },
    escapeXml(row.value),
  );
  return element(
    'text',
    { x, y, 'font-size': 13, fill: theme('ink3'), 'text-anchor': 'end', class: 'figure' },
    `${value} ${element('tspan', { 'font-size': 12 }, escapeXml(row.range))}`,
  );
}

/** Axis, interval, mark and the figure over the mark. */
function axisMark(row: TrimAxisRow, ends: Ends, y: number, theme: Theme): string {
  return axisLine(row, ends, y, theme) + markShape(row, ends, y, theme);
}

function axisLine(row: TrimAxisRow, [left, right]: Ends, y: number, theme: Theme): string {
  const dots = row.mark === null ? { 'stroke-dasharray': '2 5' } : {};
  return lineFrom([left, y], [right, y], theme('line2'), dots);
}

function markShape(row: TrimAxisRow, ends: Ends, y: number, theme: Theme): string {
  if (row.mark === null) return '';
  const scale = scaleLinear().domain([-100, 100]).range(ends).clamp(true);
  const [x, lo, hi] = [scale(row.mark.points), scale(row.mark.lo), scale(row.mark.hi)];
  const tone = row.side === 'reactive' ? 'react' : row.side === 'strategic' ? 'strat' : 'mid';
  const interval = element('rect', {
    x: lo,
    y: y - 5,
    width: Math.max(1, hi - lo),
    height: 10,
    rx: 5,
    fill: row.isHollow ? 'none' : theme(`${tone}-3`),
    stroke: theme(`${tone}-2`),
    ...(row.isHollow ? { 'stroke-dasharray': '3 3' } : {}),
  });
  const dot = element('circle', {
    cx: x,
    cy: y,
    r: row.isHollow ? 6 : 6.5,
    fill: theme(row.isHollow ? 'bg' : tone),
    stroke: theme(row.isHollow ? 'mid' : 'bg'),
    'stroke-width': 2,
  });
  const zero = lineFrom([middleOf(ends), y - 9], [middleOf(ends), y + 9], theme('ink3'));
  return interval + zero + dot;
}

function colourOf(row: TrimAxisRow, theme: Theme): string {
  if (row.side === 'none') return theme('ink2');
  return theme(row.side === 'reactive' ? 'react' : 'strat');
}

function middleOf([left, right]: Ends): number {
  return (left + right) / 2;
}

import { scaleLinear } from 'd3-scale';

import { element, lineFrom, type Theme } from './svg.ts';

export interface RangeBarData {
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
  readonly tone: 'strat' | 'strat-2' | 'react' | 'react-2' | 'mid';
}

const height = 14;

/** A bar to the value with its interval as a thin line. It stands beside its own numbers, so it has no name. */
export function rangeBarSvg(
  data: RangeBarData,
  scale: number,
  width: number,
  theme: Theme,
): string {
  const x = scaleLinear()
    .domain([0, Math.max(scale, 1e-9)])
    .range([0, width - 1])
    .clamp(true);
  return element(
    'svg',
    {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    [
      element('rect', { x: 0, y: 4, width: x(data.value), height: 6, fill: theme(data.tone) }),
      lineFrom([x(data.lo), 7], [x(data.hi), 7], theme('ink'), { 'stroke-width': 1.5 }),
    ].join(''),
  );
}

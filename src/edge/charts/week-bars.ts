import { max, ticks } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';

import { drawing, element, lineFrom, textAt, type Theme } from './svg.ts';

/** Hours of one week: `above` the line and `below` it, each stacked from the line outward. */
export interface WeekColumn {
  readonly label: string;
  readonly above: readonly [number, number];
  readonly below: readonly [number, number];
}

export interface WeekBarsData {
  readonly name: string;
  readonly weeks: readonly WeekColumn[];
  /** Writes a tick, for example `10 h`. */
  readonly tick: (hours: number) => string;
}

const axisWidth = 44;
const labelHeight = 24;
/** Narrower columns than this cannot each carry a label. */
const labelWidth = 46;

/** Diverging week bars (form 2): strategic and enabling hours up, reactive hours down, from one line. */
export function weekBars(
  data: WeekBarsData,
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
): string {
  const sum = (pair: readonly [number, number]): number => pair[0] + pair[1];
  const up = max(data.weeks, (week) => sum(week.above)) ?? 0;
  const down = max(data.weeks, (week) => sum(week.below)) ?? 0;
  const y = scaleLinear()
    .domain([Math.max(up, 1), -Math.max(down, 1)])
    .range([8, height - labelHeight]);
  const x = scaleBand<number>()
    .domain(data.weeks.map((_, index) => index))
    .range([axisWidth, width])
    .paddingInner(0.32)
    .paddingOuter(0.16);
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(1, x.step())));
  const parts = ticks(-Math.max(down, 1), Math.max(up, 1), 5).map((hours) => [
    lineFrom([axisWidth, y(hours)], [width, y(hours)], theme(hours === 0 ? 'ink3' : 'line')),
    textAt(axisWidth - 8, y(hours) + 4, data.tick(Math.abs(hours)), {
      size: 12,
      fill: theme('ink3'),
      anchor: 'end',
      isFigure: true,
    }),
  ]);
  const bars = data.weeks.map((week, index) => {
    const left = x(index) ?? 0;
    const bar = (from: number, to: number, fill: string): string =>
      to === from
        ? ''
        : element('rect', {
            x: left,
            y: Math.min(y(from), y(to)),
            width: x.bandwidth(),
            height: Math.abs(y(to) - y(from)),
            fill,
            stroke: theme('bg'),
            'stroke-width': 0.5,
          });
    const centre = left + x.bandwidth() / 2;
    // A label that would stick out is left out: moved inwards it would run into the one before.
    const isLabelled = index % every === 0 && centre + labelWidth / 2 <= width + 2;
    const label = isLabelled
      ? textAt(centre, height - 5, week.label, {
          size: 12,
          fill: theme('ink3'),
          anchor: 'middle',
        })
      : '';
    return [
      bar(0, week.above[0], theme('strat')),
      bar(week.above[0], sum(week.above), theme('strat-2')),
      bar(0, -week.below[0], theme('react')),
      bar(-week.below[0], -sum(week.below), theme('react-2')),
      label,
    ].join('');
  });
  const zero = lineFrom([axisWidth, y(0)], [width, y(0)], theme('ink3'));
  return drawing({ width, height }, data.name, [...parts.flat(), ...bars, zero].join(''));
}

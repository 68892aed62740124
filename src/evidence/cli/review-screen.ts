import { sanitise } from '#edge/terminal/sanitise';
import { padEnd, truncate } from '#edge/terminal/width';

import { groupOf, type Group } from '../model/category.ts';
import type { GroupHours } from '../model/evidence.ts';
import { labelKeys, type QueueItem } from '../model/review.ts';

const groupNames: Readonly<Record<Group, string>> = {
  S: 'strategic',
  E: 'enabling',
  O: 'operating rhythm',
  T: 'reactive',
  N: 'neutral',
};

/** The question about one series, as lines. */
export function questionLines(item: QueueItem, left: number, width: number): string[] {
  const { series, suggestions } = item;
  const { best, confidence } = series.classification;
  const times = series.occurrences === 1 ? 'once' : `${series.occurrences} times`;
  const title = sanitise(series.title).trim();
  return [
    '',
    `"${title === '' ? '(no title)' : title}"`,
    `${times}, ${hours(series.minutes)}; ${hours(item.uncertainMinutes)} of it uncertain; ${left} series wait`,
    `perhaps ${best}, ${percent(confidence)} sure: ${sanitise(series.classification.why()[0] ?? '')}`,
    '',
    ...suggestions.map((label, at) => `  ${at + 1}  ${label} (${groupNames[groupOf[label]]})`),
    '',
    ...keyLines(width),
    '  s skip   u undo   q quit',
  ].map((line) => truncate(line, width));
}

/** The other answers with their keys, in as many columns as fit. */
function keyLines(width: number): string[] {
  const cells = labelKeys.map(({ key, label }) => `${key} ${label}`);
  const cellWidth = Math.max(...cells.map((cell) => cell.length)) + 2;
  const columns = Math.max(1, Math.min(4, Math.floor((width - 2) / cellWidth)));
  const rows = Math.ceil(cells.length / columns);
  return Array.from({ length: rows }, (_, row) => {
    const line = Array.from({ length: columns }, (_column, column) =>
      padEnd(cells[column * rows + row] ?? '', cellWidth),
    );
    return `  ${line.join('').trimEnd()}`;
  });
}

/** What an answer did to the ranges of the groups: those that moved, before and after. */
export function narrowingLines(
  before: readonly GroupHours[],
  after: readonly GroupHours[],
): string[] {
  const moved = after.flatMap((group, at) => {
    const [was, is] = [rangeOf(before[at]), rangeOf(group)];
    return was === is ? [] : [`  ${padEnd(groupNames[group.group], 16)}  ${was} -> ${is}`];
  });
  const gain = totalWidth(before) - totalWidth(after);
  const points = Math.round(Math.abs(gain) * 100);
  const said =
    points === 0
      ? 'The ranges are as wide as before.'
      : `The ranges together are ${points} points ${gain > 0 ? 'narrower' : 'wider'}.`;
  return [...moved, said];
}

function rangeOf(group: GroupHours | undefined): string {
  const { lo, hi } = group?.share ?? { lo: null, hi: null };
  return lo === null || hi === null ? 'not known' : `${percent(lo)} to ${percent(hi)}`;
}

/** Sum of the widths of all groups; a range that is not known is as wide as can be. */
function totalWidth(groups: readonly GroupHours[]): number {
  return groups.reduce((sum, { share: { lo, hi } }) => {
    return sum + (lo === null || hi === null ? 1 : hi - lo);
  }, 0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function hours(minutes: number): string {
  return `${(minutes / 60).toFixed(1)} h`;
}

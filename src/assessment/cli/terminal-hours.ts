import { rangeBar } from '#edge/terminal/bar';
import type { Line, Paper, Tone } from '#edge/terminal/paint';
import { padEnd, padStart, textWidth, wrap } from '#edge/terminal/width';
import type { Say } from '#edge/words/say';

import type { HoursLine, HoursSection, HoursTone } from '../view/scorecard-model.ts';

const nameColumns = 18;
const valueColumns = 6;
const rangeColumns = 14;
const widestBar = 40;
/** Kinds of work that would print as 0.0 hours a week are left out here; JSON has them all. */
const leastShown = 0.05;

/** One line a group with its bar, and under it the kinds of work that make it up, most hours first. */
export function hoursLines(hours: HoursSection, say: Say, paper: Paper): readonly Line[] {
  return hours.groups.flatMap((group) => [
    groupLine(group, hours.scale, say, paper),
    ...partLines(group, say, paper),
  ]);
}

function groupLine(group: HoursLine, scale: number, say: Say, paper: Paper): Line {
  const tone = toneOf(group.tone);
  const room = paper.width - nameColumns - valueColumns - rangeColumns - 6;
  const bar =
    paper.plain || room < 8 || group.hours.lo === null || group.hours.hi === null
      ? []
      : rangeBar(
          { lo: group.hours.lo, hi: group.hours.hi },
          scale,
          Math.min(widestBar, room),
          tone,
        );
  return [
    { text: '  ' },
    { text: padEnd(say(group.name), nameColumns), tone },
    { text: padStart(say(group.value), valueColumns) },
    { text: padStart(say(group.range), rangeColumns), tone: 'quiet' },
    { text: '  ' },
    ...bar,
  ];
}

/**
 * Kinds of work with their ranges. Before anybody checked a label, every kind of a group may be anything up to the
 * whole group: said once instead of at every kind.
 */
function partLines(group: HoursLine, say: Say, paper: Paper): readonly Line[] {
  const indent = 4;
  const parts = group.parts.filter((part) => (part.hours.value ?? 0) >= leastShown);
  const [first] = parts;
  const areAlike =
    parts.length > 1 &&
    say(first?.range ?? { id: 'cell.no-range' }) !== '' &&
    parts.every((part) => part.hours.lo === first?.hours.lo && part.hours.hi === first?.hours.hi);
  const items = areAlike
    ? [
        ...parts.map((part) => `${say(part.name)} ${say(part.value)}`),
        say({
          id: 'hours.parts.alike',
          values: { lo: first?.hours.lo ?? 0, hi: first?.hours.hi ?? 0 },
        }),
      ]
    : parts.map((part) => partText(part, say));
  return flow(items, Math.min(paper.width, 120) - indent).map((text) => [
    { text: ' '.repeat(indent) },
    { text, tone: 'quiet' },
  ]);
}

function partText(part: HoursLine, say: Say): string {
  const range = say(part.range);
  return `${say(part.name)} ${say(part.value)}${range === '' ? '' : ` (${range})`}`;
}

/** Items after each other, broken only between items. */
function flow(items: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, item] of items.entries()) {
    const text = index === items.length - 1 ? item : `${item},`;
    const longer = line === '' ? text : `${line} ${text}`;
    if (line !== '' && textWidth(longer) > columns) {
      lines.push(line);
      line = text;
    } else {
      line = longer;
    }
  }
  // A single item may still be wider than a very narrow terminal.
  return (line === '' ? lines : [...lines, line]).flatMap((full) => wrap(full, columns));
}

function toneOf(tone: HoursTone): Tone {
  if (tone === 'reactive') return 'react';
  return tone === 'strategic' || tone === 'enabling' ? 'strat' : 'edge';
}

import { axisRow, type AxisStyle } from '#edge/terminal/axis';
import type { Line, Paper, Span } from '#edge/terminal/paint';
import { padEnd, padStart, textWidth, wrap } from '#edge/terminal/width';
import type { Say } from '#edge/words/say';

import type { RowState, TrimRow } from '../view/scorecard-model.ts';

/** Longest poles: "Runs a tool that fixes nothing" and "Curates a useful toolset". */
const minusColumns = 30;
const plusColumns = 24;
/** "Leadership" and a gap; "−100"; "−100 to +100". */
const nameColumns = 12;
const valueColumns = 4;
const rangeColumns = 12;
const widestAxis = 61;
/** From here poles stand beside the axis; from there the verdict has room on the row itself. */
const besideFrom = 108;
const inlineFrom = 190;
const narrowBelow = 72;

/** The trim axis with its words. Four layouts, none of which ever breaks a row in the middle. */
export function axisLines(rows: readonly TrimRow[], say: Say, paper: Paper): readonly Line[] {
  if (paper.plain) return rows.flatMap((row) => plainRow(row, say, paper));
  if (paper.width >= besideFrom) return besideLayout(rows, say, paper);
  return paper.width >= narrowBelow
    ? rows.flatMap((row) => stackedRow(row, say, paper))
    : rows.flatMap((row) => narrowRow(row, say, paper));
}

/** Poles left and right of the axis, as in a printed instrument. */
function besideLayout(rows: readonly TrimRow[], say: Say, paper: Paper): readonly Line[] {
  const fixed = minusColumns + plusColumns + valueColumns + rangeColumns + 6;
  const isInline = paper.width >= inlineFrom;
  const columns = odd(Math.min(widestAxis, paper.width - fixed));
  const indent = minusColumns + 1;
  return [
    [{ text: ' '.repeat(indent) }, ...axisHeader(say, columns)],
    ...rows.flatMap((row): readonly Line[] => {
      const line: Line = [
        { ...poleSpan(row, 'reactive', say), text: padStart(say(row.minusPole), minusColumns) },
        { text: ' ' },
        ...axisRow(row.mark, styleOf(row.state), columns),
        { text: ' ' },
        { ...poleSpan(row, 'strategic', say), text: padEnd(say(row.plusPole), plusColumns) },
        { text: ' ' },
        ...figures(row, say),
      ];
      if (!isInline)
        return [line, ...noteLines([verdictText(row, say), ...notes(row, say)], indent, paper)];
      return [
        [...line, { text: '  ' }, { text: verdictText(row, say), tone: toneOf(row.state) }],
        ...noteLines(notes(row, say), indent, paper),
      ];
    }),
  ];
}

/** Name, axis and figures on one line, the poles under the ends of the axis. */
function stackedRow(row: TrimRow, say: Say, paper: Paper): readonly Line[] {
  const columns = odd(
    Math.min(widestAxis, paper.width - nameColumns - valueColumns - rangeColumns - 4),
  );
  const [minus, plus] = [say(row.minusPole), say(row.plusPole)];
  const gap = Math.max(2, columns - textWidth(minus) - textWidth(plus));
  return [
    [
      { text: padEnd(say(row.name), nameColumns), isStrong: true },
      ...axisRow(row.mark, styleOf(row.state), columns),
      { text: '  ' },
      ...figures(row, say),
    ],
    [
      { text: ' '.repeat(nameColumns) },
      poleSpan(row, 'reactive', say),
      { text: ' '.repeat(gap) },
      poleSpan(row, 'strategic', say),
    ],
    ...noteLines([say(row.verdict), ...notes(row, say)], nameColumns, paper),
  ];
}

function narrowRow(row: TrimRow, say: Say, paper: Paper): readonly Line[] {
  const columns = odd(paper.width - 2);
  const [minus, plus] = [say(row.minusPole), say(row.plusPole)];
  const gap = columns - textWidth(minus) - textWidth(plus);
  const poles: readonly Line[] =
    gap >= 2
      ? [
          [
            poleSpan(row, 'reactive', say),
            { text: ' '.repeat(gap) },
            poleSpan(row, 'strategic', say),
          ],
        ]
      : [
          [poleSpan(row, 'reactive', say)],
          [{ text: padStart('', columns - textWidth(plus)) }, poleSpan(row, 'strategic', say)],
        ];
  return [
    [{ text: padEnd(say(row.name), nameColumns), isStrong: true }, ...figures(row, say)],
    [...axisRow(row.mark, styleOf(row.state), columns)],
    ...poles,
    ...noteLines([say(row.verdict), ...notes(row, say)], 2, paper),
    [],
  ];
}

/** For screen readers and dumb terminals: the same in words alone. */
function plainRow(row: TrimRow, say: Say, paper: Paper): readonly Line[] {
  const figure = row.range === null ? '' : `${say(row.value)} points (${say(row.range)}), `;
  return [
    ...wrap(
      `${say(row.name)}: ${say(row.minusPole)} (-100) to ${say(row.plusPole)} (+100)`,
      paper.width,
    ).map((text): Line => [{ text }]),
    ...noteLines([`${figure}${say(row.verdict)}`, ...notes(row, say)], 2, paper),
  ];
}

function axisHeader(say: Say, columns: number): readonly Span[] {
  const [left, right] = [say({ id: 'axis.reactive' }), say({ id: 'axis.strategic' })];
  const middle = (columns - 1) / 2;
  return [
    { text: left, tone: 'react' },
    { text: ' '.repeat(middle - textWidth(left)) },
    { text: '0', tone: 'quiet' },
    { text: ' '.repeat(columns - middle - 1 - textWidth(right)) },
    { text: right, tone: 'strat' },
  ];
}

function figures(row: TrimRow, say: Say): readonly Span[] {
  const isCalled = row.state === 'reactive' || row.state === 'strategic';
  return [
    { text: padStart(say(row.value), valueColumns), tone: toneOf(row.state), isStrong: isCalled },
    { text: '  ' },
    { text: padStart(row.range === null ? '' : say(row.range), rangeColumns), tone: 'quiet' },
  ];
}

/** The pole a row is called to is strong; the other keeps quiet. */
function poleSpan(row: TrimRow, side: 'reactive' | 'strategic', say: Say): Span {
  const text = say(side === 'reactive' ? row.minusPole : row.plusPole);
  return row.state === side ? { text, isStrong: true } : { text, tone: 'quiet' };
}

function verdictText(row: TrimRow, say: Say): string {
  return `${say(row.name)}: ${say(row.verdict)}`;
}

function notes(row: TrimRow, say: Say): readonly string[] {
  return [...row.notes, ...(row.help === null ? [] : [row.help])].map(say);
}

/** One paragraph under a row; the verdict comes first and ends like a sentence. */
function noteLines(texts: readonly string[], indent: number, paper: Paper): readonly Line[] {
  const text = texts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
  if (text === '') return [];
  return wrap(text, Math.min(paper.width, 120) - indent).map((line) => [
    { text: ' '.repeat(indent) },
    { text: line, tone: 'quiet' },
  ]);
}

function styleOf(state: RowState): AxisStyle {
  return { tone: toneOf(state), isHollow: state === 'first-look' };
}

function toneOf(state: RowState): 'react' | 'strat' | 'edge' {
  if (state === 'reactive') return 'react';
  return state === 'strategic' ? 'strat' : 'edge';
}

function odd(columns: number): number {
  return columns % 2 === 0 ? columns - 1 : columns;
}

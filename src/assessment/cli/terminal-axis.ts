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
const besideFrom = 116;
const inlineFrom = 190;
const narrowBelow = 72;

/**
 * The trim axis with its words: six rows first, then what is to be said about each. Four layouts, none of which ever
 * breaks a row in the middle.
 */
export function axisLines(rows: readonly TrimRow[], say: Say, paper: Paper): readonly Line[] {
  if (paper.plain) return rows.flatMap((row) => plainRow(row, say, paper));
  if (paper.width < narrowBelow) return rows.flatMap((row) => narrowRow(row, say, paper));
  const axis =
    paper.width >= besideFrom
      ? besideLayout(rows, say, paper)
      : rows.flatMap((row) => stackedRow(row, say, paper));
  return [...axis, [], ...rows.flatMap((row) => remark(row, say, paper))];
}

/** Poles left and right of the axis, as in a printed instrument. */
function besideLayout(rows: readonly TrimRow[], say: Say, paper: Paper): readonly Line[] {
  const before = nameColumns + minusColumns + 1;
  const fixed = before + plusColumns + valueColumns + rangeColumns + 4;
  const columns = odd(Math.min(widestAxis, paper.width - fixed));
  return [
    [{ text: ' '.repeat(before) }, ...axisHeader(say, columns)],
    ...rows.map((row): Line => [
      { text: padEnd(say(row.name), nameColumns), isStrong: true },
      { ...poleSpan(row, 'reactive', say), text: padStart(say(row.minusPole), minusColumns) },
      { text: ' ' },
      ...axisRow(row.mark, styleOf(row.state), columns),
      { text: ' ' },
      { ...poleSpan(row, 'strategic', say), text: padEnd(say(row.plusPole), plusColumns) },
      { text: ' ' },
      ...figures(row, say),
      ...(isInline(paper) ? inlineVerdict(row, say) : []),
    ]),
  ];
}

function inlineVerdict(row: TrimRow, say: Say): readonly Span[] {
  return [{ text: '  ' }, { text: say(row.verdict), tone: sideOf(row.state) ?? 'quiet' }];
}

function isInline(paper: Paper): boolean {
  return paper.width >= inlineFrom;
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
  ];
}

/** What is to be said about a row, behind its name. */
function remark(row: TrimRow, say: Say, paper: Paper): readonly Line[] {
  const texts = isInline(paper) ? notes(row, say) : [say(row.verdict), ...notes(row, say)];
  return noteLines(texts, nameColumns, paper).map((line, index) =>
    index === 0 ? [{ text: padEnd(say(row.name), nameColumns) }, ...line.slice(1)] : line,
  );
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
  const text = padStart(say(row.value), valueColumns);
  const side = sideOf(row.state);
  return [
    side === null ? { text } : { text, tone: side, isStrong: true },
    { text: '  ' },
    { text: padStart(row.range === null ? '' : say(row.range), rangeColumns), tone: 'quiet' },
  ];
}

/** The pole a row is called to is strong; the other keeps quiet. */
function poleSpan(row: TrimRow, side: 'reactive' | 'strategic', say: Say): Span {
  const text = say(side === 'reactive' ? row.minusPole : row.plusPole);
  return row.state === side ? { text, isStrong: true } : { text, tone: 'quiet' };
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
  const side = sideOf(state);
  return {
    tone: side ?? 'edge',
    isHollow: state === 'first-look',
    ...(side === null ? {} : { markTone: side }),
  };
}

/** The colour of a called row; no other row may have one. */
function sideOf(state: RowState): 'react' | 'strat' | null {
  if (state === 'reactive') return 'react';
  return state === 'strategic' ? 'strat' : null;
}

function odd(columns: number): number {
  return columns % 2 === 0 ? columns - 1 : columns;
}

import { type Line, paint, type Paper, type Span } from '#edge/terminal/paint';
import { sanitise } from '#edge/terminal/sanitise';
import { padStart, truncate, wrap } from '#edge/terminal/width';
import { asSentence } from '#edge/words/sentence';
import { type Say, speaker } from '#edge/words/say';

import type {
  ExplainPart,
  ExplainRecord,
  ExplainSeries,
  ExplainView,
} from '../view/explain-model.ts';

const whenColumns = 22;
const minuteColumns = 9;

/** A number opened in a terminal: what went in, then every record, which add up to it. */
export function renderExplainTerminal(view: ExplainView, paper: Paper): string {
  const say = speaker(sanitise);
  const prose = (text: string, indent: number): readonly Line[] =>
    wrap(text, Math.min(paper.width, 116) - indent).map((line) => [
      { text: ' '.repeat(indent) },
      { text: line, tone: 'quiet' },
    ]);
  return paint(
    [
      ...wrap(say(view.title), paper.width).map((text): Line => [{ text, isStrong: true }]),
      ...view.sentences.flatMap((sentence) => prose(asSentence(say(sentence)), 0)),
      ...contributionLines(view, say, paper),
      ...view.parts.flatMap((part) => partLines(part, say, paper, prose)),
      [],
      ...prose(say(view.versions), 0),
    ],
    paper,
  );
}

function contributionLines(view: ExplainView, say: Say, paper: Paper): readonly Line[] {
  if (view.contributions.length === 0) return [];
  return [
    [],
    [{ text: say({ id: 'explain.contributions' }), isStrong: true }],
    ...view.contributions.map(({ id, name, points }): Line => [
      { text: `  ${padStart(say({ id: 'mark.value', values: { points } }), 5)}  ${id}  ` },
      { text: truncate(say(name), paper.width - 14) },
    ]),
  ];
}

function partLines(
  part: ExplainPart,
  say: Say,
  paper: Paper,
  prose: (text: string, indent: number) => readonly Line[],
): readonly Line[] {
  const title = part.id === say(part.name) ? part.id : `${part.id}  ${say(part.name)}`;
  const lines: Line[] = [
    [],
    ...wrap(title, paper.width).map((text): Line => [{ text, isStrong: true }]),
    ...part.sentences.flatMap((sentence) => prose(asSentence(say(sentence)), 2)),
  ];
  for (const series of part.series) lines.push(...seriesLines(series, part, say, paper));
  if (part.total !== null) {
    lines.push(
      ...wrap(`= ${say(part.total)}`, paper.width - 2).map((text): Line => [
        { text: `  ${text}`, isStrong: true },
      ]),
    );
  }
  return lines;
}

function seriesLines(
  series: ExplainSeries,
  part: ExplainPart,
  say: Say,
  paper: Paper,
): readonly Line[] {
  const reasons = [...(series.kind === null ? [] : [say(series.kind)]), ...series.why.map(say)];
  const minutes = part.kind === 'minutes' ? minutesText(series.shownTenths, say) : '';
  const indent = whenColumns + minuteColumns + 2;
  const isRoomy = paper.width >= 72;
  return [
    ...(isRoomy
      ? [
          [
            { text: `  ${' '.repeat(whenColumns)}${padStart(minutes, minuteColumns)}  ` },
            { text: truncate(say(series.title), paper.width - indent - 2) },
          ],
        ]
      : wrap(`${say(series.title)} ${minutes}`, paper.width - 2).map((text): Line => [
          { text: `  ${text}` },
        ])),
    ...(reasons.length === 0
      ? []
      : wrap(
          reasons.join('; '),
          Math.max(20, Math.min(paper.width, 120) - (isRoomy ? indent + 4 : 4)),
        ).map((text): Line => [
          { text: ' '.repeat(isRoomy ? indent + 2 : 4) },
          { text, tone: 'quiet' },
        ])),
    ...series.records.map((record) => recordLine(record, part, say, paper)),
  ];
}

function recordLine(record: ExplainRecord, part: ExplainPart, say: Say, paper: Paper): Line {
  const when =
    record.day === ''
      ? ''
      : say({ id: 'cell.when', values: { day: record.day, time: record.time } });
  const amount =
    part.kind === 'minutes'
      ? minutesText(record.shownTenths, say)
      : say({ id: record.isCounted ? 'count.one' : 'count.none' });
  const place = record.place === null ? [] : [say(record.place)];
  const rest = [...record.notes.map(say), ...place].join('; ');
  const head: Span = { text: `  ${when.padEnd(whenColumns)}${padStart(amount, minuteColumns)}  ` };
  return [
    head,
    {
      text: truncate(rest, Math.max(0, paper.width - head.text.length), paper.plain ? '...' : '…'),
      tone: 'quiet',
    },
  ];
}

function minutesText(tenths: number, say: Say): string {
  return say({ id: 'cell.minutes', values: { minutes: tenths / 10 } });
}

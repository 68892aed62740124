import type { Message } from '#kernel/message';
import { type Line, paint, type Paper } from '#edge/terminal/paint';
import { sanitise } from '#edge/terminal/sanitise';
import { wrap } from '#edge/terminal/width';
import { type Say, speaker } from '#edge/words/say';

import type { ChangeSection, ScorecardView } from '../view/scorecard-model.ts';
import { hoursLines } from './terminal-hours.ts';
import { axisLines } from './terminal-axis.ts';
import { tableLines } from './terminal-table.ts';

/** Problems beyond these are counted; `--json` has them all. */
const mostProblems = 8;
/** Prose wider than this is hard to read, whatever the terminal. */
const measure = 116;

/** The scorecard for a terminal: nothing runs over the width, and every mark is repeated in words. */
export function renderTerminal(view: ScorecardView, paper: Paper): string {
  const say = speaker(sanitise);
  const prose = (text: string, tone?: 'quiet', indent = 0): readonly Line[] =>
    wrap(text, Math.min(paper.width, measure) - indent).map((line) => [
      { text: ' '.repeat(indent) },
      tone === undefined ? { text: line } : { text: line, tone },
    ]);
  const heading = (message: Message): Line => [{ text: say(message), isStrong: true }];
  const list = (messages: readonly Message[]): readonly Line[] =>
    messages.flatMap((message) => prose(say(message), undefined, 2));

  const lines: Line[] = [
    ...reportLines(view, say).flatMap((text) => prose(text, 'quiet')),
    [],
    ...wrap(say(view.finding), Math.min(paper.width, measure)).map((text): Line => [
      { text, isStrong: true },
    ]),
    ...prose(say(view.basis), 'quiet'),
    [],
    ...axisLines(view.rows, say, paper),
  ];
  if (view.hours !== null) {
    lines.push(
      [],
      heading(view.hours.title),
      ...hoursLines(view.hours, say, paper),
      ...prose(say(view.hours.note), 'quiet', 2),
    );
  }
  if (view.facts.length > 0) lines.push([], heading({ id: 'title.facts' }), ...list(view.facts));
  if (view.changes !== null) lines.push([], ...changeLines(view.changes, say, paper));
  if (view.report.problems.length > 0) {
    lines.push([], heading(view.report.problemsTitle), ...problemLines(view, say, paper));
  }
  if (view.next.length > 0) {
    lines.push([], heading(view.nextTitle), ...nextLines(view, say, paper));
  }
  lines.push(
    [],
    ...prose(view.limits.map(say).join(' '), 'quiet'),
    ...prose(say(view.versions), 'quiet'),
  );
  return paint(lines, paper);
}

function reportLines({ report, span }: ScorecardView, say: Say): readonly string[] {
  const dropped = report.dropped.map(say).join(', ');
  return [
    `${say(report.read)} ${say(span)}.`,
    `${say(report.kept)}${dropped === '' ? '' : ` ${say({ id: 'report.dropped' })}: ${dropped}.`}`,
    say(report.classified),
    report.choices.map(say).join(' '),
  ];
}

function changeLines(changes: ChangeSection, say: Say, paper: Paper): readonly Line[] {
  const rows = changes.lines.map((line) =>
    [line.name, line.before, line.after, line.difference, line.verdict].map(say),
  );
  const columns = ['measure', 'before', 'after', 'difference', 'claim'].map((id) =>
    say({ id: `column.${id}` }),
  );
  return [
    [{ text: say(changes.title), isStrong: true }],
    ...tableLines({ columns, rows, rightAligned: [1, 2, 3] }, paper),
    ...wrap(say(changes.note), paper.width - 2).map((text): Line => [
      { text: `  ${text}`, tone: 'quiet' },
    ]),
  ];
}

function problemLines({ report }: ScorecardView, say: Say, paper: Paper): readonly Line[] {
  const shown = report.problems
    .slice(0, mostProblems)
    .flatMap(({ place, text, code }) =>
      wrap(`${say(place)}: ${say(text)} [${say(code)}]`, Math.min(paper.width, measure) - 4).map(
        (line, index): Line => [{ text: index === 0 ? `  ${line}` : `    ${line}` }],
      ),
    );
  const hidden = report.problems.length - mostProblems;
  return hidden > 0
    ? [
        ...shown,
        [{ text: `  ${say({ id: 'problem.more', values: { count: hidden } })}`, tone: 'quiet' }],
      ]
    : shown;
}

/** Commands beside what they are for where both fit, else one above the other. */
function nextLines({ next }: ScorecardView, say: Say, paper: Paper): readonly Line[] {
  const longest = Math.max(...next.map((step) => step.command.length));
  const room = paper.width - longest - 4;
  return next.flatMap(({ command, why }): readonly Line[] =>
    room >= 40
      ? wrap(say(why), room).map((text, index) => [
          {
            text: index === 0 ? `  ${command.padEnd(longest)}  ` : ' '.repeat(longest + 4),
            tone: 'strat',
          },
          { text },
        ])
      : [
          ...wrap(command, paper.width - 2).map((text): Line => [
            { text: `  ${text}`, tone: 'strat' },
          ]),
          ...wrap(say(why), paper.width - 6).map((text): Line => [{ text: `      ${text}` }]),
        ],
  );
}

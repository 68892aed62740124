import type { Message } from '#kernel/message';
import { escapeMarkdown } from '#edge/words/escape';
import { type Say, speaker } from '#edge/words/say';

import type { ExplainPart, ExplainView } from '../view/explain-model.ts';
import type { HoursLine, ScorecardView } from '../view/scorecard-model.ts';

/** The scorecard as Markdown: reads as plain text, renders anywhere, and no title in it acts. */
export function renderMarkdown(view: ScorecardView): string {
  const say = speaker(escapeMarkdown);
  const { report } = view;
  const dropped = report.dropped.map(say).join(', ');
  return document([
    `# ${say(view.finding)}`,
    `${say(view.span)}. ${say(view.basis)}`,
    heading(say, { id: 'title.signs' }),
    signTable(view, say),
    heading(say, view.hours.title),
    say(view.hours.note),
    hoursTable(view, say),
    ...(view.facts.length === 0
      ? []
      : [heading(say, { id: 'title.facts' }), bullets(view.facts.map(say))]),
    ...changeParts(view, say),
    heading(say, { id: 'title.report' }),
    bullets([
      ...report.sources.map(say),
      `${say(report.read)} ${say(report.kept)}`,
      ...(dropped === '' ? [] : [`${say({ id: 'report.dropped' })}: ${dropped}.`]),
      say(report.classified),
      ...report.choices.map(say),
    ]),
    ...problemParts(view, say),
    heading(say, { id: 'next.title' }),
    ...view.next.map(({ command, why }) => `${say(why)}:\n\n    ${command}`),
    heading(say, { id: 'title.limits' }),
    bullets([...view.limits.map(say), say(view.versions)]),
  ]);
}

/** A number opened, as Markdown. */
export function renderExplainMarkdown(view: ExplainView): string {
  const say = speaker(escapeMarkdown);
  return document([
    `# ${say(view.title)}`,
    ...(view.sentences.length === 0 ? [] : [bullets(view.sentences.map(say))]),
    ...(view.contributions.length === 0
      ? []
      : [
          heading(say, { id: 'explain.contributions' }),
          table(
            columns(say, ['indicator', 'observed', 'contribution']),
            view.contributions.map(({ id, name, observed, points }) => [
              `${id} ${say(name)}`,
              say(observed),
              say({ id: 'mark.value', values: { points } }),
            ]),
            [2],
          ),
        ]),
    ...view.parts.flatMap((part) => partBlocks(part, say)),
    say(view.versions),
  ]);
}

function signTable(view: ScorecardView, say: Say): string {
  return table(
    columns(say, [
      'sign',
      'reactive-pole',
      'strategic-pole',
      'points',
      'interval',
      'verdict',
      'help',
    ]),
    view.rows.map((row) => [
      say(row.name),
      say(row.minusPole),
      say(row.plusPole),
      say(row.value),
      row.range === null ? '' : say(row.range),
      say(row.verdict),
      [...row.notes, ...(row.help === null ? [] : [row.help])].map(say).join(' '),
    ]),
    [3, 4],
  );
}

function hoursTable(view: ScorecardView, say: Say): string {
  const row = (line: HoursLine, name: string): readonly string[] => [
    name,
    say(line.value),
    say(line.range),
    say(line.share),
  ];
  return table(
    columns(say, ['category', 'hours', 'interval', 'share']),
    view.hours.groups.flatMap((group) => [
      row(group, `**${say(group.name)}**`),
      ...group.parts.map((part) => row(part, say(part.name))),
    ]),
    [1, 2, 3],
  );
}

function changeParts({ changes }: ScorecardView, say: Say): readonly string[] {
  if (changes === null) return [];
  return [
    heading(say, changes.title),
    table(
      columns(say, ['measure', 'before', 'after', 'difference', 'claim']),
      changes.lines.map((line) =>
        [line.name, line.before, line.after, line.difference, line.verdict].map(say),
      ),
      [1, 2, 3],
    ),
    say(changes.note),
  ];
}

function problemParts({ report }: ScorecardView, say: Say): readonly string[] {
  if (report.problems.length === 0) return [];
  return [
    heading(say, report.problemsTitle),
    table(
      columns(say, ['place', 'problem', 'code']),
      report.problems.map(({ place, text, code }) => [place, text, code].map(say)),
      [],
    ),
  ];
}

function partBlocks(part: ExplainPart, say: Say): readonly string[] {
  const isMinutes = part.kind === 'minutes';
  const rows = part.series.flatMap((series) =>
    series.records.map((record) => [
      record.day === ''
        ? ''
        : say({ id: 'cell.when', values: { day: record.day, time: record.time } }),
      say(series.title),
      isMinutes
        ? say({ id: 'cell.minutes', values: { minutes: record.shownTenths / 10 } })
        : say({ id: record.isCounted ? 'count.one' : 'count.none' }),
      series.kind === null ? '' : say(series.kind),
      [...series.why, ...record.notes].map(say).join('; '),
      record.line > 0
        ? say({ id: 'problem.place', values: { file: record.file, line: record.line } })
        : '',
    ]),
  );
  return [
    `## ${part.id} ${say(part.name)}`,
    ...(part.sentences.length === 0 ? [] : [bullets(part.sentences.map(say))]),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns(say, [
              'when',
              'title',
              isMinutes ? 'minutes' : 'counts',
              'kind',
              'why',
              'place',
            ]),
            rows,
            [2],
          ),
        ]),
    ...(part.total === null ? [] : [`**${say(part.total)}**`]),
  ];
}

function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function heading(say: Say, message: Message): string {
  return `## ${say(message)}`;
}

function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

function columns(say: Say, ids: readonly string[]): readonly string[] {
  return ids.map((id) => say({ id: `column.${id}` }));
}

function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(titles),
    line(titles.map((_, index) => (rightAligned.includes(index) ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

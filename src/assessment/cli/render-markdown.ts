import { escapeMarkdown } from '#edge/words/escape';
import { type Say, speaker } from '#edge/words/say';

import type { HoursLine, HoursSection, ScorecardView } from '../view/scorecard-model.ts';
import { bullets, columns, document, heading, table } from './markdown-blocks.ts';

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
    ...hoursParts(view, say),
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
    heading(say, view.nextTitle),
    ...view.next.map(({ command, why }) => `${say(why)}:\n\n    ${command}`),
    heading(say, { id: 'title.limits' }),
    bullets([...view.limits.map(say), say(view.versions)]),
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

function hoursParts({ hours }: ScorecardView, say: Say): readonly string[] {
  return hours === null ? [] : [heading(say, hours.title), say(hours.note), hoursTable(hours, say)];
}

function hoursTable(hours: HoursSection, say: Say): string {
  const row = (line: HoursLine, name: string): readonly string[] => [
    name,
    say(line.value),
    say(line.range),
    say(line.share),
  ];
  return table(
    columns(say, ['category', 'hours', 'interval', 'share']),
    hours.groups.flatMap((group) => [
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

import { escapeMarkdown } from '#edge/words/escape';
import { asSentence } from '#edge/words/sentence';
import { type Say, speaker } from '#edge/words/say';

import type { ExplainPart, ExplainView } from '../view/explain-model.ts';
import { bullets, columns, document, heading, table } from './markdown-blocks.ts';

/** A number opened, as Markdown. */
export function renderExplainMarkdown(view: ExplainView): string {
  const say = speaker(escapeMarkdown);
  return document([
    `# ${say(view.title)}`,
    ...(view.sentences.length === 0
      ? []
      : [bullets(view.sentences.map((sentence) => asSentence(say(sentence))))]),
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
      record.place === null ? '' : say(record.place),
    ]),
  );
  return [
    `## ${part.id} ${say(part.name)}`,
    ...(part.sentences.length === 0
      ? []
      : [bullets(part.sentences.map((sentence) => asSentence(say(sentence))))]),
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

import { escapeHtml } from '#edge/words/escape';
import { asSentence } from '#edge/words/sentence';
import { type Say, speaker } from '#edge/words/say';

import type {
  ExplainPart,
  ExplainRecord,
  ExplainSeries,
  ExplainView,
} from '../view/explain-model.ts';
import { htmlList, htmlPage, htmlTable } from './html-page.ts';

/** A number opened, as one HTML file. */
export function renderExplainHtml(view: ExplainView): string {
  const say = speaker(escapeHtml);
  return htmlPage({
    title: say(view.title),
    bar: [say({ id: 'title.explain' })],
    main: [
      `<h1 id="finding">${say(view.title)}</h1>`,
      ...view.sentences.map((sentence) => `<p class="sub">${asSentence(say(sentence))}</p>`),
      contributionSection(view, say),
      ...view.parts.map((part) => partSection(part, say)),
    ].join('\n'),
    footer: `<p>${say(view.versions)}</p>`,
  });
}

function contributionSection(view: ExplainView, say: Say): string {
  if (view.contributions.length === 0) return '';
  const title = say({ id: 'explain.contributions' });
  const columns = [
    { title: say({ id: 'column.indicator' }) },
    { title: say({ id: 'column.observed' }) },
    { title: say({ id: 'column.contribution' }), isFigure: true },
  ];
  const rows = view.contributions.map(({ id, name, observed, points }) => [
    `${id} ${say(name)}`,
    say(observed),
    say({ id: 'mark.value', values: { points } }),
  ]);
  return `<section><h2>${title}</h2>${htmlTable(title, columns, rows)}</section>`;
}

function partSection(part: ExplainPart, say: Say): string {
  const title = `${escapeHtml(part.id)} ${say(part.name)}`;
  const records = part.series.length === 0 ? '' : recordTable(part, title, say);
  return `<section class="long"><h2>${title}</h2>${htmlList(part.sentences.map((sentence) => asSentence(say(sentence))))}${records}</section>`;
}

/** Records under the series they were classified with; the foot says what they add up to. */
function recordTable(part: ExplainPart, title: string, say: Say): string {
  const isMinutes = part.kind === 'minutes';
  const heads = ['when', isMinutes ? 'minutes' : 'counts', 'why', 'place'].map(
    (id, index) =>
      `<th scope="col"${index === 1 ? ' class="n"' : ''}>${say({ id: `column.${id}` })}</th>`,
  );
  const bodies = part.series.map(
    (series) => `<tbody>${seriesRow(series, isMinutes, say)}
${series.records.map((record) => recordRow(record, isMinutes, say)).join('\n')}</tbody>`,
  );
  const foot =
    part.total === null ? '' : `<tfoot><tr><td colspan="4">${say(part.total)}</td></tr></tfoot>`;
  return `<div class="scroll"><table><caption>${title}</caption><thead><tr>${heads.join('')}</tr></thead>${bodies.join('\n')}${foot}</table></div>`;
}

function seriesRow(series: ExplainSeries, isMinutes: boolean, say: Say): string {
  const reasons = [...(series.kind === null ? [] : [series.kind]), ...series.why]
    .map(say)
    .join('; ');
  const minutes = isMinutes ? minutesText(series.shownTenths, say) : '';
  return `<tr class="series"><th scope="rowgroup"><b>${say(series.title)}</b></th><td class="n strong">${minutes}</td><td colspan="2" class="quiet">${reasons}</td></tr>`;
}

function recordRow(record: ExplainRecord, isMinutes: boolean, say: Say): string {
  const when =
    record.day === ''
      ? ''
      : say({ id: 'cell.when', values: { day: record.day, time: record.time } });
  const amount = isMinutes
    ? minutesText(record.shownTenths, say)
    : say({ id: record.isCounted ? 'count.one' : 'count.none' });
  const place = record.place === null ? '' : say(record.place);
  return `<tr><td>${when}</td><td class="n">${amount}</td><td>${record.notes.map(say).join('; ')}</td><td>${place}</td></tr>`;
}

function minutesText(tenths: number, say: Say): string {
  return say({ id: 'cell.minutes', values: { minutes: tenths / 10 } });
}

import type { Evidence } from '#evidence/index';
import { speaker } from '#edge/words/say';
import { instantText } from '#kernel/civil';
import { anchorsVersion, methodVersion } from '#kernel/estimate';

import type { Explanation } from '../contract/explanation.ts';
import type { DimensionScore } from '../model/scorecard.ts';
import type { ExplainPart, ExplainSeries, ExplainView } from '../view/explain-model.ts';
import { figure, messageJson, recordJson, windowJson } from './score-json.ts';

const say = speaker((text) => text);

/** The published JSON answer of `--explain`: `trimtab.explain/1`, keys in the order written here. */
export function explainJson(
  view: ExplainView,
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  options: { readonly isRedacted?: boolean } = {},
): Explanation {
  const row = dimensionScores.find((candidate) => candidate.dimension === view.subject);
  return {
    schema: 'trimtab.explain/1',
    method: methodVersion,
    anchors: anchorsVersion,
    isRedacted: options.isRedacted ?? false,
    subject: view.subject,
    title: messageJson(view.title),
    window: windowJson(evidence.window),
    score: row === undefined ? null : recordJson(row.score, row.dimension),
    contributions: view.contributions.map(({ id, points }) => ({ indicator: id, points })),
    sentences: view.sentences.map(messageJson),
    parts: view.parts.map((part) => partJson(part, dimensionScores)),
  };
}

function partJson(
  part: ExplainPart,
  dimensionScores: readonly DimensionScore[],
): Explanation['parts'][number] {
  const indicator = dimensionScores
    .flatMap((row) => row.indicators)
    .find((candidate) => candidate.id === part.id);
  const isKnown = indicator !== undefined && indicator.status !== 'missing';
  return {
    id: part.id,
    name: say(part.name),
    kind: part.kind,
    sentences: part.sentences.map(messageJson),
    observed: isKnown ? recordJson(indicator.observed, part.id) : null,
    score: isKnown ? recordJson(indicator.score, part.id) : null,
    sum: figure(part.sum),
    records: part.series.flatMap(seriesJson),
  };
}

function seriesJson(series: ExplainSeries): Explanation['parts'][number]['records'] {
  const title = say(series.title);
  const kind = series.kind === null ? null : say(series.kind);
  const why = series.why.map(say);
  return series.records.map((record) => ({
    id: record.id,
    start: record.start === null ? null : instantText(record.start),
    day: record.day,
    time: record.time,
    title,
    minutes: figure(record.minutes),
    isCounted: record.isCounted,
    kind,
    why,
    notes: record.notes.map(say),
    file: record.file,
    line: record.line,
  }));
}

import { groupOf, type Evidence } from '#evidence/index';
import { anchorsVersion, methodVersion } from '#kernel/estimate';
import type { IndicatorFact } from '#kernel/indicator-fact';
import type { Message } from '#kernel/message';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

import type { DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { anchorsTable } from '../rules/anchors.data.ts';
import { contributionsOf } from './contributions.ts';
import type { ExplainPart, ExplainView } from './explain-model.ts';
import { categoryParts, explainSeries, type Reasons, type RecordPart } from './explain-records.ts';
import { type ExplainSubject, explainSubject } from './explain-subject.ts';
import { factMessage } from './facts.ts';
import { groupWords } from './hours.ts';
import { indicatorLine, trimRow } from './rows.ts';

export type ExplainRefusal = Problem<'assessment.nothing-to-explain'>;

/**
 * Opens a number of the scorecard: `subject` is a sign, an indicator, a kind or group of work, or a fact.
 * Refuses: `assessment.nothing-to-explain` when there is no such number.
 */
export function explainView(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  subject: string,
): Result<ExplainView, ExplainRefusal> {
  const found = explainSubject(subject);
  if (found === null) {
    return refused({
      code: 'assessment.nothing-to-explain',
      message: `There is no sign, indicator, kind of work or fact called "${subject}".`,
      fix: 'Try a sign (roadmap, horizon, people, leverage, toolset, leadership), an indicator (2.1), a kind of work (FIRES) or a group (reactive).',
    });
  }
  return accepted(viewOf(evidence, dimensionScores, found));
}

function viewOf(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  subject: ExplainSubject,
): ExplainView {
  const versions: Message = {
    id: 'versions',
    values: { method: methodVersion, anchors: anchorsVersion },
  };
  switch (subject.kind) {
    case 'dimension':
      return {
        subject: subject.dimension,
        ...dimensionView(evidence, dimensionScores, subject.dimension),
        versions,
      };
    case 'indicator': {
      const indicator = dimensionScores
        .flatMap((row) => row.indicators)
        .find((candidate) => candidate.id === subject.id);
      return {
        subject: subject.id,
        title: { id: `indicator.${subject.id}` },
        sentences: [],
        contributions: [],
        parts: indicator === undefined ? [] : [indicatorPart(evidence, indicator)],
        versions,
      };
    }
    case 'category':
    case 'group':
    case 'fact':
      return { ...hoursView(evidence, subject), contributions: [], versions };
    default:
      return subject satisfies never;
  }
}

function dimensionView(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  dimension: DimensionScore['dimension'],
): Omit<ExplainView, 'subject' | 'versions'> {
  const score = dimensionScores.find((row) => row.dimension === dimension);
  if (score === undefined) {
    return { title: { id: `sign.${dimension}` }, sentences: [], contributions: [], parts: [] };
  }
  const row = trimRow(evidence, score);
  return {
    title:
      row.mark === null
        ? { id: 'explain.sign.unseen', values: { sign: dimension } }
        : { id: 'explain.sign', values: { sign: dimension, ...row.mark } },
    sentences: [
      row.verdict,
      ...row.notes,
      ...(row.help === null ? [] : [row.help]),
      ...(row.mark === null ? [] : [{ id: 'explain.pulled' }]),
    ],
    contributions: contributionsOf(score),
    parts: score.indicators.map((indicator) => indicatorPart(evidence, indicator)),
  };
}

function indicatorPart(evidence: Evidence, indicator: IndicatorScore): ExplainPart {
  const line = indicatorLine(indicator);
  const fact = evidence.indicators.find((candidate) => candidate.id === indicator.id);
  const head = { id: indicator.id, name: line.name };
  if (fact === undefined || fact.kind === 'missing' || indicator.status === 'missing') {
    return {
      ...head,
      kind: 'missing',
      sentences: [indicator.because, indicator.wouldHelp].filter((message) => message !== null),
      total: null,
      sum: 0,
      series: [],
    };
  }
  const parts = partsOf(fact);
  const sentences = [
    line.place === null ? line.observed : { id: 'explain.place', values: placeValues(indicator) },
    ...anchorSentence(indicator.id),
    ...intervalSentences(indicator),
    // Without a place, the reason already stands where the observation would.
    ...(indicator.because === null || line.place === null ? [] : [indicator.because]),
    ...(indicator.wouldHelp === null ? [] : [indicator.wouldHelp]),
  ];
  return {
    ...head,
    kind: fact.kind === 'hours' ? 'minutes' : 'records',
    sentences,
    ...totalOf(fact, parts),
    series: explainSeries(evidence, parts, reasonsOf(fact.id)),
  };
}

/** The sources of the interval, each by itself (method 0.2). */
function intervalSentences({ parts }: IndicatorScore): readonly Message[] {
  if (parts === undefined) return [];
  const { nEff, process, unplaceable } = parts;
  return [
    { id: 'explain.process', values: { ...process } },
    ...(unplaceable === null ? [] : [{ id: 'explain.unplaceable', values: { ...unplaceable } }]),
    { id: 'explain.effective', values: { n: nEff } },
  ];
}

/** Where the ends and the middle of the axis lie for this indicator, so that a place can be checked by hand. */
function anchorSentence(id: string): readonly Message[] {
  const row = anchorsTable.find((candidate) => candidate.id === id);
  if (row === undefined || (row.kind !== 'hours' && row.kind !== 'count')) return [];
  const { minus1, zero, plus1 } = row.anchors;
  return [{ id: 'explain.anchors', values: { minus1, zero, plus1 } }];
}

/** Observed quantity and its place on the axis in one sentence; both are always shown together (method 3.3). */
function placeValues({ observed, score }: IndicatorScore): Record<string, number> {
  const points = (value: number | null): number => Math.round((value ?? 0) * 100);
  return {
    value: observed.value ?? 0,
    lo: observed.lo ?? observed.value ?? 0,
    hi: observed.hi ?? observed.value ?? 0,
    points: points(score.value),
    pointsLo: points(score.lo),
    pointsHi: points(score.hi),
  };
}

/** Hours list what is in the numerator; counts list every record and say which of them count. */
function partsOf(fact: Exclude<IndicatorFact, { kind: 'missing' }>): readonly RecordPart[] {
  if (fact.kind === 'hours') {
    return fact.numerator.map(({ record, minutes }) => ({ record, minutes, isCounted: true }));
  }
  const counted = new Set(fact.numerator);
  return fact.inputs.map((record) => ({ record, minutes: 0, isCounted: counted.has(record) }));
}

function totalOf(
  fact: Exclude<IndicatorFact, { kind: 'missing' }>,
  parts: readonly RecordPart[],
): Pick<ExplainPart, 'total' | 'sum'> {
  if (fact.kind === 'count') {
    return {
      total: { id: 'explain.total.records', values: { k: fact.k, n: fact.n } },
      sum: fact.k,
    };
  }
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  const of = fact.weeks.reduce((sum, week) => sum + week.total, 0);
  return { total: { id: 'explain.total.share', values: { minutes, of } }, sum: minutes };
}

function reasonsOf(indicator: string): Reasons {
  if (indicator === '3.3' || indicator === '6.2') return 'initiator';
  return indicator === '3.2' || indicator === '6.1' || indicator === '6.3'
    ? 'attendance'
    : 'classification';
}

function hoursView(
  evidence: Evidence,
  subject: ExplainSubject & { readonly kind: 'category' | 'group' | 'fact' },
): Pick<ExplainView, 'subject' | 'title' | 'sentences' | 'parts'> {
  const { name, title, parts } = openedHours(evidence, subject);
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return {
    subject: name,
    title,
    sentences: [],
    parts: [
      {
        id: name,
        name: title,
        kind: 'minutes',
        sentences: [],
        total: { id: 'explain.total.minutes', values: { minutes, hours: minutes / 60 } },
        sum: minutes,
        series: explainSeries(evidence, parts, 'classification'),
      },
    ],
  };
}

function openedHours(
  evidence: Evidence,
  subject: ExplainSubject & { readonly kind: 'category' | 'group' | 'fact' },
): { readonly name: string; readonly title: Message; readonly parts: readonly RecordPart[] } {
  switch (subject.kind) {
    case 'category':
      return {
        name: subject.category,
        title: { id: 'explain.category', values: { kind: subject.category } },
        parts: categoryParts(evidence, (category) => category === subject.category),
      };
    case 'group':
      return {
        name: groupWords[subject.group],
        title: { id: 'explain.group', values: { group: groupWords[subject.group] } },
        parts: categoryParts(evidence, (category) => groupOf[category] === subject.group),
      };
    case 'fact': {
      const fact = evidence.facts.find((candidate) => candidate.id === subject.id);
      const wanted = new Set(fact?.estimate.inputs ?? []);
      return {
        name: subject.id,
        title:
          fact === undefined
            ? { id: `${subject.id}.unknown`, values: { n: 0 } }
            : factMessage(fact),
        parts: evidence.records
          .filter((record) => wanted.has(record.id))
          .map((record) => ({ record: record.id, minutes: record.minutes, isCounted: true })),
      };
    }
    default:
      return subject satisfies never;
  }
}

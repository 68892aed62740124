import {
  categories,
  type Group,
  type Evidence,
  type EvidenceWindow,
  type Owner,
} from '#evidence/index';
import { inertJson } from '#edge/terminal/inert-json';
import { speaker } from '#edge/words/say';
import { instantText } from '#kernel/civil';
import { anchorsVersion, type Estimate, methodVersion } from '#kernel/estimate';
import type { Message } from '#kernel/message';

import type { Score, ScoreRecord } from '../contract/scorecard.ts';
import type { Change, DimensionScore, IndicatorScore } from '../model/scorecard.ts';
import { factMessage } from '../view/facts.ts';
import { groupWords } from '../view/hours.ts';
import { rowStateOf } from '../view/row-state.ts';
import { scorecardView, type ScorecardOptions } from '../view/scorecard-view.ts';

type ScoreMessage = Score['finding'];

/**
 * The published JSON answer: `trimtab.score/1`. Keys come in the order written here and numbers with at most twelve
 * significant digits, so the same evidence gives the same bytes.
 */
export function scoreJson(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  options: ScorecardOptions & { readonly isRedacted?: boolean } = {},
): Score {
  const view = scorecardView(evidence, dimensionScores, options);
  return {
    schema: 'trimtab.score/1',
    method: methodVersion,
    anchors: anchorsVersion,
    isRedacted: options.isRedacted ?? false,
    finding: messageJson(view.finding),
    window: windowJson(evidence.window),
    owner: ownerJson(evidence.owner),
    leaders: [...evidence.leaders],
    productPeople: [...evidence.productPeople],
    workingHours: {
      ...evidence.workingHours,
      awayMinutes: figure(evidence.workingHours.awayMinutes),
    },
    sources: evidence.sources.map(({ name, calendarName, zone, bytes }) => ({
      name,
      calendarName,
      zone,
      bytes,
    })),
    counts: countsJson(evidence),
    problems: evidence.problems.map(({ code, source, line, message }) => ({
      code,
      file: evidence.sources[source]?.name ?? '',
      line,
      message,
    })),
    dimensions: dimensionScores.map(dimensionJson),
    hours: hoursJson(evidence),
    plainHours: plainHoursJson(evidence),
    unplaceableMinutes: {
      private: figure(evidence.unplaceableMinutes.private),
      unknown: figure(evidence.unplaceableMinutes.unknown),
    },
    facts: evidence.facts.map((fact) => ({
      id: fact.id,
      text: say(factMessage(fact)),
      record: recordJson(fact.estimate, fact.id),
    })),
    weeks: weeksJson(evidence),
    comparison:
      options.comparison === undefined
        ? null
        : {
            before: windowJson(options.comparison.before),
            changes: options.comparison.changes.map(changeJson),
          },
    next: view.next.map(({ command, why }) => ({ command, why: say(why) })),
  };
}

/** The bytes of any answer: two spaces, one line break at the end. */
export function jsonText(answer: object): string {
  return `${inertJson(answer, 2)}\n`;
}

/**
 * A figure as published: twelve significant digits hide the last bits, in which sums of another order could differ,
 * and are more than any reader needs. Minus zero is zero.
 */
export function figure(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(12));
}

export function recordJson(estimate: Estimate, explain: string | null): ScoreRecord {
  return {
    value: figureOrNull(estimate.value),
    lo: figureOrNull(estimate.lo),
    hi: figureOrNull(estimate.hi),
    conf: estimate.conf,
    n: figure(estimate.n),
    unit: estimate.unit,
    method: estimate.method,
    params: estimate.params,
    ...(estimate.seed === undefined ? {} : { seed: estimate.seed }),
    status: estimate.status,
    inputs: { count: estimate.inputs.length, explain },
  };
}

const say = speaker((text) => text);

export function messageJson(message: Message): ScoreMessage {
  return { id: message.id, text: say(message) };
}

export function windowJson(window: EvidenceWindow): Score['window'] {
  return {
    from: instantText(window.from),
    to: instantText(window.to),
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    weeks: window.weeks,
    weeksSource: window.weeksSource,
    zone: window.zone,
    zoneSource: window.zoneSource,
    asOf: instantText(window.asOf),
    asOfSource: window.asOfSource,
  };
}

function ownerJson(owner: Owner): Score['owner'] {
  return owner.kind === 'none'
    ? { kind: 'none', address: null, source: null, share: null }
    : {
        kind: 'person',
        address: owner.address,
        source: owner.source,
        share: owner.share === undefined ? null : figure(owner.share),
      };
}

function countsJson({ counts }: Evidence): Score['counts'] {
  const dropped = (fate: keyof Score['counts']['dropped']): number => counts.dropped[fate] ?? 0;
  return {
    eventsRead: counts.eventsRead,
    occurrencesInWindow: counts.occurrencesInWindow,
    kept: counts.kept,
    dropped: {
      declined: dropped('declined'),
      cancelled: dropped('cancelled'),
      'all-day': dropped('all-day'),
      'out-of-office': dropped('out-of-office'),
      free: dropped('free'),
      duplicate: dropped('duplicate'),
      'zero-length': dropped('zero-length'),
    },
    private: counts.private,
    confident: counts.confident,
    unsure: counts.unsure,
  };
}

function dimensionJson(row: DimensionScore): Score['dimensions'][number] {
  return {
    dimension: row.dimension,
    state: rowStateOf(row),
    status: row.status,
    score: recordJson(row.score, row.dimension),
    probabilityStrategic: figure(row.pStrategic),
    probabilityReactive: figure(row.pOperational),
    word: row.word,
    wordProbability: figureOrNull(row.wordProbability),
    isCalled: row.isCalled,
    coverage: figure(row.coverage),
    isDisagreeing: row.isDisagreeing,
    wouldHelp: row.wouldHelp === null ? null : messageJson(row.wouldHelp),
    indicators: row.indicators.map(indicatorJson),
  };
}

function indicatorJson(
  indicator: IndicatorScore,
): Score['dimensions'][number]['indicators'][number] {
  const explain = indicator.status === 'missing' ? null : indicator.id;
  return {
    id: indicator.id,
    status: indicator.status,
    observed: recordJson(indicator.observed, explain),
    score: recordJson(indicator.score, explain),
    parts: partsJson(indicator),
    because: indicator.because === null ? null : messageJson(indicator.because),
    wouldHelp: indicator.wouldHelp === null ? null : messageJson(indicator.wouldHelp),
  };
}

function partsJson({
  parts,
}: IndicatorScore): Score['dimensions'][number]['indicators'][number]['parts'] {
  if (parts === undefined) return null;
  const { nEff, process, unplaceable } = parts;
  const range = ({ lo, hi }: { readonly lo: number; readonly hi: number }) => ({
    lo: figure(lo),
    hi: figure(hi),
  });
  return {
    nEff: figure(nEff),
    process: range(process),
    unplaceable: unplaceable === null ? null : range(unplaceable),
  };
}

function hoursJson(evidence: Evidence): Score['hours'] {
  return {
    groups: evidence.groups.map(({ group, hours, share }) => ({
      group: groupWords[group],
      hours: recordJson(hours, groupWords[group]),
      share: recordJson(share, groupWords[group]),
    })),
    categories: evidence.categories.map(({ category, group, hours, share }) => ({
      category,
      group: groupWords[group],
      hours: recordJson(hours, category),
      share: recordJson(share, category),
    })),
  };
}

function plainHoursJson(evidence: Evidence): Score['plainHours'] {
  const ofGroup = (group: Group): number =>
    figure(evidence.groups.find((row) => row.group === group)?.plainHours ?? 0);
  return {
    groups: {
      strategic: ofGroup('S'),
      enabling: ofGroup('E'),
      rhythm: ofGroup('O'),
      reactive: ofGroup('T'),
      neutral: ofGroup('N'),
    },
    categories: byCategory(
      (category) => evidence.categories.find((row) => row.category === category)?.plainHours ?? 0,
    ),
  };
}

function weeksJson(evidence: Evidence): Score['weeks'] {
  return evidence.weeks.map((week) => ({
    firstDay: week.firstDay,
    isComplete: week.isComplete,
    workMinutes: figure(week.workMinutes),
    accountedMinutes: figure(week.accountedMinutes),
    privateMinutes: figure(week.privateMinutes),
    minutes: byCategory((_, index) => week.byCategory[index] ?? 0),
  }));
}

type ByCategory = Score['plainHours']['categories'];

function byCategory(
  valueOf: (category: (typeof categories)[number], index: number) => number,
): ByCategory {
  const entries = categories.map((category, index) => [category, figure(valueOf(category, index))]);
  // Object.fromEntries forgets its keys; they are exactly `categories`.
  return Object.fromEntries(entries) as ByCategory;
}

function changeJson(change: Change): NonNullable<Score['comparison']>['changes'][number] {
  return {
    id: change.id,
    before: recordJson(change.before, null),
    after: recordJson(change.after, change.id),
    difference: recordJson(change.difference, null),
    isClaimed: change.isClaimed,
  };
}

function figureOrNull(value: number | null): number | null {
  return value === null ? null : figure(value);
}

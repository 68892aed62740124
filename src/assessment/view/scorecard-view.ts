import type { Evidence } from '#evidence/index';
import { anchorsVersion, methodVersion } from '#kernel/estimate';
import type { Message } from '#kernel/message';

import type { DimensionScore } from '../model/scorecard.ts';
import { changeSection, type Comparison } from './changes.ts';
import { factMessages } from './facts.ts';
import { findingFor } from './finding.ts';
import { groupRange, hoursSection, weeklyHours } from './hours.ts';
import { nextSteps } from './next-steps.ts';
import { readingReport, spanOf } from './reading-report.ts';
import { trimRows } from './rows.ts';
import type { NextStep, ScorecardView, TrimRow } from './scorecard-model.ts';

export interface ScorecardOptions {
  readonly comparison?: Comparison;
  /** What to type next, where the answer is not about files of the reader's own. */
  readonly next?: { readonly title: Message; readonly steps: readonly NextStep[] };
}

/** Everything a scorecard shows, from the evidence of one window and the six scores made of it. */
export function scorecardView(
  evidence: Evidence,
  dimensionScores: readonly DimensionScore[],
  options: ScorecardOptions = {},
): ScorecardView {
  const rows = trimRows(evidence, dimensionScores);
  const hasRecords = evidence.counts.kept > 0;
  return {
    finding: findingOf(evidence, rows),
    basis: {
      id: 'basis',
      values: { kept: evidence.counts.kept, files: evidence.sources.length },
    },
    span: spanOf(evidence.window),
    rows,
    hours: hasRecords ? hoursSection(evidence) : null,
    facts: hasRecords ? factMessages(evidence) : [],
    changes: options.comparison === undefined ? null : changeSection(options.comparison),
    report: readingReport(evidence),
    limits: [{ id: 'limits.calendar' }, { id: 'limits.interval' }],
    nextTitle: options.next?.title ?? { id: 'next.title' },
    next: options.next?.steps ?? nextSteps(evidence, dimensionScores),
    versions: { id: 'versions', values: { method: methodVersion, anchors: anchorsVersion } },
  };
}

/** The one sentence on top. Public, because the JSON answer carries it too. */
export function findingOf(evidence: Evidence, rows: readonly TrimRow[]): Message {
  return findingFor({
    rows,
    hasRecords: evidence.counts.kept > 0,
    weeks: evidence.window.weeks,
    lastDay: evidence.window.lastDay,
    weeklyHours: weeklyHours(evidence),
    reactive: groupRange(evidence, 'T'),
    strategic: groupRange(evidence, 'S'),
  });
}

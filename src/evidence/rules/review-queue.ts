import { uniformAt } from '#kernel/random';
import type { EpochMs } from '#kernel/units';

import { categories, type Category } from '../model/category.ts';
import type { EvidenceRecord, EvidenceSeries } from '../model/evidence.ts';
import type { QueueItem } from '../model/review.ts';
import { auditInclusion } from './estimation/audit-inclusion.ts';

const suggestionCount = 3;

/**
 * Which series to ask about, the most worthwhile first.
 * Unit: minutes. Formula: minutes in the window x (1 - confidence), the minutes expected in the wrong place; ties newest
 * first, then by id.
 * Source: method 2.4. Labelled and private series are never asked about.
 * Example: 600 minutes at 0.9 and 100 minutes at 0.2 -> the second first, 80 against 60.
 */
export function reviewQueue(
  series: readonly EvidenceSeries[],
  records: readonly Pick<EvidenceRecord, 'series' | 'start'>[],
): QueueItem[] {
  const latest = new Map<number, EpochMs>();
  for (const { series: at, start } of records) {
    latest.set(at, Math.max(latest.get(at) ?? start, start));
  }
  return series
    .map((one, at) => ({
      series: one,
      latest: latest.get(at) ?? 0,
      uncertainMinutes: one.minutes * (1 - one.classification.confidence),
      suggestions: mostProbable(one.classification.posterior),
    }))
    .filter(({ series: one }) => isOpen(one) && one.minutes > 0)
    .toSorted(mostUncertainFirst);
}

/** The most probable categories; the taxonomy's order breaks ties. */
export function mostProbable(posterior: Float64Array, count = suggestionCount): Category[] {
  return categories
    .map((category, at) => ({ category, share: posterior[at] ?? 0 }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, count)
    .map(({ category }) => category);
}

/** A series drawn for the audit and the chance it had, frozen when drawn. */
export interface AuditedSeries {
  readonly id: string;
  readonly inclusion: number;
}

/** Audits a quarter, about (method 2.4). */
const auditBudget = 30;

/**
 * Which series a quarter's audit asks about. Answers to the queue are biased, so accuracy is estimated from these alone.
 * Formula: series s is drawn iff u_s < pi_s, u_s = uniform("audit|" + id, quarter), pi_s from `audit.inclusion` over the
 * series without a label. Permanent random numbers: a series drawn in a quarter stays drawn when others come or go.
 * Source: method 2.4 (Poisson sampling).
 */
export function auditSample(
  series: readonly EvidenceSeries[],
  draw: { readonly quarter: number; readonly seed: number; readonly budget?: number },
): AuditedSeries[] {
  const open = series.filter(isOpen);
  const inclusions = auditInclusion(
    open.map(({ minutes, classification }) => ({ minutes, pMax: classification.confidence })),
    draw.budget ?? auditBudget,
  );
  return open
    .map(({ id }, at) => ({ id, inclusion: inclusions[at] ?? 0 }))
    .filter(({ id, inclusion }) => uniformAt(draw.seed, `audit|${id}`, draw.quarter) < inclusion);
}

function isOpen({ classification: { label, source } }: EvidenceSeries): boolean {
  return label !== 'PRIVATE' && source !== 'human' && source !== 'inherited';
}

function mostUncertainFirst(a: QueueItem, b: QueueItem): number {
  const byMinutes = b.uncertainMinutes - a.uncertainMinutes || b.latest - a.latest;
  if (byMinutes !== 0) return byMinutes;
  return a.series.id < b.series.id ? -1 : 1;
}

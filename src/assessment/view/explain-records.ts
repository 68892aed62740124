import { categories } from '#evidence/index';
import type { Evidence, EvidenceRecord, EvidenceSeries } from '#evidence/index';
import { dayOf, isoDateOf, localText } from '#kernel/civil';
import type { Message } from '#kernel/message';
import { utc, zoneNamed, type Zone } from '#kernel/time';
import type { EpochMs } from '#kernel/units';

import type { ExplainRecord, ExplainSeries } from './explain-model.ts';
import { roundTogether } from './round-together.ts';

/** One record of a figure: its id and the minutes it puts in, or whether it counts at all. */
export interface RecordPart {
  readonly record: string;
  readonly minutes: number;
  readonly isCounted: boolean;
}

/** What besides the classification explains a record, by indicator. */
export type Reasons = 'classification' | 'initiator' | 'attendance';

/** The records of a figure, grouped by the series they were classified with. */
export function explainSeries(
  evidence: Evidence,
  parts: readonly RecordPart[],
  reasons: Reasons,
): readonly ExplainSeries[] {
  const byId = new Map(evidence.records.map((record) => [record.id, record]));
  const zone = zoneNamed(evidence.window.zone) ?? utc;
  const tenths = roundTogether(parts.map((part) => part.minutes * 10));
  const groups = new Map<number, ExplainRecord[]>();
  for (const [index, part] of parts.entries()) {
    const record = byId.get(part.record);
    const series = record?.series ?? -1;
    const shown = explainRecord({ evidence, zone, reasons }, part, record, tenths[index] ?? 0);
    groups.set(series, [...(groups.get(series) ?? []), shown]);
  }
  return [...groups]
    .map(([index, records]) => ({
      index,
      shown: seriesOf(evidence.series[index], records, reasons),
    }))
    .sort(
      (a, b) =>
        b.shown.shownTenths - a.shown.shownTenths ||
        b.shown.records.length - a.shown.records.length ||
        a.index - b.index,
    )
    .map(({ shown }) => shown);
}

function seriesOf(
  series: EvidenceSeries | undefined,
  records: readonly ExplainRecord[],
  reasons: Reasons,
): ExplainSeries {
  return {
    title: titleOf(series),
    kind: series === undefined || reasons !== 'classification' ? null : kindOf(series),
    why: series === undefined || reasons !== 'classification' ? [] : whyOf(series),
    shownTenths: records.reduce((sum, record) => sum + record.shownTenths, 0),
    records: records.toSorted(
      (a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    ),
  };
}

function titleOf(series: EvidenceSeries | undefined): Message {
  if (series === undefined) return { id: 'explain.outside' };
  if (series.classification.label === 'PRIVATE') return { id: 'explain.private' };
  return series.title.trim() === ''
    ? { id: 'explain.untitled' }
    : { id: 'text', values: { text: series.title } };
}

function kindOf({ classification }: EvidenceSeries): Message {
  const { label, best, confidence, source } = classification;
  if (label === 'PRIVATE') return { id: 'category.PRIVATE' };
  if (source === 'human') return { id: `kind.human`, values: { kind: best } };
  return {
    id: classification.isAbstained ? 'kind.unsure' : 'kind.sure',
    values: { kind: best, confidence },
  };
}

function whyOf({ classification }: EvidenceSeries): readonly Message[] {
  return classification.why().map((text) => ({ id: 'text', values: { text } }));
}

interface Setting {
  readonly evidence: Evidence;
  readonly zone: Zone;
  readonly reasons: Reasons;
}

function explainRecord(
  { evidence, zone, reasons }: Setting,
  part: RecordPart,
  record: EvidenceRecord | undefined,
  shownTenths: number,
): ExplainRecord {
  const amount = { minutes: part.minutes, shownTenths, isCounted: part.isCounted };
  const planned = evidence.planned.find((meeting) => meeting.id === part.record);
  if (planned !== undefined) {
    return {
      id: planned.id,
      ...whenOf(planned.start, zone),
      ...amount,
      notes: [
        { id: 'text', values: { text: planned.title } },
        { id: planned.heldBy === null ? 'planned.missed' : 'planned.held' },
      ],
      file: '',
      line: 0,
    };
  }
  if (record === undefined) {
    return {
      id: part.record,
      start: null,
      day: '',
      time: '',
      ...amount,
      notes: [outsideNote(evidence, part.record)],
      file: '',
      line: 0,
    };
  }
  return {
    id: record.id,
    ...whenOf(record.start, zone),
    ...amount,
    notes: notesOf(record, part, reasons),
    file: evidence.sources[record.source]?.name ?? '',
    line: record.line,
  };
}

function whenOf(
  start: EpochMs,
  zone: Zone,
): { readonly start: EpochMs; readonly day: string; readonly time: string } {
  const local = zone.toLocal(start);
  return { start, day: isoDateOf(dayOf(local)), time: localText(local).slice(11, 16) };
}

/** Product people are records too (indicator 3.2): `person:0` is the first of the named addresses. */
function outsideNote(evidence: Evidence, id: string): Message {
  const person = /^person:(\d+)$/.exec(id);
  const address = person === null ? undefined : evidence.productPeople[Number(person[1])];
  return { id: 'text', values: { text: address ?? id } };
}

function notesOf(record: EvidenceRecord, part: RecordPart, reasons: Reasons): readonly Message[] {
  const notes: Message[] = [];
  if (!part.isCounted) notes.push({ id: 'note.not-counted' });
  if (record.fate !== 'counted') notes.push({ id: `fate.${record.fate}` });
  if (reasons === 'initiator' && record.initiator !== null) {
    notes.push({ id: `initiator.${record.initiator}` });
  }
  if (record.leadHours !== null && record.leadHours < 24 && reasons === 'classification') {
    notes.push({ id: 'note.lead', values: { hours: Math.max(0, record.leadHours) } });
  }
  if (record.weight < 1 && record.fate === 'counted') {
    notes.push({ id: 'note.weight', values: { weight: record.weight } });
  }
  return notes;
}

/** Expected minutes that a record puts into one kind of work: its minutes times the posterior of its series. */
export function categoryParts(
  evidence: Evidence,
  isWanted: (category: (typeof categories)[number]) => boolean,
): readonly RecordPart[] {
  const shares = evidence.series.map(({ classification }) =>
    categories.reduce(
      (sum, category, index) =>
        isWanted(category) ? sum + (classification.posterior[index] ?? 0) : sum,
      0,
    ),
  );
  return evidence.records
    .filter((record) => record.fate === 'counted' && !record.isPrivate && record.minutes > 0)
    .map((record) => ({
      record: record.id,
      minutes: record.minutes * (shares[record.series] ?? 0),
      isCounted: true,
    }))
    .filter((part) => part.minutes > 0);
}

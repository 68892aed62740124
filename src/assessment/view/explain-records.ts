import {
  categories,
  type Evidence,
  type EvidenceRecord,
  type EvidenceSeries,
  type PlannedMeeting,
} from '#evidence/index';
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
  const setting = settingOf(evidence, reasons);
  const tenths = roundTogether(parts.map((part) => part.minutes * 10));
  const groups = new Map<string, Gathered>();
  for (const [index, part] of parts.entries()) {
    const found = find(setting, part.record);
    const group = groups.get(found.group) ?? { found, records: [] };
    group.records.push(explainRecord(setting, part, found, tenths[index] ?? 0));
    groups.set(found.group, group);
  }
  return [...groups.values()]
    .map((group) => seriesOf(group, reasons))
    .toSorted((a, b) => b.shownTenths - a.shownTenths || b.records.length - a.records.length);
}

interface Setting {
  readonly evidence: Evidence;
  readonly zone: Zone;
  readonly reasons: Reasons;
  readonly records: ReadonlyMap<string, EvidenceRecord>;
  readonly planned: ReadonlyMap<string, PlannedMeeting>;
}

/** What an id stands for: an occurrence, a planned meeting, a person, or something only its supplier knows. */
type Found = { readonly group: string; readonly title: Message } & (
  | {
      readonly kind: 'record';
      readonly record: EvidenceRecord;
      readonly series: EvidenceSeries | undefined;
    }
  | { readonly kind: 'planned'; readonly meeting: PlannedMeeting }
  | { readonly kind: 'other'; readonly name: string }
);

interface Gathered {
  readonly found: Found;
  readonly records: ExplainRecord[];
}

function settingOf(evidence: Evidence, reasons: Reasons): Setting {
  return {
    evidence,
    reasons,
    zone: zoneNamed(evidence.window.zone) ?? utc,
    records: new Map(evidence.records.map((record) => [record.id, record])),
    planned: new Map(evidence.planned.map((meeting) => [meeting.id, meeting])),
  };
}

function find({ evidence, records, planned }: Setting, id: string): Found {
  const record = records.get(id);
  if (record !== undefined) {
    const series = evidence.series[record.series];
    return {
      kind: 'record',
      group: `series ${record.series}`,
      title: titleOf(series),
      record,
      series,
    };
  }
  const meeting = planned.get(id);
  if (meeting !== undefined) {
    const title: Message = { id: 'text', values: { text: meeting.title } };
    return { kind: 'planned', group: `planned ${meeting.title}`, title, meeting };
  }
  // Product people are records too (indicator 3.2): `person:0` is the first of the named addresses.
  const person = /^person:(\d+)$/.exec(id);
  const address = person === null ? undefined : evidence.productPeople[Number(person[1])];
  return address === undefined
    ? { kind: 'other', group: 'other', title: { id: 'explain.outside' }, name: id }
    : { kind: 'other', group: 'people', title: { id: 'explain.people' }, name: address };
}

function seriesOf({ found, records }: Gathered, reasons: Reasons): ExplainSeries {
  const series = found.kind === 'record' && reasons === 'classification' ? found.series : undefined;
  return {
    title: found.title,
    kind: series === undefined ? null : kindOf(series),
    why: series === undefined ? [] : whyOf(series),
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

function explainRecord(
  { evidence, zone, reasons }: Setting,
  part: RecordPart,
  found: Found,
  shownTenths: number,
): ExplainRecord {
  const amount = { minutes: part.minutes, shownTenths, isCounted: part.isCounted };
  const nowhere = { file: '', line: 0, place: null };
  switch (found.kind) {
    case 'record': {
      const { record } = found;
      const file = evidence.sources[record.source]?.name ?? '';
      return {
        id: record.id,
        ...whenOf(record.start, zone),
        ...amount,
        notes: notesOf(record, reasons),
        file,
        line: record.line,
        place: {
          id: evidence.sources.length > 1 ? 'problem.place' : 'problem.line',
          values: { file, line: record.line },
        },
      };
    }
    case 'planned': {
      const held: Message = {
        id: found.meeting.heldBy === null ? 'planned.missed' : 'planned.held',
      };
      const { id, start } = found.meeting;
      return { id, ...whenOf(start, zone), ...amount, notes: [held], ...nowhere };
    }
    case 'other': {
      const name: Message = { id: 'text', values: { text: found.name } };
      return {
        id: part.record,
        start: null,
        day: '',
        time: '',
        ...amount,
        notes: [name],
        ...nowhere,
      };
    }
    default:
      return found satisfies never;
  }
}

function whenOf(
  start: EpochMs,
  zone: Zone,
): { readonly start: EpochMs; readonly day: string; readonly time: string } {
  const local = zone.toLocal(start);
  return { start, day: isoDateOf(dayOf(local)), time: localText(local).slice(11, 16) };
}

function notesOf(record: EvidenceRecord, reasons: Reasons): readonly Message[] {
  const notes: Message[] = [];
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

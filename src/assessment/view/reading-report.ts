import type { Evidence, EvidenceWindow, Fate, Owner, WorkingHours } from '#evidence/index';
import type { Message } from '#kernel/message';
import { zoneNamed } from '#kernel/time';
import { dayOf, isoDateOf } from '#kernel/civil';
import type { EpochMs, IsoDate } from '#kernel/units';

import { observedWeeks } from './observed-weeks.ts';
import type { ProblemLine, ReadingReport } from './scorecard-model.ts';

/** Fates in the order they are told; `counted` is what is kept. */
const droppedOrder: readonly Fate[] = [
  'declined',
  'cancelled',
  'all-day',
  'out-of-office',
  'free',
  'duplicate',
  'zero-length',
];

/** What was read, kept and dropped and why, and every choice made on the way, said aloud. */
export function readingReport(evidence: Evidence): ReadingReport {
  const { counts, window } = evidence;
  return {
    read: {
      id: 'report.read',
      values: { events: counts.eventsRead, files: evidence.sources.length },
    },
    kept: {
      id: 'report.kept',
      values: { occurrences: counts.occurrencesInWindow, kept: counts.kept },
    },
    dropped: droppedOrder.flatMap((fate) => {
      const count = counts.dropped[fate] ?? 0;
      return count > 0 ? [{ id: `dropped.${fate}`, values: { count } }] : [];
    }),
    classified: {
      id: 'report.classified',
      values: { confident: counts.confident, unsure: counts.unsure, private: counts.private },
    },
    choices: [
      ...windowChoices(window),
      ...observedChoice(evidence),
      ownerChoice(evidence.owner),
      hoursChoice(evidence.workingHours),
      ...(evidence.leaders.length > 0
        ? [{ id: 'choice.leaders', values: { count: evidence.leaders.length } }]
        : []),
    ],
    sources: evidence.sources.map((source) => ({
      id: source.calendarName === null ? 'source.file' : 'source.named',
      values: { name: source.name, calendar: source.calendarName ?? '' },
    })),
    problemsTitle: { id: 'report.problems', values: { count: evidence.problems.length } },
    problems: problemLines(evidence),
  };
}

/** The days of the window: "1 Sep 2025 – 1 Mar 2026". */
export function spanOf(window: EvidenceWindow): Message {
  return {
    id: window.firstDay.slice(0, 4) === window.lastDay.slice(0, 4) ? 'span.one-year' : 'span.years',
    values: { weeks: window.weeks, firstDay: window.firstDay, lastDay: window.lastDay },
  };
}

function windowChoices(window: EvidenceWindow): readonly Message[] {
  return [
    { id: `choice.weeks.${window.weeksSource}`, values: { weeks: window.weeks } },
    {
      id: `choice.as-of.${window.asOfSource}`,
      values: { day: localDay(window.asOf, window.zone) },
    },
    { id: `choice.zone.${window.zoneSource}`, values: { zone: window.zone } },
  ];
}

/** Said only where the calendar begins inside the window. */
function observedChoice(evidence: Evidence): readonly Message[] {
  const observed = observedWeeks(evidence);
  if (observed === 0 || observed === evidence.window.weeks) return [];
  return [{ id: 'choice.observed', values: { observed, weeks: evidence.window.weeks } }];
}

function ownerChoice(owner: Owner): Message {
  if (owner.kind === 'none') return { id: 'choice.owner.none' };
  if (owner.source === 'attendance' && owner.share !== undefined) {
    return {
      id: 'choice.owner.attendance',
      values: { address: owner.address, share: owner.share },
    };
  }
  return {
    id: owner.source === 'given' ? 'choice.owner.given' : 'choice.owner.calendar-name',
    values: { address: owner.address },
  };
}

function hoursChoice({ text, source, holidays, awayMinutes }: WorkingHours): Message {
  return {
    id: `choice.hours.${source}`,
    values: { text, holidays, away: awayMinutes / 60 },
  };
}

/** The civil day of an instant in a zone; in UTC where this machine's tz data does not know the zone. */
export function localDay(instant: EpochMs, zone: string): IsoDate {
  const local = zoneNamed(zone)?.toLocal(instant) ?? instant;
  return isoDateOf(dayOf(local));
}

function problemLines({ problems, sources }: Evidence): readonly ProblemLine[] {
  return problems.map(({ code, source, line, message }) => ({
    place: {
      id: line > 0 ? 'problem.place' : 'problem.file',
      values: { file: sources[source]?.name ?? '', line },
    },
    code: { id: 'text', values: { text: code } },
    text: { id: 'text', values: { text: message } },
  }));
}

import { msPerDay } from '#kernel/units';

import type {
  Evidence,
  EvidenceWindow,
  Fate,
  ImportCounts,
  PlannedMeeting,
} from '../model/evidence.ts';
import type { CalendarReading } from '../model/reading.ts';
import type { CalendarEngine } from '../ports/calendar-engine.ts';
import {
  activitiesOf,
  createdOfSeries,
  occurrencesOf,
  type Activity,
} from '../rules/activities.ts';
import { absencesIn, awaySpans, holidaysOf, longestAbsenceMs } from '../rules/away.ts';
import { basisFrom, type Basis } from '../rules/basis.ts';
import type { Classifier } from '../rules/classify/index.ts';
import { factsOf } from '../rules/facts.ts';
import { hoursTable } from '../rules/hours.ts';
import { horizonFacts } from '../rules/indicator-facts-horizon.ts';
import { leadershipFacts } from '../rules/indicator-facts-leadership.ts';
import { leverageFacts } from '../rules/indicator-facts-leverage.ts';
import { peopleFacts } from '../rules/indicator-facts-people.ts';
import { leaderPlan } from '../rules/leader-plan.ts';
import { enterInto, placeSeries, recordsFrom } from '../rules/records.ts';
import { openLedger } from '../rules/time/ledger.ts';
import { weeksOf } from '../rules/weeks.ts';
import { firstWeekOf, windowOf, type WeekStretch } from '../rules/window.ts';
import { workingCalendar, type WorkingCalendar } from '../rules/working-calendar.ts';
import type { Terms } from './choose-terms.ts';

/** Silence for this many working days is an answer (method 3.3, indicator 6.3). */
const patienceWorkingDays = 5;
/** Holidays longer than this, or set further after the window, do not occur. */
const holidayMarginMs = 31 * msPerDay;

type Engine = Pick<CalendarEngine, 'eventSpan' | 'occurrencesIn' | 'plannedStarts'>;

export interface GatherDeps {
  readonly engine: Engine;
  readonly classifier: Pick<Classifier, 'classify'>;
}

/** The evidence of one stretch of weeks, once everything else is settled. */
export function evidenceOf(
  reading: CalendarReading,
  terms: Terms,
  choice: { readonly stretch: WeekStretch; readonly weeksSource: EvidenceWindow['weeksSource'] },
  deps: GatherDeps,
): Evidence {
  const { me, leaders, productPeople } = terms;
  const { stretch } = choice;
  const zone = terms.zone.zone;
  const window = windowOf(stretch, terms.zone, terms.asOf, choice.weeksSource);
  const { table, problems } = deps.engine.occurrencesIn(reading, window);
  const activities = activitiesOf(occurrencesOf(table), {
    owner: me,
    leaders,
    zone,
    firstDay: stretch.firstDay,
    createdOfSeries: createdOfSeries(reading),
  });
  const cast = { owner: me, leaders, productPeople };
  const placed = placeSeries(activities, cast, (title, context) =>
    deps.classifier.classify(title, context),
  );

  const working = workingCalendarOf(reading, terms, window, deps.engine);
  const days = 7 * stretch.weeks;
  const { firstDay } = stretch;
  const ledger = openLedger({ firstDay, days, zone, workSpansOn: working.spansOn });
  enterInto(ledger, activities, placed);

  const firstObservedWeek = firstObserved(terms, stretch);
  const basis = basisFrom({
    activities,
    ...recordsFrom(ledger, activities, placed),
    weeks: weeksOf(ledger, stretch, firstObservedWeek),
    firstObservedWeek,
  });
  const planned = plannedOf(reading, activities, { terms, window, working, engine: deps.engine });
  const indicators = [
    ...horizonFacts(basis),
    ...peopleFacts(basis, productPeople),
    ...leverageFacts(basis),
    ...leadershipFacts(basis, {
      owner: terms.owner,
      leaders,
      planned,
      isOverdue: (since) =>
        working.workingDaysBetween(since, terms.asOf.asOf) >= patienceWorkingDays,
    }),
  ];
  const hours = hoursTable(basis);
  return {
    sources: reading.sources,
    problems: [...reading.problems, ...problems],
    owner: terms.owner,
    leaders,
    productPeople,
    workingHours: {
      text: terms.scheduleText,
      source: terms.isScheduleGiven ? 'given' : 'default',
      holidays: working.holidaysWithin(stretch),
      awayMinutes: working.awayMinutesWithin(stretch),
    },
    window,
    counts: countsOf(reading, basis),
    records: basis.records,
    series: basis.series,
    weeks: basis.weeks,
    groups: hours.groups,
    categories: hours.categories,
    facts: factsOf(basis, { totals: ledger.totals(7 * firstObservedWeek, days), indicators }),
    indicators,
    planned,
    unplaceableMinutes: unplaceableOf(basis),
  };
}

function workingCalendarOf(
  reading: CalendarReading,
  terms: Terms,
  window: EvidenceWindow,
  engine: Engine,
): WorkingCalendar {
  const zone = terms.zone.zone;
  const { from, to, asOf } = window;
  const absences = engine.occurrencesIn(absencesIn(reading), {
    from: from - longestAbsenceMs,
    to,
    zone: zone.name,
  });
  const holidays =
    terms.holidays === null
      ? []
      : occurrencesOf(
          engine.occurrencesIn(terms.holidays, {
            from: from - holidayMarginMs,
            to: Math.max(to, asOf) + holidayMarginMs,
            zone: zone.name,
          }).table,
        );
  return workingCalendar({
    schedule: terms.schedule,
    zone,
    holidays: holidaysOf(holidays),
    away: awaySpans(occurrencesOf(absences.table), terms.me, zone),
  });
}

/** Week of the stretch in which the calendar begins; nothing is known of the weeks before it. */
function firstObserved(terms: Terms, { firstDay, weeks }: WeekStretch): number {
  if (terms.firstStart === null) return weeks;
  const first = Math.floor((firstWeekOf(terms.firstStart, terms.zone.zone) - firstDay) / 7);
  return Math.min(weeks, Math.max(0, first));
}

function plannedOf(
  reading: CalendarReading,
  activities: readonly Activity[],
  context: {
    readonly terms: Terms;
    readonly window: EvidenceWindow;
    readonly working: WorkingCalendar;
    readonly engine: Engine;
  },
): PlannedMeeting[] {
  const { terms, window, working, engine } = context;
  if (terms.me === null || terms.leaders.length === 0) return [];
  return leaderPlan(reading, activities, {
    owner: terms.me,
    leaders: terms.leaders,
    zone: terms.zone.zone,
    plannedStarts: (event) => engine.plannedStarts(reading, event, window),
    isAway: working.isAway,
  });
}

function countsOf(reading: CalendarReading, { records, series }: Basis): ImportCounts {
  const dropped: Partial<Record<Fate, number>> = {};
  const counts = { kept: 0, private: 0, confident: 0, unsure: 0 };
  for (const record of records) {
    if (record.fate !== 'counted') {
      dropped[record.fate] = (dropped[record.fate] ?? 0) + 1;
      continue;
    }
    counts.kept++;
    if (record.isPrivate) counts.private++;
    else if (series[record.series]?.classification.isAbstained === true) counts.unsure++;
    else counts.confident++;
  }
  return {
    eventsRead: reading.counts.events,
    occurrencesInWindow: records.length,
    ...counts,
    dropped,
  };
}

/** Minutes no category may claim: private ones, and those of series the classifier would not place. */
function unplaceableOf({ records, series }: Basis): Evidence['unplaceableMinutes'] {
  let unplacedPrivate = 0;
  let unknown = 0;
  for (const { minutes, isPrivate, series: index } of records) {
    if (isPrivate) unplacedPrivate += minutes;
    else if (series[index]?.classification.isAbstained === true) unknown += minutes;
  }
  return { private: unplacedPrivate, unknown };
}

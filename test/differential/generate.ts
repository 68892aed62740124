import fc from 'fast-check';

import { occurrencesOf } from '#evidence/importers/ics/recurrence/expand';
import { parseRule } from '#evidence/importers/ics/recurrence/parse-rule';
import { dayOf, daysFromCivil } from '#kernel/civil';
import { utc, type Zone, zoneNamed } from '#kernel/time';
import { type LocalMs, msPerDay, msPerHour, msPerMinute } from '#kernel/units';

import {
  compact,
  type GeneratedCase,
  type Override,
  utcText,
  type WrittenDate,
} from './generated-case.ts';

/** Zones that change their clocks early and late, by half an hour, in the south, at midnight, never; and by 45 minutes. */
export const zoneNames = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Africa/Cairo',
] as const;

type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** How long a window is, so that it holds a handful to a few hundred occurrences. */
const windowDays: Readonly<Record<Frequency, number>> = {
  SECONDLY: 0.05,
  MINUTELY: 1,
  HOURLY: 20,
  DAILY: 150,
  WEEKLY: 400,
  MONTHLY: 1_500,
  YEARLY: 5_000,
};

const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const signed = (max: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 1, max }) },
    { weight: 1, arbitrary: fc.integer({ min: -max, max: -1 }) },
  );
const list = (values: fc.Arbitrary<number | string>, maxLength = 3) =>
  fc.uniqueArray(values, { minLength: 1, maxLength }).map((items) => items.join(','));
/** Present in `percent` of the cases. */
const sometimes = <Value>(percent: number, value: fc.Arbitrary<Value>) =>
  fc.oneof(
    { weight: 100 - percent, arbitrary: fc.constant(null) },
    { weight: percent, arbitrary: value },
  );

const frequency = fc.oneof(
  ...(
    [
      ['SECONDLY', 4],
      ['MINUTELY', 5],
      ['HOURLY', 6],
      ['DAILY', 18],
      ['WEEKLY', 25],
      ['MONTHLY', 22],
      ['YEARLY', 20],
    ] as const
  ).map(([value, weight]) => ({ weight, arbitrary: fc.constant<Frequency>(value) })),
);

/** Every BY part that the RFC allows for the frequency, in any company. */
function parts(of: Frequency): Record<string, fc.Arbitrary<string | number | null>> {
  const isShort = of === 'SECONDLY' || of === 'MINUTELY' || of === 'HOURLY';
  const isYearly = of === 'YEARLY';
  const ordinal = fc
    .tuple(isYearly ? signed(53) : signed(5), weekday)
    .map(([n, day]) => `${n}${day}`);
  const days = isYearly || of === 'MONTHLY' ? fc.oneof(weekday, ordinal) : weekday;
  return {
    INTERVAL: sometimes(
      45,
      fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 })),
    ),
    BYMONTH: sometimes(isYearly ? 40 : 15, list(fc.integer({ min: 1, max: 12 }), 4)),
    BYWEEKNO: sometimes(isYearly ? 15 : 0, list(signed(53))),
    BYYEARDAY: sometimes(isYearly ? 12 : isShort ? 5 : 0, list(signed(366), 5)),
    BYMONTHDAY: sometimes(
      of === 'WEEKLY' ? 0 : isShort || of === 'DAILY' ? 12 : 25,
      list(signed(31), 4),
    ),
    BYDAY: sometimes(of === 'WEEKLY' ? 65 : 35, list(days, 4)),
    BYHOUR: sometimes(12, list(fc.integer({ min: 0, max: 23 }), 4)),
    BYMINUTE: sometimes(10, list(fc.integer({ min: 0, max: 59 }))),
    BYSECOND: sometimes(7, list(fc.integer({ min: 0, max: 59 }))),
    BYSETPOS: sometimes(12, list(signed(5), 2)),
    WKST: sometimes(30, weekday),
  };
}

const end = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'never' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('count' as const),
      count: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('until' as const),
      // On an occurrence, or anywhere.
      place: fc.oneof(
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: -0.1, max: 3, noNaN: true }),
      ),
      isUsualForm: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    }),
  },
);

const place = fc.integer({ min: 0, max: 30 });
const exceptions = sometimes(
  25,
  fc.array(fc.record({ place, form: fc.constantFrom('same', 'same', 'utc', 'date') }), {
    minLength: 1,
    maxLength: 3,
  }),
);
const added = sometimes(
  12,
  fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 2 }),
);
const overrides = sometimes(
  15,
  fc.uniqueArray(
    fc.record({
      place,
      form: fc.constantFrom('same', 'same', 'utc'),
      shift: fc.integer({ min: -60, max: 60 }),
      length: fc.constantFrom(1, 2),
      isThisAndFuture: fc.constantFrom(false, false, false, true),
    }),
    { selector: (override) => override.place, minLength: 1, maxLength: 2 },
  ),
);

/** The raw choices, without any answer in them. */
const choices = frequency.chain((of) =>
  fc.record({
    frequency: fc.constant(of),
    parts: fc.record(parts(of)),
    end,
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constant('zoned' as const) },
      { weight: 2, arbitrary: fc.constant('utc' as const) },
      { weight: 1, arbitrary: fc.constant('floating' as const) },
      { weight: windowDays[of] > 30 ? 3 : 0, arbitrary: fc.constant('date' as const) },
    ),
    zone: fc.constantFrom(...zoneNames),
    day: fc.integer({ min: 0, max: 30 * 365 }),
    minute: fc.oneof(
      fc.integer({ min: 0, max: 287 }).map((n) => n * 5),
      fc.integer({ min: 0, max: 39 }).map((n) => n * 5),
    ),
    isAligned: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    lengthForm: fc.constantFrom('dtend' as const, 'duration' as const),
    length: fc.integer({ min: 1, max: 3 }),
    exceptions,
    added,
    overrides,
    window: fc.tuple(
      fc.double({ min: -0.2, max: 2, noNaN: true }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
    ),
    isFreqLast: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  }),
);

type Choices = typeof choices extends fc.Arbitrary<infer Value> ? Value : never;

export const generatedCase: fc.Arbitrary<GeneratedCase> = choices.map(caseFrom);

function caseFrom(chosen: Choices): GeneratedCase {
  const { kind, frequency: of } = chosen;
  const zone = kind === 'zoned' ? zoneOf(chosen.zone) : utc;
  const isDate = kind === 'date';
  // Overrides of a rule of seconds stay near, or the 20,000 occurrences of a series run out between.
  const unit = isDate ? msPerDay : windowDays[of] > 10 ? msPerHour / 2 : msPerMinute;
  const bare = ruleText(chosen);
  const day = daysFromCivil(1998, 1, 1) + chosen.day;
  const chosenStart = day * msPerDay + (isDate ? 0 : chosen.minute * msPerMinute);
  const first = startsOf(bare, chosenStart, isDate, 1)[0] ?? chosenStart;
  const start = chosen.isAligned ? first : chosenStart;
  const starts = startsOf(bare, start, isDate, 60);
  const span = Math.ceil(windowDays[of] * msPerDay);
  const ended = endedRule(bare, chosen, { zone, start, starts, span });
  // Only members of the set are excluded or replaced: the RFC does not say what else could be meant.
  const members = [...new Set([start, ...starts])].filter((at) => at <= ended.last);
  const memberAt = (index: number) => members[index % members.length] ?? start;
  // Overrides stand for dates of the rule: of a DTSTART that it does not match, the peers do not even know.
  const matches = starts.filter((at) => at <= ended.last);
  const matchAt = (index: number) => matches[index % matches.length] ?? start;
  const hasMembers = members.length > 0;
  const isOncePerDay = windowDays[of] > 30 && !/BY(HOUR|MINUTE|SECOND)/.test(bare);
  const exceptionDates = (hasMembers ? (chosen.exceptions ?? []) : []).map(
    ({ place: index, form }): WrittenDate => {
      return { at: memberAt(index), form: writtenForm(kind, form, isOncePerDay) };
    },
  );
  const from = roundedDown(zone.toInstant(start) + chosen.window[0] * span, isDate);
  return {
    kind,
    zone,
    start,
    rule: ended.rule,
    length: { form: chosen.lengthForm, ms: chosen.length * unit },
    exceptionDates,
    addedDates: (chosen.added ?? []).map((days) => start + days * msPerDay + (isDate ? 0 : unit)),
    overrides: (matches.length > 0 ? overridesOf(chosen, matchAt, unit) : []).filter(
      ({ replaces }) =>
        !exceptionDates.some(
          ({ at, form }) => at === replaces || (form === 'date' && dayOf(at) === dayOf(replaces)),
        ),
    ),
    from,
    to: roundedDown(from + chosen.window[1] * span, isDate) + (isDate ? msPerDay : msPerMinute),
  };
}

function overridesOf(
  { overrides: chosen, kind }: Choices,
  memberAt: (index: number) => LocalMs,
  unit: number,
): Override[] {
  const byDate = new Map<LocalMs, Override>();
  for (const { place: index, form, shift, length, isThisAndFuture } of chosen ?? []) {
    const replaces = memberAt(index);
    const moved = replaces + (kind === 'date' ? Math.trunc(shift / 10) : shift) * unit;
    const written = kind === 'zoned' && form === 'utc' ? 'utc' : 'same';
    byDate.set(replaces, {
      replaces,
      form: written,
      start: moved,
      lengthMs: length * unit,
      isThisAndFuture,
    });
  }
  return [...byDate.values()];
}

/**
 * A floating time is at no instant, so it is never written in UTC. A DATE takes out a day, of which the RFC does not
 * say whether that is one occurrence or all: so only where it is the same.
 */
function writtenForm(
  kind: GeneratedCase['kind'],
  form: string,
  isOncePerDay: boolean,
): WrittenDate['form'] {
  if (form === 'utc') return kind === 'zoned' ? 'utc' : 'same';
  return form === 'date' && kind !== 'date' && isOncePerDay ? 'date' : 'same';
}

function zoneOf(name: string): Zone {
  const zone = zoneNamed(name);
  if (zone === null) throw new Error(`This machine does not know the zone ${name}`);
  return zone;
}

function ruleText({ frequency: of, parts: chosen, isFreqLast }: Choices): string {
  const written = Object.entries(chosen).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  const hasOther = written.some((part) => /^BY(?!SETPOS)/.test(part));
  // Ordinals are not allowed beside BYWEEKNO, BYSETPOS not alone (RFC 5545 3.3.10).
  const hasWeeks = chosen['BYWEEKNO'] !== null;
  const allowed = written
    .filter((part) => hasOther || !part.startsWith('BYSETPOS'))
    .map((part) => (hasWeeks && part.startsWith('BYDAY=') ? part.replace(/-?\d+/g, '') : part));
  return (isFreqLast ? [...allowed, `FREQ=${of}`] : [`FREQ=${of}`, ...allowed]).join(';');
}

interface Ground {
  readonly zone: Zone;
  readonly start: LocalMs;
  readonly starts: readonly LocalMs[];
  readonly span: number;
}

/** The rule with its COUNT or UNTIL, and the last wall clock at which it may occur. */
interface EndedRule {
  readonly rule: string;
  readonly last: LocalMs;
}

function endedRule(bare: string, { end: ending, kind }: Choices, ground: Ground): EndedRule {
  const { start, starts, zone, span } = ground;
  switch (ending.kind) {
    case 'never':
      return { rule: bare, last: Number.POSITIVE_INFINITY };
    case 'count': {
      const left = starts[0] === start ? ending.count : ending.count - 1;
      const last = left > starts.length ? Number.POSITIVE_INFINITY : (starts[left - 1] ?? start);
      return { rule: `${bare};COUNT=${ending.count}`, last };
    }
    case 'until': {
      const on = starts[ending.place % Math.max(starts.length, 1)];
      const at = on ?? roundedDown(start + ending.place * span, kind === 'date');
      const date = compact(at).slice(0, 8);
      const instant = utcText({ zone }, at);
      const usual = { date, floating: compact(at), utc: instant, zoned: instant };
      const unusual = { date: compact(at), floating: date, utc: date, zoned: compact(at) };
      return { rule: `${bare};UNTIL=${(ending.isUsualForm ? usual : unusual)[kind]}`, last: at };
    }
  }
}

/** Dates of the rule for EXDATE, UNTIL and overrides to hit. They choose the question, not its answer. */
function startsOf(rule: string, start: LocalMs, isDate: boolean, most: number): readonly LocalMs[] {
  const parsed = parseRule(rule);
  if (!parsed.ok) throw new Error(`Generated an invalid rule: ${rule}: ${parsed.why}`);
  return occurrencesOf(parsed.rule, start, {
    from: start,
    to: start + 20 * 366 * msPerDay,
    isDate,
    budget: { steps: 500_000 },
    maxOccurrences: most,
  }).starts;
}

function roundedDown(at: number, isDate: boolean): number {
  const unit = isDate ? msPerDay : 1_000;
  return Math.floor(at / unit) * unit;
}

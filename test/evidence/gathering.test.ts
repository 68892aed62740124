import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  gatherComparison,
  gatherEvidence,
  type GatherOptions,
} from '#evidence/actions/gather-evidence';
import type { Evidence } from '#evidence/model/evidence';

import { calendarText, type EventText } from './calendar-text.ts';
import { deps, readText, valueOf } from './gathering.ts';

const ana = 'ana@larkfield.example';
const ben = 'ben@larkfield.example';
const cleo = 'cleo@larkfield.example';

/** 13 weeks from Monday 2026-01-05 to Sunday 2026-04-05. */
const quarter: GatherOptions = { me: ana, asOf: '2026-04-06', weeks: 13 };

async function gather(
  events: readonly EventText[],
  options: GatherOptions = {},
  head: readonly string[] = [],
): Promise<Evidence> {
  const reading = await readText(calendarText(events, head));
  return valueOf(gatherEvidence(reading, { ...quarter, ...options }, deps()));
}

function hour(uid: string, day: string, more: Partial<EventText> = {}): EventText {
  return { uid, start: `${day}T100000Z`, end: `${day}T110000Z`, ...more };
}

const weekly = (count: number): string => `RRULE:FREQ=WEEKLY;COUNT=${count}`;

const accounted = (evidence: Evidence): number =>
  evidence.weeks.reduce((sum, week) => sum + week.accountedMinutes, 0);

describe('gathering evidence', () => {
  test('read is kept plus dropped, and every dropped occurrence says why', async () => {
    const { counts, records } = await gather([
      hour('a', '20260112'),
      hour('b', '20260113', { more: ['STATUS:CANCELLED'] }),
      hour('c', '20260114', { guests: [[ana, 'DECLINED'], ben] }),
      hour('d', '20260115', { more: ['TRANSP:TRANSPARENT'] }),
      { uid: 'e', start: '20260116', title: 'Release week' },
      { uid: 'f', start: '20260119T100000Z' },
      { uid: 'g', start: '20260120', title: 'Vacation' },
      hour('h', '20250101'),
    ]);
    expect(counts).toMatchObject({ eventsRead: 8, occurrencesInWindow: 7, kept: 1 });
    expect(counts.dropped).toEqual({
      cancelled: 1,
      declined: 1,
      free: 1,
      'all-day': 1,
      'zero-length': 1,
      'out-of-office': 1,
    });
    expect(records.filter(({ minutes }) => minutes > 0)).toHaveLength(1);
  });

  test('the same export twice is one truth', async () => {
    const text = calendarText([
      hour('a', '20260112', { more: [weekly(6)] }),
      hour('b', '20260113', { guests: [ana, ben] }),
    ]);
    const once = valueOf(gatherEvidence(await readText(text), quarter, deps()));
    const twice = valueOf(gatherEvidence(await readText(text, text), quarter, deps()));
    expect(accounted(twice)).toBe(accounted(once));
    expect(twice.weeks).toEqual(once.weeks);
    expect(twice.counts.kept).toBe(once.counts.kept);
  });

  test('a vacation that began before the window removes working time inside it', async () => {
    const vacation = { uid: 'v', start: '20251222', end: '20260110', title: 'Vacation' };
    const { weeks, workingHours } = await gather([vacation, hour('a', '20260112')]);
    expect(weeks[0]?.workMinutes).toBe(0);
    expect(weeks[0]?.isComplete).toBe(false);
    expect(weeks[1]?.workMinutes).toBe(2100);
    expect(workingHours).toMatchObject({ awayMinutes: 2100, source: 'default' });
  });

  test('holidays come from a calendar of their own and claim nothing', async () => {
    const holidays = await readText(
      calendarText([
        { uid: 'x', start: '20260406', title: 'Easter Monday' },
        { uid: 'y', start: '20260403', title: 'Good Friday' },
      ]),
    );
    const { weeks, workingHours } = await gather([hour('a', '20260112')], {
      holidays,
      hours: 'Mon-Fri 9-17',
    });
    expect(weeks.at(-1)?.workMinutes).toBe(4 * 480);
    expect(workingHours).toEqual({
      text: 'Mon-Fri 9-17',
      source: 'given',
      holidays: 1,
      awayMinutes: 0,
    });
  });

  test('private time keeps its minutes and loses its words', async () => {
    const secret = hour('p', '20260112', { title: 'Doctor', more: ['CLASS:PRIVATE'] });
    const evidence = await gather([secret, hour('a', '20260113')]);
    expect(evidence.unplaceableMinutes.private).toBe(60);
    expect(evidence.counts.private).toBe(1);
    expect(JSON.stringify(evidence)).not.toContain('Doctor');
  });

  test('two likely owners are a question, not a guess', async () => {
    const events = [
      hour('a', '20260112', { guests: [ana, ben] }),
      hour('b', '20260113', { guests: [ana, ben] }),
    ];
    const reading = await readText(calendarText(events));
    const refusal = gatherEvidence(reading, { asOf: '2026-04-06' }, deps());
    expect(refusal).toMatchObject({
      ok: false,
      problem: {
        code: 'evidence.owner-ambiguous',
        candidates: [{ address: ana }, { address: ben }],
      },
    });
  });

  test('a window without events is empty, not an error', async () => {
    const evidence = await gather([hour('a', '20200106')]);
    expect(evidence.counts).toMatchObject({ occurrencesInWindow: 0, kept: 0 });
    expect(evidence.groups.every(({ share }) => share.value === null)).toBe(true);
  });

  test('weeks before the first event are not complete', async () => {
    const { weeks } = await gather([hour('a', '20260318'), hour('b', '20260401')]);
    expect(weeks.map(({ isComplete }) => isComplete)).toEqual([
      ...Array.from({ length: 10 }, () => false),
      true,
      true,
      true,
    ]);
  });

  test('a leader, a plan and what became of it', async () => {
    const pair = { organizer: ben, guests: [ana, ben] };
    const evidence = await gather(
      [
        hour('one', '20260105', { ...pair, more: [weekly(13), 'EXDATE:20260112T100000Z'] }),
        {
          ...hour('one', '20260121', pair),
          more: ['RECURRENCE-ID:20260119T100000Z'],
        },
        { ...hour('one', '20260204', pair), more: ['RECURRENCE-ID:20260126T100000Z'] },
        { uid: 'v', start: '20260216', end: '20260218', title: 'Vacation' },
        hour('ask', '20260108', { organizer: ana, guests: [ana, [ben, 'DECLINED']] }),
      ],
      { leaders: [ben] },
    );
    const fact = (id: string) => evidence.indicators.find((one) => one.id === id);
    expect(fact('6.1')).toMatchObject({ kind: 'count', k: 10, n: 12 });
    expect(evidence.planned).toHaveLength(12);
    expect(fact('6.2')).toMatchObject({ kind: 'count', k: 12, n: 13 });
    expect(fact('6.3')).toMatchObject({ kind: 'count', k: 1, n: 1 });
    expect(evidence.facts.find(({ id }) => id === 'fact.leader-kept')?.estimate.value).toBeCloseTo(
      10 / 12,
      12,
    );
  });

  test('coached product people are counted through labels', async () => {
    const coaching = hour('c', '20260310', {
      title: 'Coaching: Cleo',
      organizer: cleo,
      guests: [ana, cleo],
    });
    const labels = [
      { series: 'c', title: 'Coaching: Cleo', label: 'COACHING', labelledAt: '2026-04-06' },
    ] as const;
    const reading = await readText(calendarText([coaching]));
    const options = { ...quarter, productPeople: [cleo, ben] };
    const evidence = valueOf(gatherEvidence(reading, options, deps(labels)));
    expect(evidence.indicators.find(({ id }) => id === '3.2')).toMatchObject({ k: 1, n: 2 });
    expect(evidence.indicators.find(({ id }) => id === '3.3')).toMatchObject({ k: 1, n: 1 });
    expect(evidence.productPeople).toEqual([ben, cleo]);
  });

  test('the minutes of an indicator are those of its records', async () => {
    const evidence = await gather([
      hour('a', '20260112', { created: '20260112T080000Z' }),
      hour('b', '20260113', { created: '20260101T080000Z', more: [weekly(5)] }),
    ]);
    for (const fact of evidence.indicators) {
      if (fact.kind !== 'hours') continue;
      const minutes = new Map(evidence.records.map(({ id, minutes: own }) => [id, own]));
      const total = fact.inputs.reduce((sum, id) => sum + (minutes.get(id) ?? Number.NaN), 0);
      expect(fact.weeks.reduce((sum, week) => sum + week.total, 0)).toBeCloseTo(total, 9);
      const numerator = fact.numerator.reduce((sum, part) => sum + part.minutes, 0);
      expect(fact.weeks.reduce((sum, week) => sum + week.category, 0)).toBeCloseTo(numerator, 9);
      const everything = total + fact.unplaceable;
      expect(everything).toBeCloseTo(accounted(evidence), 9);
    }
  });
});

describe('comparing two windows', () => {
  const history = (weeks: number) => [hour('w', '20250106', { more: [weekly(weeks)] })];

  test('the longest window that fits twice is taken, and the two do not overlap', async () => {
    const reading = await readText(calendarText(history(65)));
    const pair = valueOf(gatherComparison(reading, { me: ana, asOf: '2026-04-06' }, deps()));
    expect(pair.now.window).toMatchObject({
      weeks: 26,
      firstDay: '2025-10-06',
      lastDay: '2026-04-05',
    });
    expect(pair.before?.window).toMatchObject({
      weeks: 26,
      firstDay: '2025-04-07',
      lastDay: '2025-10-05',
    });
    expect(pair.before?.counts.kept).toBe(26);
  });

  test('a history of eight weeks is compared by four', async () => {
    const reading = await readText(calendarText([hour('w', '20260209', { more: [weekly(8)] })]));
    const pair = valueOf(gatherComparison(reading, { me: ana, asOf: '2026-04-06' }, deps()));
    expect(pair.now.window.weeks).toBe(4);
    expect(pair.before?.window).toMatchObject({ firstDay: '2026-02-09', lastDay: '2026-03-08' });
  });

  test('too short a history is not compared', async () => {
    const reading = await readText(calendarText([hour('w', '20260302', { more: [weekly(5)] })]));
    const pair = valueOf(gatherComparison(reading, { me: ana, asOf: '2026-04-06' }, deps()));
    expect(pair.before).toBeNull();
    const given = valueOf(gatherComparison(reading, quarter, deps()));
    expect(given).toMatchObject({
      before: null,
      now: { window: { weeks: 13, weeksSource: 'given' } },
    });
  });
});

describe('what does not matter', () => {
  const event = fc.record({
    day: fc.integer({ min: 5, max: 30 }),
    uid: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom('Daily standup', 'Escalation: Acme', 'Coaching: Sam', 'Sync', ''),
    rule: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
    sequence: fc.integer({ min: 0, max: 1 }),
  });
  const text = fc.array(event, { minLength: 1, maxLength: 8 }).map((events) =>
    events.map(({ day, uid, title, rule, sequence }) =>
      hour(uid, `202601${String(day).padStart(2, '0')}`, {
        title,
        guests: [ana, ben],
        more: [`SEQUENCE:${sequence}`, ...(rule === undefined ? [] : [weekly(rule)])],
      }),
    ),
  );
  const figures = ({ weeks, groups, categories, facts, indicators, counts }: Evidence) =>
    JSON.stringify({ weeks, groups, categories, facts, indicators, kept: counts.kept });

  test('nothing depends on which file an event comes from, or that it comes twice', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.nat(8), async (events, cut) => {
        const unique = [...new Map(events.map((one) => [one.uid, one])).values()];
        const whole = await readText(calendarText(unique));
        const halves = await readText(
          calendarText(unique.slice(cut)),
          calendarText(unique.slice(0, cut)),
          calendarText(unique),
        );
        const expected = valueOf(gatherEvidence(whole, quarter, deps()));
        expect(figures(valueOf(gatherEvidence(halves, quarter, deps())))).toBe(figures(expected));
      }),
      { numRuns: 30 },
    );
  });

  test('the order of events in a file', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (events) => {
        const unique = [...new Map(events.map((one) => [one.uid, one])).values()];
        const forwards = await gather(unique);
        const backwards = await gather(unique.toReversed());
        expect(figures(backwards)).toBe(figures(forwards));
      }),
      { numRuns: 30 },
    );
  });
});

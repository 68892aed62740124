import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';

import { renderExplainHtml } from '#assessment/cli/explain-html';
import { explainJson } from '#assessment/cli/explain-json';
import { renderExplainMarkdown } from '#assessment/cli/explain-markdown';
import { renderExplainTerminal } from '#assessment/cli/explain-terminal';
import { renderHtml } from '#assessment/cli/render-html';
import { renderMarkdown } from '#assessment/cli/render-markdown';
import { renderTerminal } from '#assessment/cli/render-terminal';
import { jsonText, scoreJson } from '#assessment/cli/score-json';
import { assess, compareWindows, type DimensionScore } from '#assessment/index';
import type { ExplainView } from '#assessment/view/explain-model';
import { explainView } from '#assessment/view/explain';
import { redactEvidence } from '#assessment/view/redact';
import { markOf } from '#assessment/view/rows';
import { scorecardView } from '#assessment/view/scorecard-view';
import { gatherComparison, gatherEvidence } from '#evidence/actions/gather-evidence';
import { larkfield, larkfieldCalendar } from '#evidence/demo/larkfield';
import { categories, type Evidence } from '#evidence/index';
import { dimensions } from '#kernel/dimension';

import { deps, readText, valueOf } from '../evidence/gathering.ts';

const paper = { width: 120, colour: 'none', plain: false } as const;
const options = {
  me: larkfield.me,
  leaders: larkfield.leaders,
  productPeople: larkfield.productPeople,
  zone: larkfield.zone,
  asOf: larkfield.asOf,
};

let evidence: Evidence;
let before: Evidence;
let scores: readonly DimensionScore[];
let labelled: Evidence;

beforeAll(async () => {
  const reading = await readText(larkfieldCalendar());
  evidence = valueOf(gatherEvidence(reading, options, deps()));
  scores = assess(evidence.indicators);
  const pair = valueOf(gatherComparison(reading, options, deps()));
  if (pair.before === null) throw new Error('Larkfield is long enough to compare');
  before = pair.before;
  const labels = [...evidence.series]
    .toSorted((a, b) => b.minutes - a.minutes)
    .slice(0, 20)
    .map((series) => ({
      series: series.uids[0] ?? '',
      title: series.title,
      label: series.classification.best,
      labelledAt: '2026-11-20',
    }));
  labelled = valueOf(gatherEvidence(reading, options, deps(labels)));
}, 60_000);

function opened(subject: string, of = evidence): ExplainView {
  return valueOf(explainView(of, assess(of.indicators), subject));
}

describe('the Larkfield scorecard, from the calendar to the page', () => {
  test('its JSON is valid by the published schema, compared and redacted too', () => {
    const isValid = new Ajv2020({ allErrors: true }).compile(
      JSON.parse(
        readFileSync(new URL('../../docs/schemas/score-1.schema.json', import.meta.url), 'utf8'),
      ),
    );
    const window = ({ window, indicators }: Evidence) => ({ ...window, facts: indicators });
    const changes = compareWindows(window(before), window(evidence));
    for (const answer of [
      scoreJson(evidence, scores),
      scoreJson(labelled, assess(labelled.indicators)),
      scoreJson(evidence, scores, { comparison: { before: before.window, changes } }),
      scoreJson(redactEvidence(evidence), scores, { isRedacted: true }),
    ]) {
      isValid(JSON.parse(jsonText(answer)));
      expect(isValid.errors).toBeNull();
    }
  });

  test('what went into a sign adds up to the points it shows', () => {
    for (const row of scores) {
      const points = markOf(row.score)?.points;
      if (points === undefined) continue;
      const { contributions } = opened(row.dimension);
      expect(contributions.length).toBeGreaterThan(0);
      expect(contributions.reduce((sum, one) => sum + one.points, 0)).toBe(points);
    }
  });

  test('the records of every indicator add up to its figure, as shown and exactly', () => {
    for (const of of [evidence, labelled]) {
      for (const fact of of.indicators) {
        if (fact.kind === 'missing') continue;
        const [part] = opened(fact.id, of).parts;
        const records = part?.series.flatMap((series) => series.records) ?? [];
        if (fact.kind === 'hours') {
          const figure = fact.weeks.reduce((sum, week) => sum + week.category, 0);
          expect(part?.sum, fact.id).toBeCloseTo(figure, 6);
          const shown = records.reduce((sum, record) => sum + record.shownTenths, 0);
          expect(shown, fact.id).toBe(Math.round(figure * 10));
        } else {
          expect(records.length, fact.id).toBe(fact.inputs.length);
          expect(records.filter((record) => record.isCounted).length).toBe(fact.numerator.length);
        }
      }
    }
  });

  test('the records of every kind of work add up to its hours', () => {
    for (const of of [evidence, labelled]) {
      for (const category of categories) {
        const hours = of.categories.find((row) => row.category === category)?.hours.value ?? 0;
        expect(opened(category, of).parts[0]?.sum, category).toBeCloseTo(hours * 60, 6);
      }
    }
  });

  test('nothing of the calendar is left in a redacted run, whatever the format', () => {
    const redacted = redactEvidence(evidence);
    const outputs = outputsOf(redacted);
    const secrets = [
      ...evidence.series.flatMap((series) => [series.title, ...series.uids]),
      ...evidence.sources.flatMap((source) => [source.name, source.calendarName ?? '']),
      ...larkfield.leaders,
      ...larkfield.productPeople,
      larkfield.me,
      'Lindqvist',
      'Okafor',
    ]
      .map((text) => text.trim())
      // A title of one plain word may be a word of ours: "Planning" is no secret.
      .filter((text) => text.length > 3 && /[^a-z]/i.test(text));
    for (const output of outputs) {
      const found = secrets.filter((secret) => output.includes(secret));
      expect(found).toEqual([]);
    }
  });

  test('redaction changes no figure', () => {
    const figures = (of: Evidence): unknown =>
      JSON.parse(jsonText(scoreJson(of, assess(of.indicators))), (_, value: unknown) =>
        typeof value === 'string' ? undefined : value,
      );
    expect(figures(redactEvidence(evidence))).toEqual(figures(evidence));
  });
});

/** Everything a run can print about this evidence. */
function outputsOf(of: Evidence): readonly string[] {
  const own = assess(of.indicators);
  const view = scorecardView(of, own);
  const subjects = [...dimensions, ...categories, ...of.indicators.map((fact) => fact.id)];
  return [
    renderTerminal(view, paper),
    renderMarkdown(view),
    renderHtml(view),
    jsonText(scoreJson(of, own, { isRedacted: true })),
    ...subjects.flatMap((subject) => {
      const explained = opened(subject, of);
      return [
        renderExplainTerminal(explained, paper),
        renderExplainMarkdown(explained),
        renderExplainHtml(explained),
        jsonText(explainJson(explained, of, own, { isRedacted: true })),
      ];
    }),
  ];
}

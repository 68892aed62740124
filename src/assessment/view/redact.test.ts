import { describe, expect, test } from 'vitest';

import { explainJson } from '../cli/explain-json.ts';
import { renderExplainHtml } from '../cli/explain-html.ts';
import { renderHtml } from '../cli/render-html.ts';
import { renderExplainMarkdown } from '../cli/explain-markdown.ts';
import { renderMarkdown } from '../cli/render-markdown.ts';
import { renderExplainTerminal } from '../cli/explain-terminal.ts';
import { renderTerminal } from '../cli/render-terminal.ts';
import { jsonText, scoreJson } from '../cli/score-json.ts';
import { explainView } from './explain.ts';
import { firstLookScores, sampleEvidence } from './fixtures/sample.ts';
import { redactEvidence } from './redact.ts';
import { scorecardView } from './scorecard-view.ts';

const original = sampleEvidence({
  leaders: ['dana.okafor@larkfield.example'],
  productPeople: ['priya@larkfield.example'],
  planned: [{ id: 'pln_secret1', title: 'Dana secret 1:1', start: 0, heldBy: null }],
  indicators: [
    ...sampleEvidence().indicators,
    {
      kind: 'count',
      id: '6.2',
      dimension: 'leadership',
      k: 1,
      n: 2,
      coverage: 1,
      inputs: ['pln_secret1', 'person:0'],
      numerator: ['pln_secret1'],
    },
  ],
});
const redacted = redactEvidence(original);
const scores = firstLookScores();

const paper = { width: 120, colour: 'none', plain: false } as const;

/** Everything a redacted run may print. */
function outputs(): readonly string[] {
  const view = scorecardView(redacted, scores);
  const opened = [
    'horizon',
    'leadership',
    '2.1',
    'FIRES',
    'RHYTHM',
    'reactive',
    'fact.ad-hoc',
  ].flatMap((subject) => {
    const result = explainView(redacted, scores, subject);
    return result.ok
      ? [
          renderExplainTerminal(result.value, paper),
          renderExplainMarkdown(result.value),
          renderExplainHtml(result.value),
          jsonText(explainJson(result.value, redacted, scores, { isRedacted: true })),
        ]
      : [];
  });
  return [
    renderTerminal(view, paper),
    renderTerminal(view, { ...paper, plain: true }),
    renderMarkdown(view),
    renderHtml(view),
    jsonText(scoreJson(redacted, scores, { isRedacted: true })),
    ...opened,
  ];
}

/** Every text of the evidence that came out of the calendar or from the user's own address book. */
const secrets = [
  ...original.series.flatMap((series) => [series.title, series.id, ...series.uids]),
  ...original.sources.flatMap((source) => [source.name, source.calendarName ?? '']),
  ...original.records.map((record) => record.id),
  ...original.problems.map((problem) => problem.message),
  ...original.leaders,
  ...original.productPeople,
  ...original.planned.flatMap((meeting) => [meeting.id, meeting.title]),
  ...(original.owner.kind === 'person' ? [original.owner.address] : []),
  'Larkfield',
  'Okafor',
  'Priya',
].filter((text) => text.length > 3);

describe('a redacted scorecard', () => {
  test('holds no title, name, address, file or id of the calendar, in any format', () => {
    for (const output of outputs()) {
      for (const secret of secrets) expect(output.includes(secret), secret).toBe(false);
    }
  });

  test('names things by stable labels instead', () => {
    const text = outputs().join('\n');
    for (const label of ['series 2', 'person 1', 'calendar 1']) expect(text).toContain(label);
  });

  test('keeps every figure as it was', () => {
    const figures = (text: string): unknown =>
      JSON.parse(text, (_, value: unknown) =>
        typeof value === 'number' || (typeof value === 'object' && value !== null)
          ? value
          : undefined,
      );
    expect(figures(jsonText(scoreJson(redacted, scores)))).toEqual(
      figures(jsonText(scoreJson(original, scores))),
    );
  });

  test('offers commands that work without naming the file', () => {
    expect(scorecardView(redacted, scores).next[0]?.command).toContain(' FILE ');
  });
});

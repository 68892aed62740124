import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { explainView } from '../view/explain.ts';
import { firstLookScores, mixedScores, sampleEvidence } from '../view/fixtures/sample.ts';
import { scorecardView } from '../view/scorecard-view.ts';
import { renderExplainHtml } from './explain-html.ts';
import { renderHtml } from './render-html.ts';
import { renderExplainMarkdown } from './explain-markdown.ts';
import { renderMarkdown } from './render-markdown.ts';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const evidence = sampleEvidence({
  owner: { kind: 'person', address: hostile, source: 'given' },
  problems: [{ code: 'ics.x', source: 0, line: 3, message: `${hostile} | [x](javascript:y)` }],
});
const view = scorecardView(evidence, mixedScores());
const opened = (subject: string) => {
  const result = explainView(sampleEvidence(), firstLookScores(), subject);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describe('the HTML scorecard', () => {
  const html = renderHtml(view);

  test('is one file that asks nothing of anybody', () => {
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(
      tags.filter((tag) => /^<(script|link|img|iframe|object|embed|form|base)/i.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => /\s(on\w+|src|style)=/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\shref=/.test(tag))).toEqual(['<a class="skip" href="#finding">']);
    expect(/url\(|@import/.test(html)).toBe(false);
  });

  test('its policy allows exactly its own style', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  test('the finding is the only h1', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain(
      '<h1 id="finding">Evidence is strategic on People and reactive on Horizon and Leverage.',
    );
  });

  test('titles that look like markup are text', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const explained = renderExplainHtml(opened('2.1'));
    expect(explained).toContain('Release-day escalation &lt;EU tenants&gt;');
    expect(renderExplainHtml(opened('RHYTHM'))).toContain('\u2060=HYPERLINK(&quot;');
  });

  test('the same view gives the same bytes', () => {
    expect(renderHtml(scorecardView(evidence, mixedScores()))).toBe(html);
  });
});

describe('the Markdown scorecard', () => {
  const markdown = renderMarkdown(view);

  test('begins with the finding and holds the six signs as a table', () => {
    expect(markdown.startsWith('# Evidence is strategic on People')).toBe(true);
    expect(markdown).toContain(
      '| Horizon | Fights fires | Long-term impact | −52 | −72 to −32 | reactive, 94% likely |',
    );
  });

  test('text from outside neither links, nor runs, nor breaks a table', () => {
    expect(markdown).not.toMatch(/<script|<img/);
    expect(markdown).toContain('\\| \\[x\\]\\(javascript\\:y\\)');
    const rows = markdown.split('\n').filter((line) => line.startsWith('| maya'));
    for (const line of rows) expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(renderExplainMarkdown(opened('PLANNING'))).toContain(
      'Outcome roadmap pilot \\[read me\\]\\(http\\://x.example\\)',
    );
  });

  test('an explanation ends each part with its sum', () => {
    expect(renderExplainMarkdown(opened('2.1'))).toContain('**971.0 of 4,160.0 placed minutes**');
  });
});

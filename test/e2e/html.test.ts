import { existsSync, readFileSync } from 'node:fs';

import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { renderExplainHtml } from '#assessment/cli/explain-html';
import { renderHtml } from '#assessment/cli/render-html';
import { explainView } from '#assessment/view/explain';
import { firstLookScores, mixedScores, sampleEvidence } from '#assessment/view/fixtures/sample';
import { scorecardView } from '#assessment/view/scorecard-view';

const browserPath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);
const axeSource = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

const opened = explainView(sampleEvidence(), firstLookScores(), 'horizon');
if (!opened.ok) throw new Error(opened.problem.message);
const documents = {
  'first look': renderHtml(scorecardView(sampleEvidence(), firstLookScores())),
  called: renderHtml(scorecardView(sampleEvidence(), mixedScores())),
  explanation: renderExplainHtml(opened.value),
};

describe.skipIf(browserPath === undefined)('the HTML scorecard in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** A page that shows the document and fails on any request or complaint of its policy. */
  async function show(
    html: string,
    options: { readonly width: number; readonly scheme?: 'light' | 'dark' },
  ): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width: options.width, height: 900 },
      colorScheme: options.scheme ?? 'light',
      // axe is injected from here; without this the page's own policy would, rightly, refuse it.
      bypassCSP: true,
    });
    await page.setContent(html);
    return page;
  }

  const cases = Object.keys(documents).flatMap((name) =>
    [
      [1440, 'light'],
      [1440, 'dark'],
      [800, 'light'],
      [390, 'dark'],
    ].map(([width, scheme]) => [name, width, scheme] as const),
  );

  test.each(cases)('axe finds nothing in %s at %i pixels, %s', async (name, width, scheme) => {
    const page = await show(htmlOf(name), {
      width: Number(width),
      scheme: scheme === 'dark' ? 'dark' : 'light',
    });
    await page.evaluate(axeSource);
    const found = await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ passes, violations }) => ({
          passed: passes.length,
          violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' ')),
        }))`,
    );
    expect(found).toEqual({ passed: expect.any(Number), violations: [] });
    expect(found).toHaveProperty(
      'passed',
      expect.toSatisfy((passed: number) => passed > 15),
    );
    await page.close();
  });

  test.each([320, 390, 800, 1100, 1440])(
    'nothing is wider than a window of %i pixels',
    async (width) => {
      for (const name of Object.keys(documents)) {
        const page = await show(htmlOf(name), { width });
        const over = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(over, name).toBe(0);
        await page.close();
      }
    },
  );

  test('it keeps its own policy: no request, no complaint, its style applied', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => complaints.push(request.url()));
    await page.setContent(documents.called);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe(
      '27px',
    );
    await page.close();
  });

  test('exactly one axis is seen at each size, and print is light', async () => {
    for (const [width, wanted] of [
      [1440, 'wide'],
      [800, 'middle'],
      [390, 'narrow'],
    ] as const) {
      const page = await show(documents.called, { width, scheme: 'dark' });
      const seen = await page.evaluate(
        "[...document.querySelectorAll('section.first > div')].filter((div) => div.offsetHeight > 0).map((div) => div.className)",
      );
      expect(seen).toEqual([wanted]);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const ink = await page.evaluate('getComputedStyle(document.body).color');
      expect(ink).toBe('rgb(20, 32, 43)');
      await page.close();
    }
  });

  test('it prints on A4 and Letter without a page of its own for a single line', async () => {
    const page = await show(documents.called, { width: 1440 });
    for (const format of ['A4', 'Letter'] as const) {
      const pdf = await page.pdf({ format });
      const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(4);
    }
    await page.close();
  });
});

function htmlOf(name: string): string {
  // Only names of `documents` are ever asked for.
  return documents[name as keyof typeof documents];
}

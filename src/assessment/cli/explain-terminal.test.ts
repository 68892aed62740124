import { describe, expect, test } from 'vitest';

import { textWidth } from '#edge/terminal/width';

import { explainView } from '../view/explain.ts';
import { firstLookScores, sampleEvidence } from '../view/fixtures/sample.ts';
import { renderExplainTerminal } from './explain-terminal.ts';

function shown(subject: string, width = 100): string {
  const view = explainView(sampleEvidence(), firstLookScores(), subject);
  if (!view.ok) throw new Error(view.problem.message);
  return renderExplainTerminal(view.value, { width, colour: 'none', plain: false });
}

describe('a number opened in a terminal', () => {
  test('lists every record with its day, minutes and line, and ends with their sum', () => {
    const lines = shown('2.1').split('\n');
    expect(lines.filter((line) => /^ {2}Tue .* line \d+$/.test(line))).toHaveLength(13);
    expect(lines).toContain('  = 971.0 of 4,160.0 placed minutes');
    const minutes = lines.flatMap((line) => /^ {2}Tue .*? +(\d+\.\d) {2}/.exec(line)?.[1] ?? []);
    expect(minutes.reduce((sum, text) => sum + Math.round(Number(text) * 10), 0)).toBe(9_710);
  });

  test('titles are shown inert', () => {
    const text = shown('TOOL_ADMIN');
    expect(text).toContain('Jira permissions\uFFFD[31m and seats');
    // oxlint-disable-next-line no-control-regex -- nothing but line breaks may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('no line runs over, from 40 columns to 200', () => {
    for (const width of [40, 60, 72, 80, 120, 200]) {
      for (const subject of ['horizon', 'leadership', 'XFUNC', 'reactive', 'fact.ad-hoc']) {
        for (const line of shown(subject, width).split('\n')) {
          expect(textWidth(line), `${width} ${subject}: ${line}`).toBeLessThanOrEqual(width);
        }
      }
    }
  });
});

import { describe, expect, test } from 'vitest';

import type { Paper } from '#edge/terminal/paint';
import { textWidth } from '#edge/terminal/width';

import { firstLookScores, mixedScores, sampleEvidence } from '../view/fixtures/sample.ts';
import { scorecardView } from '../view/scorecard-view.ts';
import { renderTerminal } from './render-terminal.ts';

const firstLook = scorecardView(sampleEvidence(), firstLookScores());
const mixed = scorecardView(sampleEvidence(), mixedScores());
const paper = (change: Partial<Paper> = {}): Paper => ({
  width: 80,
  colour: 'none',
  plain: false,
  ...change,
});
// oxlint-disable-next-line no-control-regex -- taking our own colour codes out to measure what is left
const bare = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '');

describe('the scorecard in a terminal', () => {
  test('no line is wider than the terminal, at any width, colour or mode', () => {
    for (const width of [40, 60, 72, 80, 100, 108, 120, 160, 190, 200, 400]) {
      for (const view of [firstLook, mixed]) {
        for (const change of [{}, { colour: 'true' }, { plain: true }] as const) {
          for (const line of bare(renderTerminal(view, paper({ width, ...change }))).split('\n')) {
            expect(textWidth(line), `${width}: ${line}`).toBeLessThanOrEqual(width);
          }
        }
      }
    }
  });

  test('called rows carry their colour, close rows and first looks none', () => {
    const lines = renderTerminal(mixed, paper({ width: 120, colour: 'true', theme: 'dark' })).split(
      '\n',
    );
    const lineOf = (pole: string): string => lines.find((line) => bare(line).includes(pole)) ?? '';
    expect(lineOf('Fights fires')).toContain('38;2;240;147;90m●');
    expect(lineOf('Makes people stronger')).toContain('38;2;91;184;214m●');
    for (const pole of ['Begs for attention', 'Curates a useful toolset']) {
      expect(lineOf(pole)).not.toMatch(/240;147;90|91;184;214/);
    }
    expect(lineOf('Curates a useful toolset')).toContain('○');
    expect(bare(lineOf('Sets a roadmap'))).not.toMatch(/[●○]/);
  });

  test('plain output says every mark in words, in ASCII', () => {
    const text = renderTerminal(mixed, paper({ plain: true, colour: 'true' }));
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('Horizon: Fights fires (-100) to Long-term impact (+100)');
    expect(text).toContain('-52 points (-72 to -32), reactive, 94% likely.');
    expect(text).toContain('-21 points (-76 to +34), first look, 2 of 4 indicators.');
  });

  test('all four layouts show the same figures', () => {
    for (const width of [60, 80, 120, 200]) {
      const text = renderTerminal(mixed, paper({ width }));
      for (const figure of ['−52', '−72 to −32', '+55', 'first look, 2 of 4 indicators']) {
        expect(text, `${width} columns`).toContain(figure);
      }
    }
  });

  test('a name that carries escape codes is shown, not obeyed', () => {
    const evidence = sampleEvidence({
      owner: { kind: 'person', address: '\u001b]0;owned\u0007@x.example', source: 'given' },
    });
    const text = renderTerminal(scorecardView(evidence, firstLookScores()), paper());
    // oxlint-disable-next-line no-control-regex -- no control character but the line break may come out
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(text).toContain('\uFFFD]0;owned\uFFFD@x.example');
  });

  test('it ends with what to type next and what a calendar cannot see', () => {
    const text = renderTerminal(firstLook, paper({ width: 120 }));
    expect(text).toContain('trimtab evidence review maya-calendar.ics --labels labels.csv');
    expect(text).toContain('A calendar alone cannot see tickets or chat.');
  });
});

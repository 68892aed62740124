import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';

import { renderTerminal } from '../cli/render-terminal.ts';
import { dimensionScore, firstLookScores, sampleEvidence } from './fixtures/sample.ts';
import { trimRow } from './rows.ts';
import { scorecardView } from './scorecard-view.ts';

const say = speaker((text) => text);

describe('the scorecard', () => {
  test('an empty window says so, shows no hours and asks for other weeks', () => {
    const evidence = sampleEvidence();
    const view = scorecardView(
      { ...evidence, counts: { ...evidence.counts, kept: 0, unsure: 0 } },
      firstLookScores(),
    );
    expect(say(view.finding)).toContain('Look at other weeks with --as-of.');
    expect(view.hours).toBeNull();
    expect(view.facts).toEqual([]);
    expect(view.next[0]?.command).toContain('--as-of');
    const text = renderTerminal(view, { width: 80, colour: 'none', plain: false });
    expect(text).not.toContain('h a week go');
  });

  test('a sign that only lacks a name to look for does not claim to be out of sight', () => {
    const score = dimensionScore('leadership', { status: 'insufficient' });
    const indicators = score.indicators.map((indicator) => ({
      ...indicator,
      because: { id: 'missing.no-leader' },
    }));
    const row = trimRow(sampleEvidence(), { ...score, indicators });
    expect(say(row.verdict)).toBe('not enough evidence yet');
    expect(row.notes.map(say)[0]).toBe('No leader is named.');
  });

  test('what a calendar cannot see stands beside what it says', () => {
    const view = scorecardView(sampleEvidence(), firstLookScores());
    expect(view.limits.map(say)[0]).toBe('A calendar alone cannot see tickets or chat.');
  });

  test('where the files are not the reader’s own, other next steps take their place', () => {
    const title = { id: 'next.title.demo' };
    const steps = [{ command: 'trimtab score calendar.ics', why: { id: 'next.yours' } }];
    const view = scorecardView(sampleEvidence(), firstLookScores(), { next: { title, steps } });
    const text = renderTerminal(view, { width: 80, colour: 'none', plain: false });
    expect(text).toContain('Now yours\n  trimtab score calendar.ics');
    expect(text).not.toContain('evidence review');
  });
});

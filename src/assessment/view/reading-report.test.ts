import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';

import { sampleEvidence } from './fixtures/sample.ts';
import { localDay, readingReport, spanOf } from './reading-report.ts';

const say = speaker((text) => text);

describe('what was read', () => {
  test('read, kept and left out are counted, and the parts add up', () => {
    const evidence = sampleEvidence();
    const report = readingReport(evidence);
    expect(say(report.read)).toBe('Read 143 events from one file.');
    expect(say(report.kept)).toBe('Kept 86 of 117 occurrences in the window.');
    expect(report.dropped.map(say)).toEqual(['12 declined', '2 cancelled', '17 all-day']);
  });

  test('every choice is said aloud with how it was made', () => {
    const choices = readingReport(sampleEvidence()).choices.map(say);
    expect(choices[0]).toBe('Window: 13 weeks, the longest of 26 and 13 the calendar fills.');
    expect(choices.join(' ')).toContain('Time zone: Europe/Stockholm, named by the calendar.');
    expect(choices.join(' ')).toContain('in 83% of the attended events. Not you? Say --me EMAIL.');
  });

  test('a calendar without owner says so', () => {
    const choices = readingReport(sampleEvidence({ owner: { kind: 'none' } })).choices.map(say);
    expect(choices).toContain('Owner: nobody in particular, so every event counts as attended.');
  });

  test('every problem has its file, its line and its code', () => {
    const [problem] = readingReport(sampleEvidence()).problems;
    expect(problem === undefined ? '' : say(problem.place)).toBe('maya-calendar.ics line 212');
    expect(problem === undefined ? '' : say(problem.code)).toBe('ics.unknown-zone');
  });

  test('a window over New Year names both years', () => {
    const { window } = sampleEvidence();
    expect(say(spanOf({ ...window, firstDay: '2025-12-29' }))).toBe(
      '13 weeks, 29 Dec 2025 – 5 Apr 2026',
    );
  });

  test('a day is the day of the zone, and of UTC where the zone is unknown here', () => {
    expect(localDay(1_767_655_800_000, 'Europe/Stockholm')).toBe('2026-01-06');
    expect(localDay(1_767_655_800_000, 'Mars/Olympus')).toBe('2026-01-05');
  });
});

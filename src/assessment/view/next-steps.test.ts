import { describe, expect, test } from 'vitest';

import { dimensionScore, firstLookScores, sampleEvidence } from './fixtures/sample.ts';
import { nextSteps } from './next-steps.ts';

const commands = (...args: Parameters<typeof nextSteps>): readonly string[] =>
  nextSteps(...args).map((step) => step.command);

describe('what to type next', () => {
  test('labels come first, then what the run did not have, then the records', () => {
    expect(commands(sampleEvidence(), firstLookScores())).toEqual([
      'trimtab evidence review maya-calendar.ics --labels labels.csv',
      'trimtab score maya-calendar.ics --leader EMAIL',
      'trimtab score maya-calendar.ics --explain horizon',
    ]);
  });

  test('nothing is asked for that was given', () => {
    const evidence = sampleEvidence({ leaders: ['dana@x.example'] });
    expect(commands(evidence, firstLookScores()).join()).not.toContain('--leader');
    expect(
      commands(sampleEvidence({ owner: { kind: 'none' } }), firstLookScores()).join(),
    ).toContain('--me EMAIL');
  });

  test('product people are asked for only while nobody was named', () => {
    const people = dimensionScore('people', { status: 'insufficient' });
    expect(commands(sampleEvidence(), [people]).join()).toContain('--product-people');
  });

  test('an empty window asks for another one first', () => {
    const evidence = sampleEvidence();
    const empty = { ...evidence, counts: { ...evidence.counts, kept: 0, unsure: 0 } };
    expect(commands(empty, [])[0]).toBe('trimtab score maya-calendar.ics --as-of YYYY-MM-DD');
  });

  test('a file name that a shell would obey is never offered for pasting', () => {
    for (const name of ['a b.ics', '$(rm -rf).ics', '-rf', "it's.ics", 'a;b', '\u202ex.ics']) {
      const evidence = sampleEvidence({
        sources: [{ name, calendarName: null, zone: null, bytes: 1 }],
      });
      expect(commands(evidence, firstLookScores())[0], name).toBe(
        'trimtab evidence review FILE --labels labels.csv',
      );
    }
  });
});

import { describe, expect, test } from 'vitest';

import { speaker } from '#edge/words/say';
import type { Estimate } from '#kernel/estimate';

import type { Change } from '../model/scorecard.ts';
import { changeSection } from './changes.ts';
import { estimate, sampleEvidence } from './fixtures/sample.ts';

const say = speaker((text) => text);
const { window } = sampleEvidence();

function change(
  id: string,
  unit: Estimate['unit'],
  [lo, hi]: readonly [number, number],
  isClaimed: boolean,
): Change {
  return {
    id,
    before: estimate(0.3, 0.1, { unit }),
    after: estimate(0.4, 0.1, { unit }),
    difference: { ...estimate((lo + hi) / 2, 0, { unit, conf: 0.95 }), lo, hi },
    isClaimed,
  };
}

describe('changes between two windows', () => {
  test('a claimed change has a direction in words, an unclaimed one has none', () => {
    const { lines, note } = changeSection({
      before: window,
      changes: [
        change('horizon', 'score', [0.1, 0.5], true),
        change('2.1', 'share', [-0.2, -0.05], true),
        change('people', 'score', [-0.3, 0.4], false),
      ],
    });
    expect(lines.map((line) => say(line.verdict))).toEqual([
      'moved toward strategic',
      'fell',
      'no change claimed',
    ]);
    expect(lines.map((line) => say(line.name))).toEqual([
      'Horizon',
      'Hours on fires and same-day requests',
      'People',
    ]);
    expect(say(lines[0]?.difference ?? { id: '' })).toBe('+30 (+10 to +50)');
    expect(say(note)).toContain('2 changes are claimed');
  });

  test('a claim that its interval does not bear out is not repeated', () => {
    const { lines, note } = changeSection({
      before: window,
      changes: [change('horizon', 'score', [-0.1, 0.5], true)],
    });
    expect(lines[0]?.isClaimed).toBe(false);
    expect(say(note)).toBe('No change can be claimed: every 95% interval includes no change.');
  });

  test('a difference that is not known says so', () => {
    const unknown = { ...change('horizon', 'score', [0, 0], false), difference: estimate(null, 0) };
    const { lines } = changeSection({ before: window, changes: [unknown] });
    expect(say(lines[0]?.difference ?? { id: '' })).toBe('not known');
  });
});

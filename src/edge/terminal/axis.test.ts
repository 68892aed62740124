import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { axisRow } from './axis.ts';
import { rangeBar } from './bar.ts';

const textOf = (spans: readonly { readonly text: string }[]): string =>
  spans.map((span) => span.text).join('');

describe('the trim axis in characters', () => {
  test('a called row has a filled mark inside its interval, clear of zero', () => {
    const spans = axisRow(
      { points: -50, lo: -80, hi: -20 },
      { tone: 'react', markTone: 'react', isHollow: false },
      21,
    );
    expect(textOf(spans)).toBe('──━━━●━━━─┼──────────');
    expect(spans.find((span) => span.text.includes('●'))?.tone).toBe('react');
  });

  test('a first look is hollow and its interval may cross zero', () => {
    const spans = axisRow({ points: 0, lo: -40, hi: 60 }, { tone: 'edge', isHollow: true }, 21);
    expect(textOf(spans)).toBe('──────━━━━○━━━━━━────');
    expect(spans.find((span) => span.text === '○')?.tone).toBeUndefined();
  });

  test('without a mark there is only a dotted line and zero', () => {
    expect(textOf(axisRow(null, { tone: 'edge', isHollow: false }, 9))).toBe('┈┈┈┈┼┈┈┈┈');
  });

  test('whatever the mark, the row is exactly as wide as asked and shows one mark', () => {
    const points = fc.integer({ min: -120, max: 120 });
    fc.assert(
      fc.property(points, points, points, fc.integer({ min: 3, max: 61 }), (a, b, c, columns) => {
        const [lo = 0, value = 0, hi = 0] = [a, b, c].sort((x, y) => x - y);
        const text = textOf(
          axisRow({ points: value, lo, hi }, { tone: 'edge', isHollow: false }, columns),
        );
        expect(text.length).toBe(columns);
        expect(text.split('●').length).toBe(2);
      }),
    );
  });
});

describe('a bar with its range', () => {
  test('solid is what is surely there, shaded what could be', () => {
    expect(textOf(rangeBar({ lo: 5, hi: 10 }, 20, 20, 'react'))).toBe('█████░░░░░');
  });

  test('a small range still shows, an impossible scale shows nothing', () => {
    expect(textOf(rangeBar({ lo: 0, hi: 0.1 }, 20, 20, 'edge'))).toBe('░');
    expect(textOf(rangeBar({ lo: 0, hi: 0 }, 0, 20, 'edge'))).toBe('');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { rangeBarSvg } from './range-bar.ts';
import { darkTheme, lightTheme, pageTheme } from './svg.ts';
import { darkTokens, lightTokens, type Token } from './tokens.data.ts';
import { trimAxis, type TrimAxisRow } from './trim-axis.ts';
import { weekBars } from './week-bars.ts';

const row = (change: Partial<TrimAxisRow>): TrimAxisRow => ({
  name: 'Horizon',
  minus: 'Fights fires',
  plus: 'Long-term impact',
  side: 'none',
  isHollow: false,
  mark: { points: 0, lo: -40, hi: 40 },
  value: '0',
  range: '−40 to +40',
  verdict: 'too close to call',
  ...change,
});

const axis = (rows: readonly TrimAxisRow[]) => ({
  name: 'Six signs',
  reactive: 'Reactive',
  balanced: 'balanced',
  strategic: 'Strategic',
  rows,
});

describe('the trim axis', () => {
  test('zero is the middle of the axis and -100 its left end', () => {
    const svg = trimAxis(axis([row({})]), 1160, lightTheme);
    expect(svg).toContain('<circle cx="556.2"');
    const end = trimAxis(
      axis([row({ mark: { points: -100, lo: -100, hi: -80 } })]),
      1160,
      lightTheme,
    );
    expect(end).toContain('<circle cx="306.2"');
  });

  test('only a called row is coloured, only a first look is hollow, an unseen row has no mark', () => {
    const called = trimAxis(axis([row({ side: 'reactive' })]), 1160, lightTheme);
    expect(called).toContain(`fill="${lightTokens['react-3']}"`);
    const first = trimAxis(axis([row({ isHollow: true })]), 1160, lightTheme);
    expect(first).toContain(`<circle cx="556.2" cy="68" r="6" fill="${lightTokens.bg}"`);
    const body = (svg: string): string => svg.slice(svg.indexOf('Horizon'));
    for (const colour of [lightTokens.react, lightTokens['react-3'], lightTokens.strat]) {
      expect(body(first)).not.toContain(colour);
    }
    expect(trimAxis(axis([row({ mark: null })]), 1160, lightTheme)).not.toContain('<circle');
  });

  test('its three layouts say the same words, and the drawing has a name', () => {
    for (const width of [1160, 680, 358]) {
      const svg = trimAxis(axis([row({})]), width, pageTheme);
      for (const word of ['Horizon', 'Fights fires', 'Long-term impact', 'too close to call']) {
        expect(svg, `${width}`).toContain(word);
      }
      expect(svg).toContain('role="img" aria-label="Six signs"');
    }
  });

  test('nothing in a text can end the drawing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const svg = trimAxis(
          axis([row({ name: text, minus: text, verdict: text })]),
          680,
          pageTheme,
        );
        expect(svg.match(/<svg/g)).toHaveLength(1);
        expect(svg.split('<').length).toBe(
          trimAxis(axis([row({ name: '', minus: '', verdict: '' })]), 680, pageTheme).split('<')
            .length + (text === '' ? 0 : 3),
        );
      }),
    );
  });
});

describe('week bars', () => {
  const weeks = Array.from({ length: 26 }, (_, index) => ({
    label: `week ${index}`,
    above: [10, 2] as const,
    below: [6, 4] as const,
  }));

  test('strategic stands on the line and reactive hangs from it', () => {
    const svg = weekBars(
      { name: 'By week', weeks, tick: (hours) => `${hours} h` },
      { width: 680, height: 250 },
      lightTheme,
    );
    expect(svg.match(new RegExp(`fill="${lightTokens.strat}"`, 'g'))).toHaveLength(26);
    expect(svg.match(new RegExp(`fill="${lightTokens['react-2']}"`, 'g'))).toHaveLength(26);
  });

  test('labels are thinned out until they fit', () => {
    const narrow = weekBars(
      { name: 'By week', weeks, tick: String },
      { width: 358, height: 220 },
      lightTheme,
    );
    expect(narrow.match(/week \d+/g)?.length).toBeLessThanOrEqual(7);
  });

  test('weeks without hours draw a line and no bar', () => {
    const empty = weekBars(
      { name: 'By week', weeks: [{ label: 'a', above: [0, 0], below: [0, 0] }], tick: String },
      { width: 358, height: 220 },
      lightTheme,
    );
    expect(empty).not.toContain('<rect');
    expect(empty).not.toContain('NaN');
  });
});

test('a range bar reaches to its value, its line over the interval', () => {
  const svg = rangeBarSvg({ value: 5, lo: 2, hi: 10, tone: 'react' }, 10, 101, darkTheme);
  expect(svg).toContain('width="50"');
  expect(svg).toContain('x1="20"');
  expect(svg).toContain('x2="100"');
});

describe('the tokens', () => {
  // Ratios the design language asks for: text 4.5, marks 3, both against the page.
  const texts: readonly Token[] = ['ink', 'ink2', 'ink3', 'strat', 'react', 'warn'];
  const marks: readonly Token[] = ['edge', 'mid', 'mid-2', 'strat-2', 'react-2', 'focus'];

  test.each([
    ['light', lightTokens],
    ['dark', darkTokens],
  ] as const)('keep their contrast on the %s page', (_, tokens) => {
    for (const token of texts) {
      expect(contrast(tokens[token], tokens.bg), token).toBeGreaterThanOrEqual(4.5);
    }
    for (const token of marks) {
      expect(contrast(tokens[token], tokens.bg), token).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2 contrast ratio of two hex colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

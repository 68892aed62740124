import { describe, expect, test } from 'vitest';

import { paint, type Paper } from './paint.ts';

const paper: Paper = { width: 80, colour: 'none', plain: false };
const line = [
  { text: 'Fights fires ', isStrong: true },
  { text: '−32', tone: 'react' as const },
  { text: '   ' },
];

describe('paint', () => {
  test('without colour nothing but text comes out, and no trailing space', () => {
    expect(paint([line, []], paper)).toBe('Fights fires −32\n\n');
  });

  test('every colour depth uses its own codes and ends them', () => {
    const codes = (['16', '256', 'true'] as const).map((colour) =>
      paint([line], { ...paper, colour }),
    );
    expect(codes[0]).toBe('\u001b[1mFights fires \u001b[0m\u001b[33m−32\u001b[0m\n');
    expect(codes[1]).toContain('\u001b[38;5;166m−32');
    expect(paint([line], { ...paper, colour: 'true', theme: 'dark' })).toContain('38;2;240;147;90');
  });

  test('plain paper gets ASCII for our own signs and no codes, whatever the colour', () => {
    expect(paint([line], { ...paper, colour: 'true', plain: true })).toBe('Fights fires -32\n');
  });

  test('colours for an unknown background keep 3.9 to 1 on white and on the dark page', () => {
    for (const hex of [
      [204, 98, 42],
      [38, 134, 166],
      [116, 127, 138],
    ]) {
      for (const page of [
        [255, 255, 255],
        [19, 27, 34],
      ]) {
        expect(contrast(hex, page)).toBeGreaterThan(3.9);
      }
    }
  });
});

/** WCAG 2 contrast ratio. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

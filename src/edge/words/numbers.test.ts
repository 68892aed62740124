import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  decimalText,
  percentText,
  roundHalfAway,
  signedText,
  spelledText,
  wholeText,
} from './numbers.ts';

describe('numbers in words', () => {
  test('thousands are grouped and minus is the real minus sign', () => {
    expect(wholeText(1_043)).toBe('1,043');
    expect(wholeText(-1_234_567.5)).toBe('\u22121,234,568');
    expect(decimalText(12.449, 1)).toBe('12.4');
  });

  test('points on the axis carry their sign, and nothing is ever "minus zero"', () => {
    expect([9, -32, 0, -0, -0.4].map((points) => signedText(points))).toEqual([
      '+9',
      '\u221232',
      '0',
      '0',
      '0',
    ]);
    expect(decimalText(-0.04, 1)).toBe('0.0');
  });

  test('halves round away from zero as people expect, not as binary fractions fall', () => {
    expect(roundHalfAway(1.005, 2)).toBe(1.01);
    expect(roundHalfAway(-2.5, 0)).toBe(-3);
    expect(roundHalfAway(1e-9, 1)).toBe(0);
    expect(roundHalfAway(1e21, 1)).toBe(1e21);
  });

  test('a share is a whole percentage and small counts are words', () => {
    expect(percentText(0.314)).toBe('31%');
    expect([0, 1, 6, 12, 13].map(spelledText)).toEqual(['no', 'one', 'six', 'twelve', '13']);
  });

  test('what is printed is never further from the number than half its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        const read = Number(decimalText(value, 1).replace('\u2212', '-').replaceAll(',', ''));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

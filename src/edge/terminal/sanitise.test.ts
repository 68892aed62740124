import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sanitise } from './sanitise.ts';

describe('text from outside in a terminal', () => {
  test('escape codes lose their escape', () => {
    expect(sanitise('\u001b[31mred\u001b]0;title\u0007')).toBe('\uFFFD[31mred\uFFFD]0;title\uFFFD');
    expect(sanitise('\u009b2Jclear')).toBe('\uFFFD2Jclear');
  });

  test('bidi controls, zero-width characters and tags are taken out', () => {
    expect(sanitise('a\u202eb\u2066c\u200bd\ufeffe\u{e0041}f')).toBe('abcdef');
  });

  test('line breaks become spaces, so a title stays on its line', () => {
    expect(sanitise('one\r\ntwo\tthree\u2028four')).toBe('one two three four');
  });

  test('accents stay, towers of accents do not', () => {
    expect(sanitise('Tomás e\u0301')).toBe('Tomás e\u0301');
    expect(sanitise(`z${'\u0301'.repeat(40)}`)).toBe(`z${'\u0301'.repeat(4)}`);
  });

  test('whatever comes in, no control character comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitise(text)).not.toMatch(
          // oxlint-disable-next-line no-control-regex -- the property is about control characters
          /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
        );
        expect(sanitise(text)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

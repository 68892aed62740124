import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sanitise } from './sanitise.ts';
import { padEnd, padStart, textWidth, truncate, wrap } from './width.ts';

describe('columns', () => {
  test('East Asian text and emoji take two columns, combining marks none', () => {
    expect(
      ['abc', 'ロードマップ', '会議', '한국', 'e\u0301', '🔥', 'ｱ', 'ー'].map(textWidth),
    ).toEqual([3, 12, 4, 4, 1, 2, 1, 2]);
    expect(textWidth('──●━━╋ −12')).toBe(10);
  });

  test('cutting ends in an ellipsis and never splits a wide character', () => {
    expect(truncate('Roadmap review', 8)).toBe('Roadmap…');
    expect(truncate('会議会議', 6)).toBe('会議…');
    expect(truncate('short', 8)).toBe('short');
    expect(truncate('short', 0)).toBe('');
  });

  test('filling counts columns', () => {
    expect(padEnd('会', 4)).toBe('会  ');
    expect(padStart('−5', 4)).toBe('  −5');
  });

  test('no wrapped line runs over, and no word is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 60 }),
        (raw, columns) => {
          const text = sanitise(raw);
          const lines = wrap(text, columns);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { inertJson } from './inert-json.ts';

test('controls and turning characters are escaped, the value stays', () => {
  const title = 'a\u001b[2J\u009b2J\u202etxt.exe\u200b\u007f';
  expect(inertJson({ title })).toBe(
    String.raw`{"title":"a\u001b[2J\u009b2J\u202etxt.exe\u200b\u007f"}`,
  );
});

test('any text survives the way there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(inertJson([text]))).toEqual([text]);
    }),
  );
});

test('an indent lays it out for people', () => {
  expect(inertJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
});

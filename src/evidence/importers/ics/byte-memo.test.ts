import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ByteMemo } from './byte-memo.ts';

test('answers for each key what was put there, and for new ones nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 300 }), (keys) => {
      const memo = new ByteMemo<string>();
      const known = new Set<string>();
      for (const key of keys) {
        const bytes = Buffer.from(`<${key}>`);
        const found = memo.get(bytes, 1, bytes.length - 1);
        expect(found).toBe(known.has(key) ? key : undefined);
        if (found === undefined) memo.put(key);
        known.add(key);
      }
    }),
  );
});

test('does not depend on bytes that are overwritten later', () => {
  const memo = new ByteMemo<number>();
  const bytes = Buffer.from('one');
  memo.get(bytes, 0, 3);
  memo.put(1);
  bytes.write('two');
  expect(memo.get(bytes, 0, 3)).toBeUndefined();
  expect(memo.get(Buffer.from('one'), 0, 3)).toBe(1);
});

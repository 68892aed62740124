import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodedText, quotedPrintableBytes, unescapedList, unescapedText } from './text.ts';

function decoded(...bytes: readonly (number | string)[]): ReturnType<typeof decodedText> {
  const all = Buffer.concat(
    bytes.map((part) => Buffer.from(typeof part === 'string' ? part : [part])),
  );
  return decodedText(all, 0, all.length);
}

describe('text', () => {
  test('that is UTF-8 is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Surrogate}/u.test(text));
        expect(decoded(text)).toEqual({ text, decoding: 'asWritten' });
      }),
    );
  });

  test.each([
    ['a stray byte', ['ok ä ', 0xff], 'replaced'],
    ['as many bad as good', ['ä', 0xe4], 'replaced'],
    ['a lone surrogate', ['ää', 0xed, 0xa0, 0x80], 'latin1'],
    ['an overlong slash', [0xc0, 0xaf], 'latin1'],
    ['a character cut in half', ['ä', 0xe2, 0x82], 'replaced'],
    ['Latin-1', [0x47, 0x72, 0xf6, 0xdf, 0x65], 'latin1'],
  ] as const)('with %s is %s', (_, bytes, decoding) => {
    expect(decoded(...bytes).decoding).toBe(decoding);
  });

  test('loses its escapes once', () => {
    expect(unescapedText('a\\nb\\Nc\\,d\\;e\\\\n\\x\\')).toBe('a\nb\nc,d;e\\n\\x\\');
    expect(unescapedList('a,b\\,c,,d\\\\,e')).toEqual(['a', 'b,c', '', 'd\\', 'e']);
  });

  test('in quoted-printable keeps what is no code', () => {
    const bytes = Buffer.from('a=3Db=c3=A4=zz=4');
    expect(quotedPrintableBytes(bytes, 0, bytes.length).toString()).toBe('a=bä=zz=4');
  });
});

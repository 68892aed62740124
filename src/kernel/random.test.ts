import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dkwEpsilon, fnv1a32, philox4x32, randomStreams, uniformAt } from './random.ts';

const hex = (words: readonly number[]): string[] =>
  words.map((word) => word.toString(16).padStart(8, '0'));

test('the generator gives the published words of Random123', () => {
  expect(hex(philox4x32([0, 0, 0, 0], [0, 0]))).toEqual([
    '6627e8d5',
    'e169c58d',
    'bc57ac4c',
    '9b00dbd8',
  ]);
  const ones = 0xffff_ffff;
  expect(hex(philox4x32([ones, ones, ones, ones], [ones, ones]))).toEqual([
    '408f276d',
    '41c83b0e',
    'a20bc7c6',
    '6d5451fd',
  ]);
});

test('ten rounds agree with the same arithmetic in big integers', () => {
  const word = fc.integer({ min: 0, max: 0xffff_ffff });
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
      expect(philox4x32(counter, key)).toEqual(philoxInBigIntegers(counter, key));
    }),
  );
});

function philoxInBigIntegers(counter: readonly number[], key: readonly number[]): number[] {
  const mask = 0xffff_ffffn;
  let [c0 = 0n, c1 = 0n, c2 = 0n, c3 = 0n] = counter.map(BigInt);
  let [k0 = 0n, k1 = 0n] = key.map(BigInt);
  for (let round = 0; round < 10; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [
      (product1 >> 32n) ^ c1 ^ k0,
      product1 & mask,
      (product0 >> 32n) ^ c3 ^ k1,
      product0 & mask,
    ];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map(Number);
}

test('text is hashed by its UTF-8 bytes', () => {
  expect(fnv1a32('')).toBe(0x811c9dc5);
  expect(fnv1a32('a')).toBe(0xe40c292c);
  expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  // Two bytes, c3 and a9.
  const afterFirst = Math.imul(0x811c9dc5 ^ 0xc3, 0x01000193);
  expect(fnv1a32('é')).toBe(Math.imul(afterFirst ^ 0xa9, 0x01000193) >>> 0);
});

test('a draw lies strictly between 0 and 1 and is a function of seed, stream and index alone', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), fc.nat(), (seed, name, index) => {
      const u = uniformAt(seed, name, index);
      expect(u).toBeGreaterThan(0);
      expect(u).toBeLessThan(1);
      expect(randomStreams(seed).stream(name).uniform(index)).toBe(u);
    }),
  );
});

test('adding a stream leaves the draws of the others as they were', () => {
  const alone = randomStreams(7).stream('people').uniform(3);
  const streams = randomStreams(7);
  streams.stream('added later');
  expect(streams.stream('people').uniform(3)).toBe(alone);
});

test('seeds that agree in their last 32 bits give the same draws', () => {
  expect(uniformAt(5 + 2 ** 32, 'a', 0)).toBe(uniformAt(5, 'a', 0));
});

test('two names with the same hash get different streams', () => {
  // A known pair of FNV-1a-32 collisions.
  expect(fnv1a32('costarring')).toBe(fnv1a32('liquid'));
  const streams = randomStreams(1);
  const first = streams.stream('costarring');
  const second = streams.stream('liquid');
  expect(second.name).toBe('liquid~1');
  expect(second.uniform(0)).not.toBe(first.uniform(0));
  expect(streams.stream('liquid')).toBe(second);
});

test('draws spread evenly', () => {
  const draws = Array.from({ length: 4000 }, (_, i) => uniformAt(3, 'even', i)).toSorted(
    (a, b) => a - b,
  );
  const largestGap = Math.max(...draws.map((u, i) => Math.abs(u - (i + 0.5) / draws.length)));
  expect(largestGap).toBeLessThan(dkwEpsilon(4000, 0.001));
});

test('twenty thousand draws pin every percentile down to 1.4 points', () => {
  expect(dkwEpsilon(20_000, 0.001)).toBeCloseTo(0.013784867, 9);
});

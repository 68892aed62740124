/**
 * Random numbers as a pure function of (seed, stream, index): draw i of one stream never depends on which other
 * streams exist, so a what-if differs only by its cause (method 0.4).
 */

/** One named sequence of draws. */
export interface RandomStream {
  readonly name: string;
  /** Uniform draw in the open interval (0, 1). */
  uniform(index: number): number;
}

export interface RandomStreams {
  readonly seed: number;
  /** The stream of that name; a second, different name with the same hash is moved by appending `~1`. */
  stream(name: string): RandomStream;
}

const wordSize = 0x1_0000_0000;

/**
 * Streams of one seed. Answers: which draws belong to this name?
 * Formula: `rng.uniform`. Source: method 0.4. Refuses: nothing; a collision of two names is moved, never shared.
 * Example: seed 42, stream `a`, index 0 is 0.48093298986131605.
 */
export function randomStreams(seed: number): RandomStreams {
  const byHash = new Map<number, RandomStream>();
  const byName = new Map<string, RandomStream>();
  return {
    seed,
    stream(name) {
      const known = byName.get(name);
      if (known !== undefined) return known;
      let unique = name;
      while (byHash.has(fnv1a32(unique))) unique += '~1';
      const hash = fnv1a32(unique);
      const stream = { name: unique, uniform: (index: number) => uniform(seed, hash, index) };
      byHash.set(hash, stream);
      byName.set(name, stream);
      return stream;
    },
  };
}

/**
 * Draw `index` of a stream. Unit: probability, never 0 or 1.
 * Formula: `rng.uniform`, u = ((a >>> 6) 2^26 + (b >>> 6) + 0.5) / 2^52, even index from words 0 and 1, odd from 2 and 3.
 * Source: method 0.4. With 53 bits the top value would round to 1, hence 52.
 * Example: uniformAt(42, 'a', 1) = 0.07443332631032551.
 */
export function uniformAt(seed: number, streamName: string, index: number): number {
  return uniform(seed, fnv1a32(streamName), index);
}

function uniform(seed: number, streamHash: number, index: number): number {
  const seedWord = ((seed % wordSize) + wordSize) % wordSize;
  const words = philox4x32([Math.floor(index / 2) % wordSize, 0, 0, 0], [seedWord, streamHash]);
  const [a, b] = index % 2 === 0 ? [words[0], words[1]] : [words[2], words[3]];
  return ((a >>> 6) * 0x400_0000 + (b >>> 6) + 0.5) / 0x10_0000_0000_0000;
}

type Words4 = readonly [number, number, number, number];

const multiplier0 = 0xd251_1f53;
const multiplier1 = 0xcd9e_8d57;
/** Golden ratio and sqrt(3) - 1 in 32 bits: the key schedule of Philox. */
const weyl0 = 0x9e37_79b9;
const weyl1 = 0xbb67_ae85;

/**
 * The counter-based generator Philox4x32 with ten rounds: four 32-bit words for a counter and a key.
 * Formula: `rng.philox4x32`. Source: Salmon et al. 2011; method 0.4.
 * Example: counter and key all zero give 6627e8d5 e169c58d bc57ac4c 9b00dbd8.
 */
export function philox4x32(counter: Words4, key: readonly [number, number]): Words4 {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(multiplier0, c0);
    const low0 = Math.imul(multiplier0, c0);
    const high1 = multiplyHigh(multiplier1, c2);
    const low1 = Math.imul(multiplier1, c2);
    [c0, c1, c2, c3] = [high1 ^ c1 ^ k0, low1, high0 ^ c3 ^ k1, low0];
    k0 = (k0 + weyl0) | 0;
    k1 = (k1 + weyl1) | 0;
  }
  return [c0 >>> 0, c1 >>> 0, c2 >>> 0, c3 >>> 0];
}

/** Upper 32 bits of a 32 x 32 product, by 16-bit halves because doubles hold only 53 bits. */
function multiplyHigh(x: number, y: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const yLow = y & 0xffff;
  const yHigh = y >>> 16;
  const middle = xHigh * yLow + ((xLow * yLow) >>> 16);
  const carry = (middle % 0x1_0000) + xLow * yHigh;
  return (xHigh * yHigh + Math.floor(middle / 0x1_0000) + Math.floor(carry / 0x1_0000)) | 0;
}

/**
 * FNV-1a hash of the UTF-8 bytes, an unsigned 32-bit integer.
 * Formula: `rng.fnv1a32`. Source: method 0.4. Example: fnv1a32('a') = 0xe40c292c.
 */
export function fnv1a32(text: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x0100_0193);
  }
  return hash >>> 0;
}

/**
 * How far an empirical distribution of N draws may lie from the true one, at most, with probability 1 - delta.
 * Unit: probability. Formula: `mc.dkwEpsilon`, eps = sqrt(ln(2 / delta) / (2 N)). Source: Massart 1990; method 0.4.
 * Example: 20,000 draws and delta .001 give 0.01379.
 */
export function dkwEpsilon(draws: number, delta: number): number {
  return Math.sqrt(Math.log(2 / delta) / (2 * draws));
}

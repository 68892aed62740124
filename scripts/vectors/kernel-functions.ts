import { z } from 'zod';

import { instantText, localFromText } from '#kernel/civil';
import { dkwEpsilon, fnv1a32, philox4x32, randomStreams } from '#kernel/random';
import { normQuantile } from '#kernel/stats/normal';
import { jeffreys, kish, wilson, type ShareInterval } from '#kernel/stats/proportion';
import { quantile7 } from '#kernel/stats/quantile';
import { tQuantile } from '#kernel/stats/student';
import { localSpanMinutes, zoneNamed } from '#kernel/time';

import { vectorFunction, type VectorFunction } from './vector-function.ts';

const number = z.number();
const numbers = z.array(number);
const numberOrNumbers = z.union([number, numbers]);
const word = z.string().transform((text) => Number.parseInt(text, 16));
const zone = z.string().transform((name, context) => {
  const found = zoneNamed(name);
  if (found === null) context.addIssue(`unknown zone ${name}`);
  return found ?? z.NEVER;
});
const local = z.string().transform((text, context) => {
  const found = localFromText(text);
  if (found === null) context.addIssue(`no local time: ${text}`);
  return found ?? z.NEVER;
});
const countOfRecords = z.object({ k: number, n: number, conf: number.default(0.9) });

/** Vectors of sections 0, 1.8 and 3.2 whose code lives in the kernel. */
export const kernelFunctions: Record<string, VectorFunction> = {
  'rng.philox4x32': vectorFunction(
    z.object({ counter: z.tuple([word, word, word, word]), key: z.tuple([word, word]) }),
    ({ counter, key }) => philox4x32(counter, key).map(hexWord),
  ),
  'rng.fnv1a32': vectorFunction(z.object({ text: z.string() }), ({ text }) =>
    hexWord(fnv1a32(text)),
  ),
  'rng.uniform': vectorFunction(
    z.object({ seed: number, stream: z.string(), indices: numbers }),
    ({ seed, stream, indices }) => {
      const draws = randomStreams(seed).stream(stream);
      return indices.map((index) => draws.uniform(index));
    },
  ),
  'stats.normQuantile': vectorFunction(z.object({ p: numberOrNumbers }), ({ p }) =>
    [p].flat().map((share) => normQuantile(share)),
  ),
  'stats.tQuantile': vectorFunction(
    z.object({ p: numberOrNumbers, df: numberOrNumbers }),
    ({ p, df }) => [p].flat().flatMap((share) => [df].flat().map((d) => tQuantile(share, d))),
  ),
  'stats.quantile7': vectorFunction(z.object({ x: numbers, p: numberOrNumbers }), ({ x, p }) =>
    [p].flat().map((share) => quantile7(x, share)),
  ),
  'stats.wilson': vectorFunction(countOfRecords, ({ k, n, conf }) => pair(wilson(k, n, conf))),
  'stats.jeffreys': vectorFunction(countOfRecords, ({ k, n, conf }) => pair(jeffreys(k, n, conf))),
  'stats.kish': vectorFunction(z.object({ clusters: numbers }), ({ clusters }) => kish(clusters)),
  'mc.dkwEpsilon': vectorFunction(z.object({ draws: number, delta: number }), ({ draws, delta }) =>
    dkwEpsilon(draws, delta),
  ),
  'time.localSpanMinutes': vectorFunction(
    z.object({ zone, start: local, end: local }),
    ({ zone, start, end }) => localSpanMinutes(zone, start, end),
  ),
  'time.localToInstant': vectorFunction(z.object({ zone, local }), ({ zone, local }) =>
    instantText(zone.toInstant(local)),
  ),
};

function hexWord(value: number): string {
  return value.toString(16).padStart(8, '0');
}

function pair(interval: ShareInterval | null): [number, number] | null {
  return interval === null ? null : [interval.lo, interval.hi];
}

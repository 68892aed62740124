import { drawFrom } from '../../bench/draw.ts';
import { mutated } from './mutate.ts';
import { seedCalendars } from './seeds.ts';

const seeds = seedCalendars();

/** The input of an index depends on the seed and the index alone: any one of them can be made again. */
export function inputOf(seed: number, index: number): Uint8Array {
  return mutated(seeds, drawFrom(seed * 1_000_003 + index));
}

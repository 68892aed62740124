/** Seeded draws for bench calendars: the same seed writes the same bytes on every machine. */
export interface Draw {
  /** 0 <= integer < below. */
  below(limit: number): number;
  chance(probability: number): boolean;
  of<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** Mulberry32: 32 bits of state are plenty for made-up meetings. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    below: (limit) => Math.floor(uniform() * limit),
    chance: (probability) => uniform() < probability,
    of: (values) => values[Math.floor(uniform() * values.length)] ?? values[0],
  };
}

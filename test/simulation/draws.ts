import { uniformAt } from '#kernel/random';
import { normQuantile } from '#kernel/stats/normal';

/** Draws one after another from a named stream: the same seed and name give the same simulated world. */
export interface Draws {
  uniform(): number;
  normal(): number;
}

export function drawsOf(seed: number, name: string): Draws {
  let index = 0;
  const uniform = (): number => uniformAt(seed, name, index++);
  return { uniform, normal: () => normQuantile(uniform()) };
}

import { drawFrom } from '../../bench/draw.ts';
import { faultOf } from './check.ts';
import { inputOf } from './input.ts';

/** One worker of the fuzzer: takes the inputs it is told and reports each, so that its master knows where it hangs. */
export interface Task {
  readonly seed: number;
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

export interface Verdict {
  readonly index: number;
  readonly cpuMs: number;
  readonly fault: string | null;
}

process.on('message', (task: Task) => void work(task));

async function work({ seed, first, step, count }: Task): Promise<void> {
  for (let index = first; index < count; index += step) {
    const bytes = inputOf(seed, index);
    const started = process.cpuUsage();
    const fault = await faultOf(bytes, drawFrom(index));
    const used = process.cpuUsage(started);
    // It was read twice: whole and in pieces.
    const cpuMs = (used.user + used.system) / 2_000;
    process.send?.({ index, cpuMs, fault } satisfies Verdict);
  }
  process.disconnect();
}

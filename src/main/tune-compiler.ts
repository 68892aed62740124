import { setFlagsFromString } from 'node:v8';

/**
 * Tells the compiler that this process lives for a second, not for days. V8 optimises a function after a few
 * thousand turns, with everything it calls copied in, on a second thread; for one calendar that costs more than it
 * brings. Measured on Node 20: score of 1,000 events 285 instead of 445 ms CPU, 50,000 events read and expanded
 * 1,050 instead of 1,200. Both flags only move thresholds; what runs hot is still optimised.
 */
export function tuneCompiler(): void {
  setFlagsFromString('--interrupt-budget=600000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=100');
}

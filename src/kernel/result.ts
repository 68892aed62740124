import type { Problem } from './problem.ts';

/** An expected answer: a value, or a refusal that says why. Thrown errors are bugs or broken machines. */
export type Result<Value, Refusal = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Refusal };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Refusal>(problem: Refusal): {
  readonly ok: false;
  readonly problem: Refusal;
} {
  return { ok: false, problem };
}

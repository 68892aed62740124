import type { Evidence, EvidenceFact } from '#evidence/index';
import type { Message } from '#kernel/message';

/** The facts that need no label (method 3.9), each a whole sentence; what is not known is said, never shown as 0. */
export function factMessages(evidence: Evidence): readonly Message[] {
  return evidence.facts.map(factMessage);
}

/** One fact in words, or that it is not known. */
export function factMessage({ id, estimate }: EvidenceFact): Message {
  const { value, lo, hi, n } = estimate;
  if (value === null) return { id: `${id}.unknown`, values: { n } };
  const values = { value, n, lo: lo ?? value, hi: hi ?? value };
  return { id: hasDoubt(values) ? `${id}.range` : id, values };
}

/** A range narrower than what is printed would only repeat the value. */
const leastDoubt = 0.005;

function hasDoubt({ lo, hi }: { readonly lo: number; readonly hi: number }): boolean {
  return hi - lo >= leastDoubt;
}

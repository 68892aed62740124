import type { Evidence, EvidenceFact } from '#evidence/index';
import type { Message } from '#kernel/message';

/** The facts that need no label (method 3.9), each a whole sentence; what is not known is said, never shown as 0. */
export function factMessages(evidence: Evidence): readonly Message[] {
  return evidence.facts.map(factMessage);
}

/** One fact in words, or that it is not known. */
export function factMessage({ id, estimate }: EvidenceFact): Message {
  const { value, lo, hi, n, unit } = estimate;
  if (value === null) return { id: `${id}.unknown`, values: { n } };
  const values = { value, n, lo: lo ?? value, hi: hi ?? value };
  return { id: hasDoubt(values, unit === 'share' ? 100 : 10) ? `${id}.range` : id, values };
}

/** A range that prints as one figure would only repeat the value; `steps` are those of the last printed digit. */
function hasDoubt(
  { lo, hi }: { readonly lo: number; readonly hi: number },
  steps: number,
): boolean {
  return Math.round(lo * steps) !== Math.round(hi * steps);
}

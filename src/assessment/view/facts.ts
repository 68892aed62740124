import type { Evidence, EvidenceFact } from '#evidence/model/evidence';
import type { Message } from '#kernel/message';

/** The facts that need no label (method 3.9), each a whole sentence; what is not known is said, never shown as 0. */
export function factMessages(evidence: Evidence): readonly Message[] {
  return evidence.facts.map(factMessage);
}

/** One fact in words, or that it is not known. */
export function factMessage({ id, estimate }: EvidenceFact): Message {
  const { value, lo, hi, n } = estimate;
  if (value === null) return { id: `${id}.unknown`, values: { n } };
  return { id, values: { value, n, lo: lo ?? value, hi: hi ?? value } };
}

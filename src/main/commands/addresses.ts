import type { CalendarReading } from '#evidence/model/reading';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';

const address = /^(?:mailto:)?[^\s@<>"']+@[^\s@<>"']+$/i;

/** An option that should hold an e-mail address and does not is a slip of the keyboard. */
export function checkedAddresses(
  given: readonly { readonly option: string; readonly value: string }[],
): Result<null, Problem> {
  const wrong = given.find(({ value }) => !address.test(value));
  if (wrong === undefined) return accepted(null);
  return refused({
    code: 'evidence.address-unreadable',
    message: `${wrong.option} "${wrong.value}" is no e-mail address.`,
    fix: 'Write it as your calendar does, for example you@example.com.',
  });
}

/**
 * Those of the addresses that no event names. They may be right, because many exports leave attendees out, but a
 * misspelt address would silently empty a sign, so it is said aloud.
 */
export function unnamedAddresses(
  addresses: readonly string[],
  reading: CalendarReading,
): readonly string[] {
  const missing = new Map(
    addresses.map((given) => [given.toLowerCase().replace(/^mailto:/, ''), given]),
  );
  for (const { organizer, attendees } of reading.events) {
    if (missing.size === 0) break;
    if (organizer !== null) missing.delete(organizer);
    for (const attendee of attendees) missing.delete(attendee.address);
  }
  return [...missing.values()];
}

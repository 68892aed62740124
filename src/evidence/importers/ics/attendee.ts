import type { Attendee } from '../../model/calendar.ts';
import type { Parameters } from './parameters.ts';

/**
 * Reads one ATTENDEE or ORGANIZER (RFC 5545 3.8.4.1, 3.8.4.3). Null when it has no address: who cannot be told
 * apart cannot be counted.
 */
export function attendeeOf(parameters: Parameters, value: string): Attendee | null {
  const address = addressOf(parameters, value);
  if (address === '') return null;
  return {
    address,
    name: parameters.cn,
    participation: parameters.partstat || 'NEEDS-ACTION',
    role: parameters.role || 'REQ-PARTICIPANT',
    kind: parameters.cutype || 'INDIVIDUAL',
  };
}

/** Lower case, without `mailto:`. Apple puts a path into the value and the address into EMAIL. */
function addressOf(parameters: Parameters, value: string): string {
  const written = value.trim().toLowerCase();
  if (written.startsWith('mailto:')) return written.slice('mailto:'.length).trim();
  const email = (parameters.email ?? '').trim().toLowerCase();
  return email === '' ? written : email.replace(/^mailto:/, '');
}

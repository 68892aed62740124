/** The calendar engine: bytes of calendar files in, events and occurrences out, problems listed. */
export { eventSpan } from './event-span.ts';
export { occurrencesIn } from './expand.ts';
export { plannedStarts } from './planned-starts.ts';
export { readCalendars } from './reader.ts';

import { listOccurrences } from '#evidence/actions/list-occurrences';
import { writeOccurrencesJson, writeOccurrencesLines } from '#evidence/cli/occurrences';
import { occurrencesIn, readCalendars } from '#evidence/importers/ics/index';
import { daysFromIsoDate, localFromText } from '#kernel/civil';
import type { Problem } from '#kernel/problem';
import { accepted, refused, type Result } from '#kernel/result';
import { type Zone, zoneNamed } from '#kernel/time';
import { type EpochMs, msPerDay } from '#kernel/units';

import type { OccurrencesRequest } from '../invocation.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { tell } from './score.ts';

/** `trimtab evidence occurrences`: what happens in a window, by the rules of RFC 5545. */
export async function occurrences(
  request: OccurrencesRequest,
  surroundings: Surroundings,
): Promise<Outcome> {
  const window = windowOf(request);
  if (!window.ok) return tell(window.problem, surroundings);
  const opened = await surroundings.open(request.file);
  if (!opened.ok) return tell(opened.problem, surroundings);
  const reading = await readCalendars([opened.value]);
  if (!reading.ok) return tell(reading.problem, surroundings);
  const answer = listOccurrences(reading.value, window.value, { occurrencesIn });
  const { results, terminal } = surroundings;
  if (request.format === 'json') await writeOccurrencesJson(answer, results);
  else await writeOccurrencesLines(answer, terminal.width, results);
  return { exit: 0 };
}

interface Window {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly zone: string;
}

function windowOf(request: OccurrencesRequest): Result<Window, Problem> {
  const zone = zoneNamed(request.zone);
  if (zone === null) {
    return refused({
      code: 'evidence.zone-unknown',
      message: `There is no time zone called "${request.zone}".`,
      fix: 'Use an IANA name, for example Europe/Berlin.',
    });
  }
  const from = momentOf(request.from, zone);
  const to = momentOf(request.to, zone);
  if (from === null) return refused(unreadable('--from', request.from));
  if (to === null) return refused(unreadable('--to', request.to));
  if (to <= from) {
    return refused({
      code: 'evidence.window-empty',
      message: `The window ends (${request.to}) before it begins (${request.from}).`,
      fix: 'Give --from the earlier moment; --to is the first moment that no longer belongs.',
    });
  }
  return accepted({ from, to, zone: zone.name });
}

/** A date is its midnight in the zone, an instant is itself. */
function momentOf(text: string, zone: Zone): EpochMs | null {
  const days = daysFromIsoDate(text);
  if (days !== null) return zone.toInstant(days * msPerDay);
  return text.endsWith('Z') ? localFromText(text.slice(0, -1)) : null;
}

function unreadable(option: string, text: string): Problem {
  return {
    code: 'evidence.moment-unreadable',
    message: `${option} "${text}" is neither a date nor an instant.`,
    fix: 'Write 2026-01-31 or 2026-01-31T09:00:00Z.',
  };
}

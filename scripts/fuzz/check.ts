import { occurrencesIn, readCalendars } from '#evidence/importers/ics/index';
import type { CalendarReading, OccurrencesFound } from '#evidence/model/reading';

import type { Draw } from '../../bench/draw.ts';

const window = {
  from: Date.UTC(2025, 0, 1),
  to: Date.UTC(2026, 0, 1),
  zone: 'Europe/Berlin',
};

/**
 * Answers what is wrong with how the engine took a file, or null: it must not throw, must list what it found in
 * order and inside the window, and must say the same when the bytes come in other pieces.
 */
export async function faultOf(bytes: Uint8Array, draw: Draw): Promise<string | null> {
  try {
    const whole = await answerTo([bytes]);
    const pieces = await answerTo(cut(bytes, draw));
    return (
      whole.fault ??
      (whole.text === pieces.text ? null : 'other pieces of the same bytes, another answer')
    );
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

interface Answer {
  readonly fault: string | null;
  readonly text: string;
}

async function answerTo(chunks: readonly Uint8Array[]): Promise<Answer> {
  const read = await readCalendars([{ name: 'fuzz.ics', chunks }]);
  if (!read.ok) {
    const { code, message } = read.problem;
    return { fault: message === '' ? 'a refusal without words' : null, text: code };
  }
  const found = occurrencesIn(read.value, window);
  return { fault: faultIn(read.value, found), text: JSON.stringify(summaryOf(read.value, found)) };
}

function faultIn({ problems, events }: CalendarReading, found: OccurrencesFound): string | null {
  const { table } = found;
  for (let row = 0; row < table.count; row += 1) {
    const start = table.start[row] ?? Number.NaN;
    const end = table.end[row] ?? Number.NaN;
    // All-day rows hold 00:00Z of their dates, which may lie up to a zone's offset outside.
    const slack = events[table.event[row] ?? -1]?.isAllDay === true ? 86_400_000 : 0;
    if (!(start >= window.from - slack && start < window.to + slack))
      return `row ${row} lies outside the window`;
    if (!(end >= start)) return `row ${row} ends before it starts`;
    if (row > 0 && start < (table.start[row - 1] ?? 0)) return `row ${row} is out of order`;
  }
  for (const { code, message, line } of [...problems, ...found.problems]) {
    if (message === '' || !(line >= 0)) return `a problem without words or place: ${code}`;
    if (/\p{Cc}/u.test(message)) return `a problem that would act on a terminal: ${code}`;
  }
  return null;
}

function summaryOf(
  { problems, events, counts }: CalendarReading,
  found: OccurrencesFound,
): unknown {
  const { count, start, end, event } = found.table;
  return [
    counts,
    problems,
    found.problems,
    events.map(({ uid, title, line }) => [uid, title, line]),
    [...start.subarray(0, count)],
    [...end.subarray(0, count)],
    [...event.subarray(0, count)],
  ];
}

function cut(bytes: Uint8Array, draw: Draw): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = draw.chance(0.5) ? 1 + draw.below(7) : 1 + draw.below(4_000);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  return pieces;
}

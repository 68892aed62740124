import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { tuneCompiler } from '#edge/cli/tune-compiler';
import { readCalendars } from '#evidence/importers/ics/index';
import type { OccurrenceTable, OccurrenceWindow } from '#evidence/model/occurrence';
import type { CalendarReading } from '#evidence/model/reading';
import { daysFromCivil } from '#kernel/civil';
import { msPerDay } from '#kernel/units';

// With the flags the product ships for a large file.
tuneCompiler(Number.POSITIVE_INFINITY);

/** The last two of the six years a bench calendar spans. */
export const twoYears: OccurrenceWindow = {
  from: daysFromCivil(2024, 1, 1) * msPerDay,
  to: daysFromCivil(2026, 1, 1) * msPerDay,
  zone: 'Europe/Berlin',
};

/** Reads files, or all files of a folder, as the product does: a stream of chunks. */
export async function loadedCalendar(names: readonly string[]): Promise<CalendarReading> {
  const files = names.flatMap((name) =>
    statSync(name).isDirectory()
      ? readdirSync(name).map((entry) => path.join(name, entry))
      : [name],
  );
  // Lazily opened: 500 streams at once would measure the operating system.
  const result = await readCalendars(files.map((name) => ({ name, chunks: chunksOf(name) })));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

async function* chunksOf(name: string): AsyncGenerator<Uint8Array> {
  // The stream yields buffers, for it was given no encoding.
  for await (const chunk of createReadStream(name)) yield chunk as Buffer;
}

/** Something that depends on every row, so that nothing is left out. */
export function sumOf({ count, start }: OccurrenceTable): string {
  return `${count} ${start.subarray(0, count).reduce((sum, instant) => sum + instant, 0)}`;
}

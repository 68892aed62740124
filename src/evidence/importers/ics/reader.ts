import { accepted, type Result } from '#kernel/result';

import type { CalendarSource } from '../../model/calendar.ts';
import type { CalendarFile, CalendarReading } from '../../model/reading.ts';
import type { CalendarRefusal } from '../../ports/calendar-engine.ts';
import { maxCalendars, maxFileBytes, maxReadingSteps } from './limits.ts';
import { LineScanner, scannerBytes } from './line-scanner.ts';
import { PropertyValues } from './property-values.ts';
import { refusal } from './refusal.ts';
import { ScheduleColumns } from './schedule-columns.ts';
import { resolvedSeries } from './series.ts';
import { never, type ReadingStore, SourceReader } from './source-reader.ts';
import { unpack } from './unpack.ts';
import { type ByteSink, utf8Input } from './utf8-input.ts';

/** One calendar being read: a file, or an entry of an archive. */
interface OpenSource {
  readonly name: string;
  readonly reader: SourceReader;
  readonly scanner: LineScanner;
  bytes: number;
}

/**
 * Reads calendars of one person, whatever their bytes are: what can be read is kept, what cannot is listed, and a
 * file is refused only past a stated limit, or when nothing in it is of use. Never throws but for what reading the
 * files throws.
 */
export async function readCalendars(
  files: readonly CalendarFile[],
): Promise<Result<CalendarReading, CalendarRefusal>> {
  const store: ReadingStore = {
    values: new PropertyValues(),
    events: [],
    schedules: new ScheduleColumns(),
    officialSlots: new Set(),
    slotUse: new Map(),
    summary: { recurringSeries: 0, overrides: 0, privateEvents: 0, latestStamp: never },
    budget: { steps: maxReadingSteps },
  };
  const sources: OpenSource[] = [];
  const work = Buffer.allocUnsafe(scannerBytes);
  for (const file of files) {
    const read = await readFile(file, store, sources, work);
    if (!read.ok) return read;
  }
  return accepted(readingOf(store, sources));
}

async function readFile(
  file: CalendarFile,
  store: ReadingStore,
  sources: OpenSource[],
  work: Buffer,
): Promise<Result<null, CalendarRefusal>> {
  const mine: OpenSource[] = [];
  let bytes = 0;
  const target = {
    isFull: false,
    open(entry: string | null): ByteSink {
      const source = openSource(entry === null ? file.name : `${file.name}: ${entry}`);
      mine.push(source);
      target.isFull ||= mine.length > maxCalendars;
      const input = utf8Input(source.scanner);
      return {
        write(chunk) {
          bytes += chunk.length;
          source.bytes += chunk.length;
          if (bytes <= maxFileBytes) input.write(chunk);
          target.isFull ||= bytes > maxFileBytes || isStopped(source);
        },
        end() {
          input.end();
          source.reader.close();
          target.isFull ||= isStopped(source);
        },
      };
    },
  };

  function openSource(name: string): OpenSource {
    const eventsBefore = mine.at(-1)?.reader.begunEvents ?? 0;
    const reader = new SourceReader(store, sources.length + mine.length, eventsBefore);
    return { name, reader, scanner: new LineScanner(reader, work), bytes: 0 };
  }

  const fault = await unpack(file, target);
  const stopped = mine.find(isStopped);
  if (bytes > maxFileBytes) return refusal('evidence.calendar-too-large', file.name);
  if (stopped !== undefined) return refusedSource(stopped);
  if (mine.length > maxCalendars) return refusal('evidence.too-many-calendars', file.name);
  if (fault === 'damaged') return refusal('evidence.archive-damaged', file.name);
  if (mine.length === 0) return refusal('evidence.archive-without-calendar', file.name);
  const useless = mine.find(({ reader }) => !reader.isCalendar || isRuined(reader));
  if (useless !== undefined) return refusedSource(useless);
  sources.push(...mine);
  return accepted(null);
}

function isStopped({ reader, scanner }: OpenSource): boolean {
  return reader.refusal !== null || scanner.tooLongLine > 0;
}

/** Nothing of use is left, and something was there. */
function isRuined(reader: SourceReader): boolean {
  return reader.events === 0 && reader.damages > 0;
}

function refusedSource({ name, reader, scanner, bytes }: OpenSource): ReturnType<typeof refusal> {
  if (reader.refusal !== null) return refusal(reader.refusal, name, reader.refusalLine);
  if (bytes === 0) return refusal('evidence.calendar-empty', name);
  if (!reader.isCalendar) return refusal('evidence.not-a-calendar', name);
  if (scanner.tooLongLine > 0) return refusal('evidence.line-too-long', name, scanner.tooLongLine);
  return refusal('evidence.calendar-damaged', name);
}

function readingOf(store: ReadingStore, sources: readonly OpenSource[]): CalendarReading {
  const { events, schedules } = store;
  const { latestStamp, ...counted } = store.summary;
  const readers = sources.map(({ reader }) => reader);
  const { series, superseded } = resolvedSeries(
    events,
    schedules,
    readers.map(({ problems }) => problems),
  );
  const sum = (of: (reader: SourceReader) => number): number =>
    readers.reduce((total, reader) => total + of(reader), 0);
  return {
    sources: sources.map(sourceOf),
    events,
    schedules,
    series,
    problems: readers.flatMap(({ problems }) => problems.listed()),
    counts: {
      events: events.length,
      unusableEvents: sum((reader) => reader.unusableEvents),
      superseded,
      series: series.length,
      otherComponents: sum((reader) => reader.otherComponents),
      ...counted,
    },
    latestStamp: latestStamp === never ? null : latestStamp,
    zoneUse: zoneUseOf(store),
  };
}

function sourceOf({ name, reader, bytes }: OpenSource): CalendarSource {
  return { name, calendarName: reader.calendarName, zone: reader.zone?.name ?? null, bytes };
}

function zoneUseOf({ slotUse, officialSlots }: ReadingStore): ReadonlyMap<string, number> {
  const byName = new Map<string, number>();
  for (const [slot, count] of slotUse) {
    if (slot.zone === null || !officialSlots.has(slot)) continue;
    byName.set(slot.zone.name, (byName.get(slot.zone.name) ?? 0) + count);
  }
  return byName;
}

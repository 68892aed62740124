import type { CalendarFile } from '../../model/reading.ts';
import type { ByteSink } from './utf8-input.ts';

/** How the bytes of a file were packed, told by how they begin. */
type Packing = 'none' | 'gzip' | 'zip';

/** `isFull` true means that no more bytes are wanted: a limit was reached. */
export interface UnpackTarget {
  /** Opens one calendar of the file: the file itself (null), or the entry of an archive. */
  open(entry: string | null): ByteSink;
  readonly isFull: boolean;
}

export type UnpackFault = 'damaged' | null;

/**
 * Pours a file into its target, opening gzip and zip on the way. Bytes go in small pieces, so that what a hostile
 * archive grows to is seen, by the target, before it is there.
 */
export async function unpack(file: CalendarFile, target: UnpackTarget): Promise<UnpackFault> {
  const { packing, chunks } = await sniffed(file.chunks);
  if (packing === 'gzip') return gunzip(chunks, target);
  if (packing === 'zip') return unzip(chunks, target);
  const sink = target.open(null);
  for await (const chunk of chunks) {
    sink.write(chunk);
    if (target.isFull) return null;
  }
  sink.end();
  return null;
}

async function gunzip(
  chunks: AsyncIterable<Uint8Array>,
  target: UnpackTarget,
): Promise<UnpackFault> {
  // Loaded only when a packed file comes: most are plain, and this costs 5 ms.
  const [{ Readable }, { pipeline }, { createGunzip }] = await Promise.all([
    import('node:stream'),
    import('node:stream/promises'),
    import('node:zlib'),
  ]);
  const sink = target.open(null);
  try {
    await pipeline(
      Readable.from(chunks),
      createGunzip(),
      async (unpacked: AsyncIterable<Buffer>) => {
        for await (const chunk of unpacked) {
          sink.write(chunk);
          if (target.isFull) throw new Error('enough');
        }
      },
    );
  } catch (cause) {
    // Stopping the pipe is an error of ours, or of a stage that was aborted by it.
    if (target.isFull) return null;
    if (isGzipFault(cause)) return 'damaged';
    throw cause; // The disk or the pipe failed: not ours to explain.
  }
  sink.end();
  return null;
}

function isGzipFault(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_');
}

/** Inflate grows data up to 1032 times: 8 kB never become more than 8 MB before they are counted. */
const zipSliceBytes = 8 * 1024;

/** Stored and deflated: what calendar programs write. */
const zipMethods: readonly number[] = [0, 8];

async function unzip(
  chunks: AsyncIterable<Uint8Array>,
  target: UnpackTarget,
): Promise<UnpackFault> {
  // Loaded only when a zip comes, which is seldom.
  const { Unzip, UnzipInflate } = await import('fflate');
  const open = new Set<ByteSink>();
  let fault: UnpackFault = null;

  const archive = new Unzip((entry) => {
    if (!isCalendarName(entry.name)) return;
    // fflate throws a TypeError at a method it does not know.
    if (!zipMethods.includes(entry.compression)) {
      fault = 'damaged';
      return;
    }
    const sink = target.open(entry.name);
    open.add(sink);
    entry.ondata = (error, data, isLast) => {
      if (error !== null) fault = 'damaged';
      if (fault !== null || target.isFull) return;
      sink.write(data);
      if (isLast) {
        open.delete(sink);
        sink.end();
      }
    };
    entry.start();
  });
  archive.register(UnzipInflate);

  try {
    for await (const chunk of chunks) {
      for (let from = 0; from < chunk.length; from += zipSliceBytes) {
        archive.push(chunk.subarray(from, from + zipSliceBytes));
        if (fault !== null || target.isFull) return fault;
      }
    }
  } catch (cause) {
    if (!isZipFault(cause)) throw cause;
    return 'damaged';
  }
  // Cut off: what has come of the last entry is a calendar cut off.
  for (const sink of open) sink.end();
  return fault;
}

/** fflate numbers its errors; those of the disk have names. */
function isZipFault(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'number';
}

function isCalendarName(name: string): boolean {
  return /\.(ics|ical|icalendar|vcs)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name);
}

/** Looks at the first bytes without losing them. */
async function sniffed(
  source: CalendarFile['chunks'],
): Promise<{ packing: Packing; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = asyncIteratorOf(source);
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < 4) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
    length += next.value.length;
  }
  return { packing: packingOf(Buffer.concat(seen).subarray(0, 4)), chunks: again(seen, iterator) };
}

async function* again(
  seen: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* seen;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
      yield next.value;
    }
  } finally {
    // Who stops early leaves no file open.
    await iterator.return?.();
  }
}

async function* asyncIteratorOf(source: CalendarFile['chunks']): AsyncGenerator<Uint8Array> {
  yield* source;
}

function packingOf(head: Uint8Array): Packing {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const isZip = head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
  return isZip ? 'zip' : 'none';
}

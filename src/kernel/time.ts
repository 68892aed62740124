import { daysFromCivil, daysPerCycle } from './civil.ts';
import {
  type EpochMs,
  type LocalMs,
  type Ms,
  msPerDay,
  msPerMinute,
  msPerSecond,
} from './units.ts';

/**
 * Wall clock to instant and back: the only place that knows time zones. Intl answers about a million questions a
 * second, and a large calendar asks more, so each zone keeps what Intl said in blocks of six days, filled when
 * first asked for. The grid of blocks is fixed, so the order of questions never changes an answer.
 */
export interface Zone {
  /** IANA name as it was asked for (`Europe/Kyiv` does not become `Europe/Kiev`), in its usual letter case. */
  readonly name: string;
  /** Local time minus UTC at that instant. */
  offsetAt(instant: EpochMs): Ms;
  /**
   * The instant of a wall-clock time. A time in the spring gap uses the offset before the gap; one that comes
   * twice in autumn is its first occurrence (RFC 5545 3.3.5, `compatible` in Temporal).
   */
  toInstant(local: LocalMs): EpochMs;
  toLocal(instant: EpochMs): LocalMs;
}

/** Builds a zone from its offsets; they must stay under a day, as RFC 5545 3.3.14 and every clock on earth do. */
export function zoneFromOffsets(name: string, offsetAt: (instant: EpochMs) => Ms): Zone {
  return {
    name,
    offsetAt,
    toLocal: (instant) => instant + offsetAt(instant),
    toInstant(local) {
      // Offsets are under a day, so these two see what held before and what holds after any change near here.
      const before = offsetAt(local - msPerDay);
      const after = offsetAt(local + msPerDay);
      if (before === after) return local - before;
      const early = local - before;
      const late = local - after;
      // In an overlap both are right and the first counts; in a gap neither is, and the offset before it counts.
      return offsetAt(early) !== before && offsetAt(late) === after ? late : early;
    },
  };
}

/** A zone whose clocks never change. */
export function fixedZone(name: string, offset: Ms): Zone {
  return {
    name,
    offsetAt: () => offset,
    toLocal: (instant) => instant + offset,
    toInstant: (local) => local - offset,
  };
}

export const utc: Zone = fixedZone('UTC', 0);

const opened = new Map<string, Zone | null>([['UTC', utc]]);
/** Names come from files, and a hostile file may hold a million of them. */
const maxOpened = 4_096;

/**
 * Answers the zone of an IANA name in any letter case, or null when this machine's tz data does not know it.
 * Refuses: bare offsets (`+01:00`), which newer Node versions take for zones, and names that only ICU knows (`AST`
 * would be Anchorage).
 * Example: zoneNamed('europe/berlin')?.name = 'Europe/Berlin'
 */
export function zoneNamed(name: string): Zone | null {
  const known = opened.get(name);
  if (known !== undefined) return known;
  if (opened.size >= maxOpened) opened.clear();
  const zone = openZone(name);
  opened.set(name, zone);
  return zone;
}

/**
 * Answers how much time passes between two wall-clock times (method 1.8).
 * Unit: minutes. Formula: (toInstant(end) - toInstant(start)) / 60 000
 * Source: RFC 5545 3.3.5. Example: in New York, 2026-03-08 from 01:30 to 03:30 is 60
 */
export function localSpanMinutes(zone: Zone, start: LocalMs, end: LocalMs): number {
  return (zone.toInstant(end) - zone.toInstant(start)) / msPerMinute;
}

const ianaName = /^[a-z][a-z0-9_+-]*(\/[a-z0-9_+-]+){0,2}$/i;
const icuOnly =
  /^(ACT|AET|AGT|ART|AST|BET|BST|CAT|CNT|CST|CTT|EAT|ECT|IET|IST|JST|MIT|NET|NST|PLT|PNT|PRT|PST|SST|VST|SystemV\/.*)$/i;

function openZone(name: string): Zone | null {
  if (name.length > 64 || !ianaName.test(name) || icuOnly.test(name)) return null;
  let format: Intl.DateTimeFormat;
  try {
    // A fixed language, never the host's. `hour` is the cheapest companion of the offset.
    const options = { timeZone: name, hour: 'numeric', timeZoneName: 'longOffset' } as const;
    format = new Intl.DateTimeFormat('en-US', options);
  } catch {
    return null; // RangeError: the name is unknown. Intl has no other way to ask.
  }
  const canonical = format.resolvedOptions().timeZone;
  const usual = canonical.toLowerCase() === name.toLowerCase() ? canonical : name;
  if (canonical === 'UTC') return fixedZone(usual, 0);
  return zoneFromOffsets(
    usual,
    blockwise((instant) => offsetFromText(format.format(instant))),
  );
}

/** Reads the offset at the end of `1 AM GMT+05:30`; `GMT` alone is zero, and old local mean times have seconds. */
function offsetFromText(text: string): Ms {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match?.[1] === undefined) return 0;
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -seconds : seconds) * msPerSecond;
}

/**
 * Six days: two changes that cancel out were never closer than seven (measured over every zone of tz 2025c, 1840
 * to 2100: Recife 2000, Gaza from 2040), so equal offsets at both ends mean no change within.
 */
const blockMs = 6 * msPerDay;
/** No zone changes before its first clock law, the earliest in 1835. */
const firstProbe = daysFromCivil(1800, 1, 1) * msPerDay;
/** After the last tabled year (Morocco's Ramadan, 2087) only yearly rules are left, and they repeat every 400 years. */
const cycleStart = daysFromCivil(2100, 1, 1) * msPerDay;
const cycleMs = daysPerCycle * msPerDay;

/** A stretch of six days. `changes[i]` is the instant from which `offsets[i + 1]` holds. */
interface Block {
  readonly offsets: readonly [Ms, ...Ms[]];
  readonly changes: readonly EpochMs[];
}

function blockwise(probe: (instant: EpochMs) => Ms): (instant: EpochMs) => Ms {
  const blocks = new Map<number, Block>();
  let lastIndex = Number.NaN;
  let last: Block = { offsets: [0], changes: [] };

  return (asked) => {
    const instant = asked >= firstProbe && asked < cycleStart ? asked : equivalent(asked);
    const index = Math.floor(instant / blockMs);
    if (index !== lastIndex) {
      last = blocks.get(index) ?? filled(index);
      lastIndex = index;
    }
    return last.changes.length === 0 ? last.offsets[0] : offsetWithin(last, instant);
  };

  function filled(index: number): Block {
    const start = blocks.get(index - 1)?.offsets.at(-1) ?? probe(index * blockMs);
    const end = blocks.get(index + 1)?.offsets[0] ?? probe((index + 1) * blockMs);
    const block =
      start === end
        ? { offsets: [start] as const, changes: [] }
        : searched(index, start, end, probe);
    blocks.set(index, block);
    return block;
  }
}

/** An instant with the same offset that lies where blocks are kept: 1800 to 2500. */
function equivalent(instant: EpochMs): EpochMs {
  if (instant < firstProbe) return firstProbe;
  return cycleStart + ((instant - cycleStart) % cycleMs);
}

/** Finds each change to the second: clocks have never changed between two seconds. */
function searched(index: number, start: Ms, end: Ms, probe: (instant: EpochMs) => Ms): Block {
  const offsets: [Ms, ...Ms[]] = [start];
  const changes: EpochMs[] = [];
  const stop = ((index + 1) * blockMs) / msPerSecond;
  let low = (index * blockMs) / msPerSecond;
  for (let current = start; current !== end;) {
    let high = stop;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (probe(middle * msPerSecond) === current) low = middle;
      else high = middle;
    }
    current = probe(high * msPerSecond);
    changes.push(high * msPerSecond);
    offsets.push(current);
    low = high;
  }
  return { offsets, changes };
}

function offsetWithin({ changes, offsets }: Block, instant: EpochMs): Ms {
  let passed = 0;
  while (passed < changes.length && instant >= (changes[passed] ?? 0)) passed += 1;
  return offsets[passed] ?? offsets[0];
}

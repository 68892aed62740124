import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';

import { instantText, localFromText } from './civil.ts';
import { type Zone, fixedZone, localSpanMinutes, utc, zoneNamed } from './time.ts';

const names = [
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Gaza',
  'Asia/Tehran',
  'Antarctica/Troll',
  'Pacific/Kwajalein',
];

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (found === null) throw new Error(`no such zone: ${name}`);
  return found;
}

function local(text: string): number {
  return localFromText(text) ?? Number.NaN;
}

function instantIn(name: string, text: string): string {
  return instantText(zone(name).toInstant(local(text)));
}

describe('wall clock to instant', () => {
  test('a time in the spring gap uses the offset before the gap', () => {
    expect(instantIn('America/New_York', '2026-03-08T02:30')).toBe('2026-03-08T07:30:00Z');
    expect(instantIn('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00Z');
  });

  test('a time that comes twice in autumn is its first occurrence', () => {
    expect(instantIn('America/New_York', '2026-11-01T01:30')).toBe('2026-11-01T05:30:00Z');
    expect(instantIn('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00Z');
  });

  test('the edges of gap and overlap are exact to the second', () => {
    expect(instantIn('Europe/Berlin', '2026-03-29T01:59:59')).toBe('2026-03-29T00:59:59Z');
    expect(instantIn('Europe/Berlin', '2026-03-29T03:00:00')).toBe('2026-03-29T01:00:00Z');
    expect(instantIn('Europe/Berlin', '2026-10-25T02:59:59')).toBe('2026-10-25T00:59:59Z');
    expect(instantIn('Europe/Berlin', '2026-10-25T03:00:00')).toBe('2026-10-25T02:00:00Z');
  });

  test('Samoa has no 30 December 2011, and the day after begins at once', () => {
    expect(instantIn('Pacific/Apia', '2011-12-29T23:59:59')).toBe('2011-12-30T09:59:59Z');
    expect(instantIn('Pacific/Apia', '2011-12-31T00:00:00')).toBe('2011-12-30T10:00:00Z');
    expect(instantIn('Pacific/Apia', '2011-12-30T12:00:00')).toBe('2011-12-30T22:00:00Z');
  });

  test('local mean time before 1893 in Berlin is 53 minutes 28 seconds ahead', () => {
    expect(
      zone('Europe/Berlin').offsetAt(
        Number(Temporal.Instant.from('1850-01-01T00:00Z').epochMilliseconds),
      ),
    ).toBe(3_208_000);
    expect(instantIn('Europe/Berlin', '1601-01-01T00:00')).toBe('1600-12-31T23:06:32Z');
  });

  test('the answers agree with Temporal in every century, whatever the order of questions', () => {
    const anyLocal = fc.integer({ min: -11_644_473_600, max: 253_402_300_799 }); // 1601 to 9999, seconds
    const recent = fc.integer({ min: 0, max: 4_102_444_800 }); // 1970 to 2100
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.oneof(anyLocal, recent, recent),
        (name, seconds) => {
          const plain = Temporal.PlainDateTime.from('1970-01-01T00:00').add({ seconds });
          const expected = plain.toZonedDateTime(name, { disambiguation: 'compatible' });
          const instant = zone(name).toInstant(seconds * 1_000);
          expect(instant).toBe(expected.epochMilliseconds);
          expect(zone(name).toLocal(instant) - instant).toBe(expected.offsetNanoseconds / 1e6);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('every change of clocks from 1880 to 2100 is found to the second', () => {
    for (const name of names) {
      let next = Temporal.Instant.from('1880-01-01T00:00Z').toZonedDateTimeISO(name);
      for (;;) {
        const change = next.getTimeZoneTransition('next');
        if (change === null || change.year >= 2100) break;
        const at = change.epochMilliseconds;
        expect(zone(name).offsetAt(at)).toBe(change.offsetNanoseconds / 1e6);
        const before = change.subtract({ milliseconds: 1 });
        expect(zone(name).offsetAt(at - 1)).toBe(before.offsetNanoseconds / 1e6);
        next = change;
      }
    }
  });
});

describe('lengths of local days', () => {
  test('a span over the New York gap is an hour shorter', () => {
    const span = [local('2026-03-08T01:30'), local('2026-03-08T03:30')] as const;
    expect(localSpanMinutes(zone('America/New_York'), ...span)).toBe(60);
  });

  test('days last 23, 24.5 and 24 hours', () => {
    const day = (name: string, from: string, to: string) =>
      localSpanMinutes(zone(name), local(`${from}T00:00`), local(`${to}T00:00`));
    expect(day('Europe/Berlin', '2026-03-29', '2026-03-30')).toBe(1_380);
    expect(day('Australia/Lord_Howe', '2026-04-05', '2026-04-06')).toBe(1_470);
    expect(day('Asia/Kathmandu', '2026-04-05', '2026-04-06')).toBe(1_440);
  });
});

describe('names', () => {
  test('letter case does not matter, and old names keep their spelling', () => {
    expect(zoneNamed('europe/berlin')?.name).toBe('Europe/Berlin');
    expect(zoneNamed('Europe/Kyiv')?.name).toBe('Europe/Kyiv');
    expect(zoneNamed('US/Eastern')?.toInstant(local('2026-07-01T12:00'))).toBe(
      local('2026-07-01T16:00'),
    );
  });

  test('UTC has many names and one clock', () => {
    for (const name of ['UTC', 'Etc/UTC', 'GMT', 'Zulu', 'etc/gmt'])
      expect(zoneNamed(name)?.offsetAt(1e12)).toBe(0);
    expect(utc.toInstant(5)).toBe(5);
    expect(zoneNamed('Etc/GMT+5')?.offsetAt(0)).toBe(-18_000_000);
  });

  test('what is no IANA name is unknown', () => {
    for (const name of [
      '',
      'Nowhere/City',
      '+01:00',
      'AST',
      'SystemV/EST5',
      'a'.repeat(70),
      'Europe/Berlin\0',
    ])
      expect(zoneNamed(name)).toBeNull();
  });

  test('a fixed zone never changes', () => {
    const fixed = fixedZone('UTC+01', 3_600_000);
    expect(fixed.toInstant(3_600_000)).toBe(0);
    expect(fixed.toLocal(0)).toBe(3_600_000);
  });
});

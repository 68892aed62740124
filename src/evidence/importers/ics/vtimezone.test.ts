import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { instantText, localFromText } from '#kernel/civil';
import { type Zone, zoneNamed } from '#kernel/time';

import { type Observance, zoneFromDefinition } from './vtimezone.ts';

const hour = 3_600_000;

function local(text: string): number {
  return localFromText(text) ?? Number.NaN;
}

function observance(
  kind: Observance['kind'],
  start: string,
  [from, to]: [number, number],
  more: { rules?: string[]; dates?: string[] } = {},
): Observance {
  return {
    kind,
    start: local(start),
    offsetFrom: from * hour,
    offsetTo: to * hour,
    rules: more.rules ?? [],
    dates: (more.dates ?? []).map(local),
  };
}

function defined(...observances: Observance[]) {
  const found = zoneFromDefinition({ tzid: 'Ours', observances }, { steps: 10_000_000 });
  if (found === null) throw new Error('no observance');
  return found;
}

function inUtc(zone: Zone, text: string): string {
  return instantText(zone.toInstant(local(text)));
}

/** RFC 5545 3.6.5, the first example: New York with all rules since 1967. */
const newYork = [
  observance('daylight', '1967-04-30T02:00', [-5, -4], {
    rules: ['FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19730429T070000Z'],
  }),
  observance('standard', '1967-10-29T02:00', [-4, -5], {
    rules: ['FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z'],
  }),
  observance('daylight', '1974-01-06T02:00', [-5, -4], { dates: ['1975-02-23T02:00'] }),
  observance('daylight', '1976-04-25T02:00', [-5, -4], {
    rules: ['FREQ=YEARLY;BYMONTH=4;BYDAY=-1SU;UNTIL=19860427T070000Z'],
  }),
  observance('daylight', '1987-04-05T02:00', [-5, -4], {
    rules: ['FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z'],
  }),
  observance('daylight', '2007-03-11T02:00', [-5, -4], {
    rules: ['FREQ=YEARLY;BYMONTH=3;BYDAY=2SU'],
  }),
  observance('standard', '2007-11-04T02:00', [-4, -5], {
    rules: ['FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
  }),
];

describe('a zone the file defines for itself', () => {
  test('the example of RFC 5545 3.6.5 tells New York time from 1967 on, like the tz database', () => {
    const zone = defined(...newYork).zone;
    const known = zoneNamed('America/New_York');
    fc.assert(
      fc.property(fc.integer({ min: -84_000_000, max: 4_102_444_800 }), (seconds) => {
        expect(zone.toInstant(seconds * 1_000)).toBe(known?.toInstant(seconds * 1_000));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a time in the gap uses the offset before it, one that comes twice is the first', () => {
    const zone = defined(...newYork).zone;
    expect(inUtc(zone, '2026-03-08T02:30')).toBe('2026-03-08T07:30:00Z');
    expect(inUtc(zone, '2026-11-01T01:30')).toBe('2026-11-01T05:30:00Z');
  });

  test('Outlook writes rules from 1601 on, and they hold today and in the year 9999', () => {
    const zone = defined(
      observance('standard', '1601-01-01T02:00', [-4, -5], {
        rules: ['FREQ=YEARLY;BYDAY=1SU;BYMONTH=11'],
      }),
      observance('daylight', '1601-01-01T02:00', [-5, -4], {
        rules: ['FREQ=YEARLY;BYDAY=2SU;BYMONTH=3'],
      }),
    ).zone;
    expect(inUtc(zone, '2020-08-25T10:35')).toBe('2020-08-25T14:35:00Z');
    expect(inUtc(zone, '2020-12-01T10:35')).toBe('2020-12-01T15:35:00Z');
    expect(inUtc(zone, '9999-07-01T00:00')).toBe('9999-07-01T04:00:00Z');
    expect(inUtc(zone, '2020-08-25T10:35')).toBe('2020-08-25T14:35:00Z');
  });

  test('before the first onset its TZOFFSETFROM counts', () => {
    const zone = defined(observance('standard', '2024-01-01T00:00', [10, 12])).zone;
    expect(inUtc(zone, '2023-06-01T00:00')).toBe('2023-05-31T14:00:00Z');
    expect(inUtc(zone, '2024-06-01T00:00')).toBe('2024-05-31T12:00:00Z');
  });

  test('onsets may be listed as dates instead of a rule', () => {
    const zone = defined(
      observance('daylight', '2024-03-31T02:00', [1, 2], { dates: ['2025-03-30T02:00'] }),
      observance('standard', '2024-10-27T03:00', [2, 1], { dates: ['2025-10-26T03:00'] }),
    ).zone;
    expect(inUtc(zone, '2025-07-01T12:00')).toBe('2025-07-01T10:00:00Z');
    expect(inUtc(zone, '2025-12-01T12:00')).toBe('2025-12-01T11:00:00Z');
    expect(inUtc(zone, '2027-07-01T12:00')).toBe('2027-07-01T11:00:00Z');
  });

  test('the order of questions does not change the answers', () => {
    const asked = ['1990-05-05T12:00', '9000-05-05T12:00', '2026-11-01T01:30', '2100-07-01T00:00'];
    const answers = (order: string[]) => {
      const zone = defined(...newYork).zone;
      return new Map(order.map((text) => [text, inUtc(zone, text)]));
    };
    const forward = answers(asked);
    for (const [text, answer] of answers(asked.toReversed()))
      expect(forward.get(text)).toBe(answer);
  });

  test('a rule that changes the clocks every second is told and keeps its first onset', () => {
    const { zone, problems } = defined(
      observance('standard', '2020-01-01T00:00', [2, 1], {
        rules: ['FREQ=SECONDLY', 'FREQ=NEVER'],
      }),
    );
    expect(problems).toHaveLength(2);
    expect(inUtc(zone, '2026-01-01T00:00')).toBe('2025-12-31T23:00:00Z');
  });

  test('a definition without an observance says nothing', () => {
    expect(zoneFromDefinition({ tzid: 'Empty', observances: [] }, { steps: 1 })).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { localFromCivil } from '#kernel/civil';

import { durationFrom, offsetFrom, timeReader } from './time-text.ts';

const hour = 3_600_000;

test('every day and second of ten thousand years is read back', () => {
  const reader = timeReader();
  const day = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const instant = Math.floor(date.getTime() / 1_000) * 1_000;
      const text = new Date(instant).toISOString().replace(/[-:]|\.000/g, '');
      const bytes = Buffer.from(text);
      expect(reader.read(bytes, 0, bytes.length)).toBe(instant);
      expect(reader.form).toBe('utc');
    }),
  );
});

test('a date that does not exist is not read, also after one that does', () => {
  const reader = timeReader();
  const read = (text: string): number | null => reader.read(Buffer.from(text), 0, text.length);
  expect(read('20240229')).toBe(
    localFromCivil({ year: 2024, month: 2, day: 29 }, { hour: 0, minute: 0, second: 0 }),
  );
  expect(read('20230229')).toBeNull();
  expect(read('20240229T1200')).toBeNull();
  expect(read('20240229X120000')).toBeNull();
  expect(read('20240229T126000')).toBeNull();
});

describe('durations', () => {
  test.each([
    ['P1W', 7, 0],
    ['P1DT2H', 1, 2 * hour],
    ['PT90M', 0, 1.5 * hour],
    ['-P1D', -1, -0],
    ['+pt1s', 0, 1_000],
    ['P1W2D', 9, 0],
    [' PT1H ', 0, hour],
  ])('%s is read', (text, days, ms) => {
    expect(durationFrom(text)).toEqual({ days, ms });
  });

  test.each(['', 'P', 'PT', '1H', 'P1H', 'PT1D', 'P99999999D', `PT${'9'.repeat(400)}H`])(
    '%s is none',
    (text) => {
      expect(durationFrom(text)).toBeNull();
    },
  );
});

test.each([
  ['+0100', hour],
  ['-0330', -3.5 * hour],
  ['+002730', (27 * 60 + 30) * 1_000],
  ['+01:00', hour],
  ['1', null],
])('offset %s is %s', (text, offset) => {
  expect(offsetFrom(text)).toBe(offset);
});

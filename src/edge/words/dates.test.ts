import { expect, test } from 'vitest';

import { dayText } from './dates.ts';

test('days are written as the design language wants, whatever the host', () => {
  expect(dayText('2026-11-17', 'weekday')).toBe('Tue 17 Nov');
  expect(dayText('2026-11-17', 'full')).toBe('Tue 17 Nov 2026');
  expect(dayText('2026-01-04', 'weekday')).toBe('Sun 4 Jan');
  expect(dayText('2026-08-24', 'day')).toBe('24 Aug');
  expect(dayText('2024-02-29', 'year')).toBe('29 Feb 2024');
});

test('text that is not a day is shown as it is', () => {
  expect(dayText('2026-02-30', 'day')).toBe('2026-02-30');
});

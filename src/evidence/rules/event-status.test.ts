import { expect, test } from 'vitest';

import { hasStatus } from './event-status.ts';

test('a status counts in any spelling of case, and only that status', () => {
  const cancelled = ['CANCELLED', 'Cancelled', 'cancelled', 'CONFIRMED', 'Tentative', ''];
  expect(cancelled.map((status) => hasStatus({ status }, 'CANCELLED'))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(hasStatus({ status: 'Tentative' }, 'TENTATIVE')).toBe(true);
});

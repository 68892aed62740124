import { expect, test } from 'vitest';

import { mayPublishTotal } from './dominance.ts';

test('five people with similar hours may be shown as a team', () => {
  expect(mayPublishTotal([10, 12, 9, 14, 11])).toBe(true);
});

test('nobody may make up more than half of what is shown', () => {
  expect(mayPublishTotal([60, 12, 9, 14, 11])).toBe(false);
  expect(mayPublishTotal([50, 20, 10, 10, 10])).toBe(true);
});

test('a person who contributed nothing is no cover for the others', () => {
  expect(mayPublishTotal([10, 12, 9, 14, 0])).toBe(false);
  expect(mayPublishTotal([0, 0, 0, 0, 0])).toBe(false);
  expect(mayPublishTotal([])).toBe(false);
});

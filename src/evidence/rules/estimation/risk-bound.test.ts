import { expect, test } from 'vitest';

import { riskUpperBound } from './risk-bound.ts';

test('three errors in sixty checked answers may hide one in eight', () => {
  expect(riskUpperBound(3, 60, 0.95)).toBeCloseTo(0.12418721047743608, 9);
});

test('without checked answers anything is possible', () => {
  expect(riskUpperBound(0, 0, 0.95)).toBe(1);
});

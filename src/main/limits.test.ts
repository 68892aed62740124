import { expect, test } from 'vitest';

import { cpuBudget } from './limits.ts';

test('a small file may use four seconds of CPU, the largest about seventeen', () => {
  expect(cpuBudget(0)).toBe(4_000);
  expect(cpuBudget(64 * 1024 * 1024)).toBe(16_800);
});

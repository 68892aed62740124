import { expect, test } from 'vitest';

import { cpuBudget, csvCpuBudget } from './limits.ts';

test('a small file may use four seconds of CPU, the largest about seventeen', () => {
  expect(cpuBudget(0)).toBe(4_000);
  expect(cpuBudget(64 * 1024 * 1024)).toBe(16_800);
});

test('a CSV of 200 MB may take as long as two million titles never seen before', () => {
  expect(csvCpuBudget(0)).toBe(10_000);
  expect(csvCpuBudget(200 * 1024 * 1024)).toBe(210_000);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ToolFacts, ToolOutcome } from '../model/tool.ts';
import { assessTool } from './assess-tool.ts';

const tool: ToolFacts = {
  licencePerMonth: 1200,
  adminHours: 6,
  hourRate: 80,
  seats: 60,
  activeUsers: 42,
  isProblemLinked: true,
  outcome: 'improved',
};

test('a used tool whose problem got smaller is worth keeping', () => {
  const result = assessTool(tool);
  expect(result).toMatchObject({ fullCostPerMonth: 1680, costPerActiveUser: 40, activeShare: 0.7 });
  expect(result.adminHoursPer100).toBeCloseTo(14.2857, 4);
  expect(result.suggestion).toBe('keep');
});

test('a tool nobody uses has no cost per user', () => {
  const result = assessTool({
    ...tool,
    activeUsers: 0,
    isProblemLinked: false,
    outcome: 'unknown',
  });
  expect(result).toMatchObject({
    costPerActiveUser: null,
    activeShare: 0,
    adminHoursPer100: null,
    suggestion: 'retire',
    isProblemMissing: true,
  });
});

test('the bounds count from .53 up and below .40', () => {
  const at = (activeUsers: number, rest: Partial<ToolFacts> = {}): string =>
    assessTool({ ...tool, seats: 100, activeUsers, ...rest }).suggestion;
  expect(at(53)).toBe('keep');
  expect(at(52)).toBe('fix');
  expect(at(39, { outcome: 'none-after-180d' })).toBe('retire');
  expect(at(40, { outcome: 'none-after-180d' })).toBe('fix');
});

test('a result that got worse counts as no result', () => {
  const little = { ...tool, seats: 100, activeUsers: 20 };
  expect(assessTool({ ...little, outcome: 'worse' }).suggestion).toBe('retire');
  expect(assessTool({ ...little, outcome: 'unknown' }).suggestion).toBe('fix');
});

test('without seats nobody can say how much it is used', () => {
  expect(assessTool({ ...tool, seats: 0, activeUsers: 0 })).toMatchObject({
    activeShare: null,
    suggestion: 'fix',
  });
});

test('a tool whose problem nobody named is never simply kept', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      fc.constantFrom<ToolOutcome>('improved', 'unknown', 'none-after-180d', 'worse'),
      (seats, activeUsers, outcome) => {
        const facts = { ...tool, seats, activeUsers, outcome, isProblemLinked: false };
        expect(assessTool(facts).suggestion).not.toBe('keep');
      },
    ),
  );
});

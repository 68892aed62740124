import { expect, test } from 'vitest';

import { classes, rhythm, unclear, zeros } from './classes.ts';

test('a title is weighed against the sixteen categories and against saying nothing', () => {
  expect(classes).toHaveLength(17);
  expect(classes[rhythm]).toBe('RHYTHM');
  expect(classes[unclear]).toBe('UNCLEAR');
});

test('scores begin at nothing', () => {
  expect(zeros(3)).toEqual([0, 0, 0]);
});

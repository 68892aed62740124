import { expect, test } from 'vitest';

import { textWidth } from '#edge/terminal/width';

import { tableLines } from './terminal-table.ts';

const table = {
  columns: ['Measure', 'Now'],
  rows: [
    ['Hours on fires and same-day requests', '46%'],
    ['会議の時間', '9%'],
  ],
  rightAligned: [1],
};
const paper = { width: 80, colour: 'none', plain: false } as const;
const textsOf = (width: number): readonly string[] =>
  tableLines(table, { ...paper, width }).map((line) => line.map((span) => span.text).join(''));

test('figures line up at their right end, whatever the script of the first column', () => {
  const lines = textsOf(80);
  expect(lines[1]).toBe('  Hours on fires and same-day requests  46%');
  expect(lines.map((line) => textWidth(line))).toEqual([43, 43, 43]);
});

test('a table too wide gives way in its first column and never runs over', () => {
  expect(textsOf(30)[1]).toBe('  Hours on fires and sam…  46%');
  for (const line of textsOf(12)) expect(textWidth(line)).toBeLessThanOrEqual(12);
});

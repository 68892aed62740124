import { describe, expect, test } from 'vitest';

import type { SeriesLabel } from '../../model/label.ts';
import { openMemory } from './memory.ts';

const entry = (
  series: string,
  title: string,
  label: SeriesLabel['label'],
  labelledAt = '2026-04-01',
): SeriesLabel => ({ series, title, label, labelledAt });

describe('what a person already said', () => {
  test('series and title, then series, then exact title', () => {
    const memory = openMemory([
      entry('s1', 'Weekly', 'RHYTHM'),
      entry('s1', 'Weekly with Dana', 'LEADERSHIP'),
      entry('s2', 'Jira tidy', 'TOOL_ADMIN'),
    ]);
    expect(memory.find('weekly!', ['s1'])?.label).toBe('RHYTHM');
    expect(memory.find('Weekly with Dana', ['s1'])?.label).toBe('LEADERSHIP');
    expect(memory.find('renamed', ['s2'])?.label).toBe('TOOL_ADMIN');
    expect(memory.find('Jira  tidy', ['s9'])?.label).toBe('TOOL_ADMIN');
    expect(memory.find('Jira', [])).toBeUndefined();
  });

  test('a title with two different labels says nothing about a third series', () => {
    const memory = openMemory([entry('s1', 'Sync', 'RHYTHM'), entry('s2', 'Sync', 'XFUNC')]);
    expect(memory.find('Sync', ['s3'])).toBeUndefined();
    expect(memory.find('Sync', ['s2'])?.label).toBe('XFUNC');
  });

  test('the latest word on a series counts, in whatever order they come', () => {
    const early = entry('s1', 'Sync', 'RHYTHM', '2026-01-01');
    const late = entry('s1', 'Sync', 'XFUNC', '2026-02-01');
    expect(openMemory([late, early]).find('Sync', ['s1'])?.label).toBe('XFUNC');
  });

  test('what is taken back is forgotten', () => {
    const memory = openMemory([entry('', 'Sync', 'RHYTHM')]);
    expect(memory.find('Sync', [])?.label).toBe('RHYTHM');
    memory.remove(entry('', 'Sync', 'RHYTHM'));
    expect(memory.find('Sync', [])).toBeUndefined();
  });
});

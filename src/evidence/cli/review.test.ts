import { describe, expect, test } from 'vitest';

import type { Review } from '../actions/review-series.ts';
import type { GroupHours } from '../model/evidence.ts';
import type { QueueItem } from '../model/review.ts';
import { narrowingLines, questionLines } from './review-screen.ts';
import { reviewAtTerminal, writeQueueJson, writeQueueLines } from './review.ts';

const item: QueueItem = {
  series: {
    id: 'a',
    uids: ['a'],
    title: 'Sync\u001b[2J',
    isRecurring: true,
    occurrences: 11,
    minutes: 330,
    plainMinutes: 330,
    classification: {
      label: 'UNKNOWN',
      best: 'XFUNC',
      group: 'O',
      confidence: 0.41,
      isAbstained: true,
      posterior: new Float64Array(16),
      source: 'model',
      why: () => ['"sync" speaks for RHYTHM (1.0)'],
    },
  },
  latest: 0,
  uncertainMinutes: 195,
  suggestions: ['XFUNC', 'RHYTHM', 'CHORES'],
};

function group(lo: number | null, hi: number | null): GroupHours {
  const share = {
    value: lo,
    lo,
    hi,
    conf: 0.9,
    n: 3,
    unit: 'share' as const,
    method: 'method@1',
    params: 'anchors@1',
    inputs: [],
    status: 'provisional' as const,
  };
  return { group: 'O', hours: share, share, plainHours: 0 };
}

/** A review that remembers its keys: the terminal adds nothing to what the action decides. */
function recorded(pressed: Record<string, ReturnType<Review['press']>>) {
  const keys: string[] = [];
  const review: Review = {
    next: () => (keys.length < 2 ? item : undefined),
    queue: () => [item],
    press(key) {
      keys.push(key);
      return pressed[key] ?? { kind: 'ignored' };
    },
    groups: () => [group(0.2, keys.length > 0 ? 0.5 : 0.6)],
    answers: () => 1,
    labelsText: () => 'text\n',
  };
  return { keys, review };
}

async function* typed(...keys: string[]): AsyncIterable<string> {
  yield* keys;
}

function paper() {
  const paper = { text: '', write: async (piece: string) => void (paper.text += piece) };
  return paper;
}

describe('asking at a terminal', () => {
  test('an answer is on disk before the next question, and q ends it', async () => {
    const output = paper();
    const saved: string[] = [];
    const { keys, review } = recorded({
      '1': { kind: 'labelled', label: 'XFUNC' },
      q: { kind: 'quit' },
    });
    const done = await reviewAtTerminal(
      review,
      { keys: typed('1', 'z', 'q', '1'), output, width: 80 },
      async (text) => {
        saved.push(text);
        expect(output.text).not.toContain('XFUNC.');
        return { ok: true, value: null };
      },
    );
    expect(done.ok).toBe(true);
    expect({ keys, saved }).toEqual({ keys: ['1', 'z', 'q'], saved: ['text\n'] });
    expect(output.text).toContain('operating rhythm  20 % to 60 % -> 20 % to 50 %');
    expect(output.text).toContain('The ranges together are 10 points narrower.');
    expect(output.text).toContain('One answer kept.');
  });

  test('labels that cannot be written end the review with the reason', async () => {
    const { review } = recorded({ '1': { kind: 'labelled', label: 'XFUNC' } });
    const problem = { code: 'file.not-writable', message: 'No room.' };
    const done = await reviewAtTerminal(
      review,
      { keys: typed('1', '1'), output: paper(), width: 80 },
      async () => ({ ok: false, problem }),
    );
    expect(done).toEqual({ ok: false, problem });
  });
});

describe('what the screen shows', () => {
  test('title, weight, guess, three suggestions and every key, within the width', () => {
    for (const width of [40, 80, 200]) {
      const lines = questionLines(item, 12, width);
      expect(lines.every((line) => line.length <= width)).toBe(true);
      expect(lines.join('\n')).not.toContain('\u001b');
      const text = lines.join(' ');
      for (const part of [
        '11 times, 5.5 h',
        '1  XFUNC',
        '3  CHORES',
        'p NEUTRAL',
        'x PRIVATE',
        'u undo',
      ]) {
        expect(text).toContain(part);
      }
    }
  });

  test('a range that becomes known, widens or stays is said as it is', () => {
    expect(narrowingLines([group(null, null)], [group(0.2, 0.5)])[0]).toContain(
      'not known -> 20 % to 50 %',
    );
    expect(narrowingLines([group(0.2, 0.4)], [group(0.2, 0.5)]).at(-1)).toContain(
      '10 points wider',
    );
    expect(narrowingLines([group(0.2, 0.4)], [group(0.2, 0.4)])).toEqual([
      'The ranges are as wide as before.',
    ]);
  });
});

describe('the queue where nobody can be asked', () => {
  test('a line a series, inert, within the width', async () => {
    const output = paper();
    await writeQueueLines([item], 60, output);
    expect(output.text).toContain('3.3 h  XFUNC');
    expect(output.text).not.toContain('\u001b');
    expect(output.text.split('\n').every((line) => line.length <= 60)).toBe(true);
    const empty = paper();
    await writeQueueLines([], 60, empty);
    expect(empty.text).toBe('Nothing waits for a label.\n');
  });

  test('JSON names each series, its doubt, its suggestions and why', async () => {
    const output = paper();
    await writeQueueJson([item], output);
    expect(JSON.parse(output.text)).toMatchObject({
      schema: 'trimtab.review/1',
      series: [{ id: 'a', uncertainMinutes: 195, suggestions: ['XFUNC', 'RHYTHM', 'CHORES'] }],
    });
  });
});

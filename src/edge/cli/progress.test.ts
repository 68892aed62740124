import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { startProgress } from './progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
}

test('short work is silent', () => {
  const screen = terminal(true);
  const progress = startProgress(screen);
  vi.advanceTimersByTime(900);
  progress.stop();
  expect(screen.written).toEqual([]);
});

test('long work says how long it has been at it, and wipes the line when it ends', () => {
  const screen = terminal(true);
  const progress = startProgress(screen);
  vi.advanceTimersByTime(2_100);
  progress.stop();
  expect(screen.written.slice(0, 2).map((text) => text.match(/\d+ s/)?.[0])).toEqual([
    '1 s',
    '2 s',
  ]);
  expect(screen.written.at(-1)).toBe('\r\u001B[2K');
});

test('nothing is written where there is no terminal', () => {
  const pipe = terminal(false);
  const progress = startProgress(pipe);
  vi.advanceTimersByTime(5_000);
  progress.stop();
  expect(pipe.written).toEqual([]);
});

import type { WriteStream } from 'node:tty';

const quietMs = 1_000;

/**
 * Says that work goes on, on a terminal only and only when it takes longer than a second (DESIGN section 7). The
 * line is wiped when the work ends, so that it never mixes with the answer.
 */
export function startProgress(terminal: Pick<WriteStream, 'isTTY' | 'write'>): { stop(): void } {
  if (terminal.isTTY !== true) return { stop: () => {} };
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    terminal.write(`\r\u001B[2KReading, ${seconds} s. Ctrl-C stops; nothing is changed.`);
  }, quietMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      if (seconds > 0) terminal.write('\r\u001B[2K');
    },
  };
}

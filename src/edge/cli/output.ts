import type { Writable } from 'node:stream';

/** Where a command writes. `write` resolves when the reader keeps up, so a large answer is never held in memory. */
export interface Output {
  write(text: string): Promise<void>;
}

/** Thrown by `write` when the reader has gone, as in `trimtab ... | head`. */
export class ReaderGone extends Error {}

/** Writes to a stream, waiting for it to drain; a closed pipe becomes `ReaderGone`, any other failure is thrown. */
export function outputTo(stream: Writable): Output {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' ? new ReaderGone('The reader closed the pipe') : error;
  });
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(failure);
        stream.write(text, (error) => {
          if (error === null || error === undefined) resolve();
          else if ('code' in error && error.code === 'EPIPE') reject(new ReaderGone(error.message));
          else reject(error);
        });
      }),
  };
}

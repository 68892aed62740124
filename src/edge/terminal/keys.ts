import type { ReadStream } from 'node:tty';

/**
 * Keys as they are pressed, one character each, without echo and without waiting for Enter. Arrow and function keys come
 * as escape sequences and are passed over. The terminal is put back as it was when the reader stops.
 */
export async function* pressedKeys(input: ReadStream): AsyncIterable<string> {
  input.setRawMode(true);
  input.setEncoding('utf8');
  try {
    for await (const piece of input) {
      const text = String(piece).replaceAll(escapeSequence, '');
      for (const key of text) yield key;
    }
  } finally {
    input.setRawMode(false);
    input.pause();
  }
}

// oxlint-disable-next-line no-control-regex -- escape sequences begin with a control character
const escapeSequence = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|O.|.)?/g;

import { TextDecoder } from 'node:util';

const utf8Mark = [0xef, 0xbb, 0xbf];

/**
 * Bytes as text: UTF-16 when a byte order mark says so, else UTF-8. Bytes that are neither become U+FFFD; a mark is not
 * part of the text.
 */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  let held = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      held = joined(held, chunk);
      if (held.length < utf8Mark.length) continue;
      decoder = new TextDecoder(encodingOf(held));
      yield decoder.decode(held, { stream: true });
    } else {
      yield decoder.decode(chunk, { stream: true });
    }
  }
  // TextDecoder itself takes the mark away
  yield decoder === undefined ? new TextDecoder(encodingOf(held)).decode(held) : decoder.decode();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

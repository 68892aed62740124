/** Where bytes go. */
export interface ByteSink {
  write(chunk: Uint8Array): void;
  end(): void;
}

/**
 * Takes a byte order mark off and turns UTF-16 into UTF-8, so that everything behind it reads one encoding. Without
 * a mark the bytes are taken for UTF-8 (RFC 5545 3.1.4).
 */
export function utf8Input(sink: ByteSink): ByteSink {
  let head: Uint8Array = new Uint8Array();
  let target: ByteSink | null = null;

  const opened = (bytes: Uint8Array): ByteSink => {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16Input(sink, 'utf-16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16Input(sink, 'utf-16be');
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? withoutMark(sink) : sink;
  };

  return {
    write(chunk) {
      if (target !== null) {
        target.write(chunk);
        return;
      }
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      if (head.length < 3) return;
      target = opened(head);
      target.write(head);
      head = new Uint8Array();
    },
    end() {
      if (target === null) {
        target = opened(head);
        target.write(head);
      }
      target.end();
    },
  };
}

/** A lone surrogate, or half a character at the end, becomes U+FFFD. */
function utf16Input(sink: ByteSink, encoding: 'utf-16le' | 'utf-16be'): ByteSink {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return {
    write: (chunk) => sink.write(encoder.encode(decoder.decode(chunk, { stream: true }))),
    end() {
      sink.write(encoder.encode(decoder.decode()));
      sink.end();
    },
  };
}

function withoutMark(sink: ByteSink): ByteSink {
  let isFirst = true;
  return {
    write(chunk) {
      sink.write(isFirst ? chunk.subarray(3) : chunk);
      isFirst = false;
    },
    end: () => sink.end(),
  };
}

/** Keys longer than this are not worth a copy. */
const maxKeyBytes = 4_096;
/** A hostile file may aim at one slot: past this many neighbours we neither look further nor remember. */
const maxProbes = 32;
const maxKeys = 200_000;

/**
 * Remembers what a stretch of bytes was turned into. Calendars repeat themselves: the same attendee line, the same
 * `;TZID=Europe/Berlin`, the same title, thousands of times. Looking bytes up is several times cheaper than
 * decoding and parsing them again, and equal values become one object.
 */
export class ByteMemo<Value> {
  /** Open addressing: index + 1 into `#values`, 0 for free. */
  #slots = new Int32Array(64);
  #hashes = new Int32Array(32);
  /** Key i is [#starts[i], #starts[i + 1]) of the arena. */
  #starts = new Int32Array(33);
  #arena = new Uint8Array(1_024);
  readonly #values: Value[] = [];

  /** The key last found. */
  #last = 0;

  // The key last asked for and not found.
  #bytes: Uint8Array = this.#arena;
  #from = 0;
  #to = 0;
  #hash = 0;

  /** Answers what bytes [from, to) were turned into; undefined when they are new. */
  get(bytes: Uint8Array, from: number, to: number): Value | undefined {
    // One status, one class, one zone: most often it is the key of the line before.
    if (this.#isKey(this.#last, bytes, from, to)) return this.#values[this.#last];
    const hash = hashOf(bytes, from, to);
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
    this.#hash = hash;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0; probe < maxProbes; probe++) {
      const index = (slots[(hash + probe) & mask] ?? 0) - 1;
      if (index < 0) return undefined;
      if (this.#hashes[index] === hash && this.#isKey(index, bytes, from, to)) {
        this.#last = index;
        return this.#values[index];
      }
    }
    return undefined;
  }

  /** Remembers a value for the key last asked for and not found, and answers it. */
  put(value: Value): Value {
    const index = this.#values.length;
    const length = this.#to - this.#from;
    if (length > maxKeyBytes || index >= maxKeys) return value;
    if (index * 2 >= this.#slots.length) this.#grow();
    if (!this.#place(index, this.#hash)) return value;
    const start = this.#starts[index] ?? 0;
    if (start + length > this.#arena.length) {
      this.#arena = copyOf(this.#arena, new Uint8Array((start + length) * 2));
    }
    this.#arena.set(this.#bytes.subarray(this.#from, this.#to), start);
    this.#hashes[index] = this.#hash;
    this.#starts[index + 1] = start + length;
    this.#values.push(value);
    return value;
  }

  #isKey(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const starts = this.#starts;
    const start = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - start !== to - from) return false;
    const arena = this.#arena;
    for (let at = to - 1, key = start + to - from - 1; at >= from; at--, key--) {
      if (bytes[at] !== arena[key]) return false;
    }
    return index < this.#values.length;
  }

  #place(index: number, hash: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let probe = 0; probe < maxProbes; probe++) {
      const slot = (hash + probe) & mask;
      if (slots[slot] === 0) {
        slots[slot] = index + 1;
        return true;
      }
    }
    return false;
  }

  #grow(): void {
    const size = this.#slots.length * 4;
    this.#slots = new Int32Array(size);
    this.#hashes = copyOf(this.#hashes, new Int32Array(size / 2));
    this.#starts = copyOf(this.#starts, new Int32Array(size / 2 + 1));
    // What no longer finds a place is merely forgotten.
    for (let index = 0; index < this.#values.length; index++) {
      this.#place(index, this.#hashes[index] ?? 0);
    }
  }
}

function copyOf<Column extends Uint8Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Long keys are told apart well enough by every third byte and their end; the comparison looks at all. */
const wholeHashBytes = 24;

/** FNV-1a over 32 bits, its high bits mixed into the low ones that choose the slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  const tail = to - wholeHashBytes;
  let at = from;
  for (; at < tail; at += 3) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

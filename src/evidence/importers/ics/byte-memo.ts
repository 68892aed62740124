/**
 * Remembers what a stretch of bytes was turned into. Calendars repeat themselves: the same attendee line, the same
 * `;TZID=Europe/Berlin`, the same title, thousands of times. Looking bytes up is several times cheaper than
 * decoding and parsing them again, and equal values become one object.
 */
export class ByteMemo<Value> {
  /** Open addressing: index + 1 into `#values`, 0 for free. */
  #slots = new Int32Array(256);
  #hashes = new Int32Array(128);
  #starts = new Int32Array(129);
  #arena = new Uint8Array(4_096);
  #values: Value[] = [];

  /** Keys longer than this are not worth a copy. */
  static readonly #maxKey = 4_096;
  /** A hostile file may aim at one slot: past this many neighbours we neither look further nor remember. */
  static readonly #maxProbes = 32;
  static readonly #maxKeys = 200_000;

  get(bytes: Uint8Array, from: number, to: number, hash: number): Value | undefined {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < ByteMemo.#maxProbes; probe++) {
      const index = (this.#slots[(hash + probe) & mask] ?? 0) - 1;
      if (index < 0) return undefined;
      if (this.#hashes[index] === hash && this.#holds(index, bytes, from, to)) {
        return this.#values[index];
      }
    }
    return undefined;
  }

  /** Stores and answers the value. The key must not be there yet. */
  put(bytes: Uint8Array, from: number, to: number, hash: number, value: Value): Value {
    const count = this.#values.length;
    if (to - from > ByteMemo.#maxKey || count >= ByteMemo.#maxKeys) return value;
    if (count * 2 >= this.#slots.length) this.#grow();
    if (!this.#place(count, hash)) return value;
    this.#hashes[count] = hash;
    const start = this.#starts[count] ?? 0;
    const end = start + to - from;
    if (end > this.#arena.length) {
      const arena = new Uint8Array(Math.max(end, this.#arena.length * 2));
      arena.set(this.#arena);
      this.#arena = arena;
    }
    this.#arena.set(bytes.subarray(from, to), start);
    this.#starts[count + 1] = end;
    this.#values.push(value);
    return value;
  }

  #holds(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[index] ?? 0;
    if ((this.#starts[index + 1] ?? 0) - start !== to - from) return false;
    const arena = this.#arena;
    for (let i = from, k = start; i < to; i++, k++) if (bytes[i] !== arena[k]) return false;
    return true;
  }

  #place(index: number, hash: number): boolean {
    const mask = this.#slots.length - 1;
    for (let probe = 0; probe < ByteMemo.#maxProbes; probe++) {
      const slot = (hash + probe) & mask;
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = index + 1;
        return true;
      }
    }
    return false;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    this.#slots = new Int32Array(size);
    const hashes = new Int32Array(size / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const starts = new Int32Array(size / 2 + 1);
    starts.set(this.#starts);
    this.#starts = starts;
    // What no longer finds a place is merely forgotten.
    for (let index = 0; index < this.#values.length; index++) {
      this.#place(index, this.#hashes[index] ?? 0);
    }
  }
}

/** FNV-1a over 32 bits, folded so that its low bits are good enough for a table. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

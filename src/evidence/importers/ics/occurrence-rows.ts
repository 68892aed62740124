import type { Zone } from '#kernel/time';
import { type EpochMs, msPerSecond } from '#kernel/units';

import type { CalendarEvent } from '../../model/calendar.ts';
import type { OccurrenceTable, OccurrenceWindow } from '../../model/occurrence.ts';
import { maxOccurrences } from './limits.ts';

/** Collects the occurrences of a window in columns and sorts them by start, then uid. */
export class OccurrenceRows {
  readonly #events: readonly CalendarEvent[];
  readonly #window: OccurrenceWindow;
  readonly #zone: Zone;
  #count = 0;
  #event = new Int32Array(1_024);
  #start = new Float64Array(1_024);
  #end = new Float64Array(1_024);
  #recurrence = new Float64Array(1_024);
  /** Event of the first occurrence that found no more room, -1 while there is room. */
  firstCut = -1;

  constructor(events: readonly CalendarEvent[], window: OccurrenceWindow, zone: Zone) {
    this.#events = events;
    this.#window = window;
    this.#zone = zone;
  }

  /** Takes an occurrence if it starts in the window; dates have their midnights in the window's zone. */
  add(event: number, start: EpochMs, end: EpochMs, recurrence: number): void {
    const isDate = this.#events[event]?.isAllDay === true;
    const instant = isDate ? this.#zone.toInstant(start) : start;
    if (instant < this.#window.from || instant >= this.#window.to) return;
    if (this.#count === maxOccurrences) {
      if (this.firstCut < 0) this.firstCut = event;
      return;
    }
    if (this.#count === this.#event.length) this.#grow();
    const row = this.#count++;
    this.#event[row] = event;
    this.#start[row] = start;
    this.#end[row] = end;
    this.#recurrence[row] = recurrence;
  }

  table(): OccurrenceTable {
    const order = this.#order();
    const event = new Int32Array(this.#count);
    const start = new Float64Array(this.#count);
    const end = new Float64Array(this.#count);
    const recurrence = new Float64Array(this.#count);
    for (let row = 0; row < this.#count; row++) {
      const from = order[row] ?? 0;
      event[row] = this.#event[from] ?? 0;
      start[row] = this.#start[from] ?? 0;
      end[row] = this.#end[from] ?? 0;
      recurrence[row] = this.#recurrence[from] ?? 0;
    }
    return { count: this.#count, event, start, end, recurrence, events: this.#events };
  }

  #grow(): void {
    const size = this.#event.length * 2;
    const event = new Int32Array(size);
    event.set(this.#event);
    this.#event = event;
    this.#start = grown(this.#start, size);
    this.#end = grown(this.#end, size);
    this.#recurrence = grown(this.#recurrence, size);
  }

  /**
   * Rows by start, then uid. Numbers sort ten times faster than a comparison function, so start and row become one
   * number: starts are whole seconds, and seconds times rows stays exact for windows of five centuries.
   */
  #order(): Float64Array | Uint32Array {
    const count = this.#count;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < count; row++) {
      low = Math.min(low, this.#start[row] ?? 0);
      high = Math.max(high, this.#start[row] ?? 0);
    }
    if (((high - low) / msPerSecond + 1) * count >= Number.MAX_SAFE_INTEGER) {
      return Uint32Array.from({ length: count }, (_, row) => row).sort(
        (a, b) => (this.#start[a] ?? 0) - (this.#start[b] ?? 0) || this.#compare(a, b),
      );
    }
    const keys = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      keys[row] = (((this.#start[row] ?? 0) - low) / msPerSecond) * count + row;
    }
    keys.sort();
    const order = keys.map((key) => key % count);
    this.#sortTies(order);
    return order;
  }

  #sortTies(order: Float64Array): void {
    for (let from = 0, to = 0; from < order.length; from = to) {
      const start = this.#start[order[from] ?? 0];
      to = from + 1;
      while (to < order.length && this.#start[order[to] ?? 0] === start) to++;
      if (to - from > 1) order.subarray(from, to).sort((a, b) => this.#compare(a, b));
    }
  }

  /** Uids by code units; what is still equal by what tells the occurrences apart, never by the order of files. */
  #compare(a: number, b: number): number {
    const one = this.#events[this.#event[a] ?? 0];
    const other = this.#events[this.#event[b] ?? 0];
    if (one === undefined || other === undefined) return a - b;
    return (
      compareText(one.uid, other.uid) ||
      (this.#recurrence[a] ?? 0) - (this.#recurrence[b] ?? 0) ||
      (this.#end[a] ?? 0) - (this.#end[b] ?? 0) ||
      compareText(one.title, other.title) ||
      a - b
    );
  }
}

function grown(column: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(size);
  larger.set(column);
  return larger;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

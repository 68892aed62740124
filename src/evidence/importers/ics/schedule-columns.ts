import type {
  EventLength,
  EventRecurrence,
  EventSchedule,
  EventSchedules,
  ZoneSlot,
} from '../../model/reading.ts';

/**
 * Schedules in columns: a large calendar has fifty thousand, and as objects they would cost more memory, and more
 * work to keep, than all the text around them.
 */
export class ScheduleColumns implements EventSchedules {
  #count = 0;
  #start = new Float64Array(256);
  /** DTEND, NaN for an event that lasts for a while. */
  #end = new Float64Array(256);
  #isDate = new Uint8Array(256);
  readonly #startSlots: ZoneSlot[] = [];
  readonly #endSlots: (ZoneSlot | null)[] = [];
  /** Null for an event with DTEND. */
  readonly #lengths: (EventLength | null)[] = [];
  readonly #recurrences: (EventRecurrence | null)[] = [];

  get count(): number {
    return this.#count;
  }

  push({ start, length, recurrence }: EventSchedule): void {
    const index = this.#count++;
    if (index === this.#start.length) this.#grow();
    this.#start[index] = start.local;
    this.#isDate[index] = start.isDate ? 1 : 0;
    this.#startSlots.push(start.slot);
    this.#recurrences.push(recurrence);
    if (length.kind === 'until') {
      this.#end[index] = length.end.local;
      this.#endSlots.push(length.end.slot);
      this.#lengths.push(null);
    } else {
      this.#end[index] = Number.NaN;
      this.#endSlots.push(null);
      this.#lengths.push(length);
    }
  }

  at(index: number): EventSchedule | undefined {
    const slot = this.#startSlots[index];
    if (slot === undefined) return undefined;
    const isDate = this.#isDate[index] === 1;
    const end = { local: this.#end[index] ?? 0, isDate, slot: this.#endSlots[index] ?? slot };
    return {
      start: { local: this.#start[index] ?? 0, isDate, slot },
      length: this.#lengths[index] ?? { kind: 'until', end },
      recurrence: this.#recurrences[index] ?? null,
    };
  }

  #grow(): void {
    const size = this.#count * 2;
    const start = new Float64Array(size);
    const end = new Float64Array(size);
    const isDate = new Uint8Array(size);
    start.set(this.#start);
    end.set(this.#end);
    isDate.set(this.#isDate);
    this.#start = start;
    this.#end = end;
    this.#isDate = isDate;
  }
}

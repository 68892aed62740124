/** Counts per feature and class. A feature has a row, its counts hang on the row as a list. */
export interface FeatureTable {
  /** Changes a class's count of each feature by one, a feature that comes twice counted once; returns how many. */
  change(features: readonly number[], category: number, by: 1 | -1): number;
  /** Begins a feature that has no row yet; `appendCount` gives it its classes, each once. */
  beginRow(feature: number): void;
  appendCount(category: number, count: number): void;
  /** Adds ln(alpha + count) - ln(alpha) of every counted class to `scores`; returns how many features are known. */
  addLogs(features: readonly number[], scores: number[]): number;
  /** Features counted at least once. */
  known(): number;
  forEach(visit: (feature: number, category: number, count: number) => void): void;
}

const startSlots = 16_384;
const fullestShare = 0.6;
const tabulatedCounts = 128;

// a slot of the hash table: the feature, its first cell (0 = empty slot), its total, the round it was last met in
const slotSize = 4;
const firstCell = 1;
const total = 2;
const seenIn = 3;
// a cell of a list: class, count, next cell (0 = last); cell 0 is nobody's
const cellSize = 3;
const count = 1;
const next = 2;

/**
 * Open addressing in one typed array, so that meeting a feature touches one line of memory, and lists of counts in
 * another. Lists because most features were seen in one to three of the seventeen classes: a dense table was three
 * times slower to score.
 */
export function openFeatureTable(smoothing: number): FeatureTable {
  let slots = new Int32Array(startSlots * slotSize);
  let cells = new Int32Array(startSlots * cellSize);
  let usedSlots = 0;
  let usedCells = 1;
  let known = 0;
  let round = 0;
  // where appendCount goes on
  let openSlot = 0;
  let lastCell = 0;
  const gains = Float64Array.from({ length: tabulatedCounts }, (_, times) =>
    Math.log((smoothing + times) / smoothing),
  );

  const slotOf = (feature: number): number => {
    const mask = slots.length / slotSize - 1;
    let at = (feature ^ (feature >>> 15)) & mask;
    while (slots[at * slotSize + firstCell] !== 0 && slots[at * slotSize] !== feature) {
      at = (at + 1) & mask;
    }
    return at * slotSize;
  };

  const newCell = (category: number): number => {
    const cell = usedCells * cellSize;
    if (cell === cells.length) cells = copied(cells, cells.length * 2);
    usedCells++;
    cells[cell] = category;
    return cell;
  };

  const addCount = (feature: number, category: number, by: number): void => {
    if (usedSlots * slotSize > slots.length * fullestShare) grow();
    const slot = slotOf(feature);
    let cell = slots[slot + firstCell] ?? 0;
    if (cell === 0) {
      cell = newCell(category);
      slots[slot] = feature;
      slots[slot + firstCell] = cell;
      usedSlots++;
    }
    while (cells[cell] !== category) {
      if (cells[cell + next] === 0) {
        const added = newCell(category);
        cells[cell + next] = added;
      }
      cell = cells[cell + next] ?? 0;
    }
    cells[cell + count] = (cells[cell + count] ?? 0) + by;
    const before = slots[slot + total] ?? 0;
    slots[slot + total] = before + by;
    if (before === 0) known++;
    else if (before + by === 0) known--;
  };

  const grow = (): void => {
    const old = slots;
    slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += slotSize) {
      if (old[from + firstCell] === 0) continue;
      slots.set(old.subarray(from, from + slotSize), slotOf(old[from] ?? 0));
    }
  };

  return {
    change(wanted, category, by) {
      const distinct = new Set(wanted);
      for (const feature of distinct) addCount(feature, category, by);
      return distinct.size;
    },
    beginRow(feature) {
      if (usedSlots * slotSize > slots.length * fullestShare) grow();
      openSlot = slotOf(feature);
      lastCell = 0;
      slots[openSlot] = feature;
      usedSlots++;
      known++;
    },
    appendCount(category, times) {
      const cell = newCell(category);
      cells[cell + count] = times;
      if (lastCell === 0) slots[openSlot + firstCell] = cell;
      else cells[lastCell + next] = cell;
      lastCell = cell;
      slots[openSlot + total] = (slots[openSlot + total] ?? 0) + times;
    },
    addLogs(wanted, scores) {
      round++;
      let found = 0;
      for (const feature of wanted) {
        const slot = slotOf(feature);
        if (slots[slot + total] === 0 || slots[slot + seenIn] === round) continue;
        slots[slot + seenIn] = round;
        found++;
        let cell = slots[slot + firstCell] ?? 0;
        while (cell !== 0) {
          const category = cells[cell] ?? 0;
          const times = cells[cell + count] ?? 0;
          const gain = gains[times] ?? Math.log((smoothing + times) / smoothing);
          scores[category] = (scores[category] ?? 0) + gain;
          cell = cells[cell + next] ?? 0;
        }
      }
      return found;
    },
    known: () => known,
    forEach(visit) {
      for (let slot = 0; slot < slots.length; slot += slotSize) {
        let cell = slots[slot + firstCell] ?? 0;
        while (cell !== 0) {
          const times = cells[cell + count] ?? 0;
          if (times > 0) visit(slots[slot] ?? 0, cells[cell] ?? 0, times);
          cell = cells[cell + next] ?? 0;
        }
      }
    },
  };
}

function copied(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

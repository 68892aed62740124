/**
 * The trained model as text: for each feature in order of its hash the distance to the one before (4 digits), the
 * number of classes it was seen in (1), then class (1) and count (1, or the escape and 2). Digits are base 64 from `0`
 * on, without the backslash. Text because a bundle carries it and a loop reads it in a few milliseconds; training on
 * start took three times that.
 */
const distanceDigits = 4;
const escape = 63;
const base = 64;
const firstDigit = 48;
const backslash = 92;

export interface ModelRow {
  /** Unsigned 32-bit hash. */
  readonly feature: number;
  readonly counts: readonly { readonly category: number; readonly count: number }[];
}

export function encodeModel(rows: readonly ModelRow[]): string {
  let text = '';
  let before = 0;
  for (const { feature, counts } of rows.toSorted((a, b) => a.feature - b.feature)) {
    text += written(feature - before, distanceDigits) + written(counts.length, 1);
    before = feature;
    for (const { category, count } of counts) {
      text += written(category, 1);
      text += count < escape ? written(count, 1) : written(escape, 1) + written(count, 2);
    }
  }
  return text;
}

/**
 * Reads the rows in order: `begin` gets each feature, a 32-bit signed number as bit operations make them, `count` its
 * classes one by one.
 */
export function decodeModel(
  text: string,
  begin: (feature: number) => void,
  count: (category: number, count: number) => void,
): void {
  let at = 0;
  let feature = 0;
  const end = text.length;
  while (at < end) {
    const distanceEnds = at + distanceDigits;
    let distance = 0;
    while (at < distanceEnds) distance = distance * base + digitOf(text.charCodeAt(at++));
    feature += distance;
    begin(feature | 0);
    for (let left = digitOf(text.charCodeAt(at++)); left > 0; left--) {
      const category = digitOf(text.charCodeAt(at++));
      let times = digitOf(text.charCodeAt(at++));
      if (times === escape) {
        times = digitOf(text.charCodeAt(at++)) * base + digitOf(text.charCodeAt(at++));
      }
      count(category, times);
    }
  }
}

function digitOf(code: number): number {
  return code > backslash ? code - firstDigit - 1 : code - firstDigit;
}

function written(value: number, places: number): string {
  let text = '';
  let rest = value;
  for (let place = 0; place < places; place++) {
    const code = (rest % base) + firstDigit;
    text = String.fromCharCode(code >= backslash ? code + 1 : code) + text;
    rest = Math.floor(rest / base);
  }
  if (rest !== 0) throw new Error(`Invariant broken: ${value} needs more than ${places} digits`);
  return text;
}

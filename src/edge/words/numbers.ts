/**
 * Numbers as people read them. Ours, because the host's locale data differs between machines and versions and the
 * same input must give the same bytes (DESIGN section 4.4). Halves round away from zero; minus is U+2212.
 */

const minus = '\u2212';

export function wholeText(value: number): string {
  const rounded = roundHalfAway(value, 0);
  return signOf(rounded) + grouped(Math.abs(rounded).toFixed(0));
}

export function decimalText(value: number, digits: number): string {
  const rounded = roundHalfAway(value, digits);
  const [whole = '0', fraction = ''] = Math.abs(rounded).toFixed(digits).split('.');
  return signOf(rounded) + grouped(whole) + (digits > 0 ? `.${fraction}` : '');
}

/** Whole number that always carries its sign, as on the trim axis: +9, −32, 0. */
export function signedText(value: number, digits = 0): string {
  const text = decimalText(value, digits);
  return roundHalfAway(value, digits) > 0 ? `+${text}` : text;
}

/** A share in [0, 1] as a whole percentage. */
export function percentText(share: number): string {
  return `${wholeText(share * 100)}%`;
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Counts in running text: words up to twelve, digits after. */
export function spelledText(count: number): string {
  return smallNumbers[count] ?? wholeText(count);
}

/**
 * Rounds to `digits` decimals, halves away from zero. Scaling by the shortest decimal of the number avoids the
 * binary surprise of `1.005.toFixed(2)`.
 */
export function roundHalfAway(value: number, digits: number): number {
  const shifted = Math.round(Number(`${Math.abs(value)}e${digits}`));
  // Numbers written with an exponent (1e-7, 1e21) cannot be shifted by text; at those sizes plain scaling is exact enough.
  const scaled = Number.isNaN(shifted) ? Math.round(Math.abs(value) * 10 ** digits) : shifted;
  return scaled === 0 ? 0 : (Math.sign(value) * scaled) / 10 ** digits;
}

function signOf(rounded: number): string {
  return rounded < 0 ? minus : '';
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

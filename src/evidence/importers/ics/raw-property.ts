/** One unfolded property behind its name. Lent by the scanner: the next property overwrites it. */
export interface RawProperty {
  bytes: Buffer;
  /** Index of the `:` or `;` after the name. */
  nameEnd: number;
  end: number;
  /** Physical line on which it begins, counted from 1. */
  line: number;
}

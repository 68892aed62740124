import { categories } from '../../model/category.ts';

/**
 * What a title is weighed against: the sixteen categories, and UNCLEAR for titles that place nothing ("Sync", "Sam /
 * Alex"). UNCLEAR is never an answer: its probability is the part of the evidence that asks us to abstain.
 */
export const classes = [...categories, 'UNCLEAR'] as const;

export type ClassName = (typeof classes)[number];

export const unclear: number = classes.indexOf('UNCLEAR');
export const rhythm: number = classes.indexOf('RHYTHM');

/** A plain array of doubles: for seventeen numbers it is made and collected faster than a typed one. */
export function zeros(length: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < length; at++) numbers.push(0);
  return numbers;
}

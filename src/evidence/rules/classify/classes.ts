import { categories } from '../../model/category.ts';

/**
 * What a title is weighed against: the sixteen categories, and UNCLEAR for titles that place nothing ("Sync", "Sam /
 * Alex"). UNCLEAR is never an answer: its probability is the part of the evidence that asks us to abstain.
 */
export const classes = [...categories, 'UNCLEAR'] as const;

export type ClassName = (typeof classes)[number];

export const unclear: number = classes.indexOf('UNCLEAR');
export const rhythm: number = classes.indexOf('RHYTHM');

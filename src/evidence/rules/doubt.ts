import { categories } from '../model/category.ts';

/**
 * How often an answer of the unaudited classifier may be wrong on a calendar it has never seen.
 *
 * Measured: of 312 real titles it answered 247, 8.1 % of them in the wrong group; the one-sided 95 % bound is 11.5 %
 * (test/evidence/doubt.test.ts repeats the measurement).
 */
export const unauditedError = 0.12;

/**
 * What is left of a model's probability when it is wrong as often as it was on titles it had not seen.
 *
 * Unit: probability.
 * Formula: (1 - e) p + e c / 16, for a set of c of the 16 categories: an error may land anywhere. Models are sure of
 * more than they know (method 2.2.4), and 0 and 1 would leave no room to be wrong at all.
 * Source: method 2.3, 2.5 (a calibrated model alone covers 1.5 % where 90 % is stated).
 * Example: doubted(1, 1) = .8875, doubted(0, 1) = .0075.
 */
export function doubted(p: number, categoriesInSet: number): number {
  return (1 - unauditedError) * p + (unauditedError * categoriesInSet) / categories.length;
}

import { assessmentFunctions } from './assessment-functions.ts';
import { evidenceFunctions } from './evidence-functions.ts';
import { kernelFunctions } from './kernel-functions.ts';
import type { VectorFunction } from './vector-function.ts';

/** The code's answer to every function name that vectors may ask for. */
export const vectorFunctions: ReadonlyMap<string, VectorFunction> = new Map(
  Object.entries({ ...kernelFunctions, ...evidenceFunctions, ...assessmentFunctions }),
);

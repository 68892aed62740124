import { z } from 'zod';

import { poleScore } from '#assessment/rules/anchor-map';
import { dimensionPosterior } from '#assessment/rules/dimension-posterior';
import { mayPublishTotal } from '#assessment/rules/dominance';
import { shareInterval } from '#assessment/rules/share-interval';
import { assessTool } from '#toolset/index';

import { vectorFunction, type VectorFunction } from './vector-function.ts';

const number = z.number();
const numbers = z.array(number);
const gaps = z.array(number.nullable());

/** Vectors of section 3. */
export const assessmentFunctions: Record<string, VectorFunction> = {
  'share.interval': vectorFunction(
    z.object({
      category: numbers,
      total: numbers,
      kishN: number,
      conf: number.default(0.9),
      measurementVariance: number.default(0),
    }),
    ({ category, total, kishN, conf, measurementVariance }) =>
      shareInterval(
        category.map((c, i) => ({ category: c, total: total[i] ?? 0 })),
        kishN,
        conf,
        measurementVariance,
      ),
  ),
  'anchor.map': vectorFunction(
    z.object({
      x: number,
      minus1: number,
      zero: number,
      plus1: number,
      log: z.boolean().default(false),
    }),
    ({ x, minus1, zero, plus1, log }) => poleScore(x, { minus1, zero, plus1, isLog: log }),
  ),
  'dimension.posterior': vectorFunction(
    z.object({
      shat: gaps,
      v: gaps,
      w: numbers,
      tau2: number.default(1 / 3),
      r: number.default(0.5),
      conf: number.default(0.9),
    }),
    ({ shat, v, w, tau2, r, conf }) =>
      dimensionPosterior(
        w.map((weight, i) => {
          const [score, variance] = [shat[i] ?? null, v[i] ?? null];
          return { weight, view: score === null || variance === null ? null : { score, variance } };
        }),
        { variance: tau2, correlation: r, conf },
      ),
  ),
  'privacy.dominance': vectorFunction(
    z.object({ contrib: numbers, k: number.default(5), maxShare: number.default(0.5) }),
    ({ contrib, k, maxShare }) => ({ publish: mayPublishTotal(contrib, k, maxShare) }),
  ),
  'tool.assess': vectorFunction(
    z.object({
      licencePerMonth: number,
      adminHours: number,
      hourRate: number,
      seats: number,
      activeUsers: number,
      problemLinked: z.boolean(),
      outcome: z.enum(['improved', 'unknown', 'none-after-180d', 'worse']),
    }),
    ({ problemLinked, ...facts }) => assessTool({ ...facts, isProblemLinked: problemLinked }),
  ),
};

import { z } from 'zod';

import { auditFloor, auditInclusion } from '#evidence/rules/estimation/audit-inclusion';
import { expectedCalibrationError, fitTemperature } from '#evidence/rules/estimation/calibration';
import { differenceEstimator } from '#evidence/rules/estimation/difference-estimator';
import { macroF1 } from '#evidence/rules/estimation/macro-f1';
import { manskiShare } from '#evidence/rules/estimation/manski';
import {
  complementNaiveBayes,
  multinomialNaiveBayes,
  type LabelScores,
} from '#evidence/rules/estimation/naive-bayes';
import { riskUpperBound } from '#evidence/rules/estimation/risk-bound';
import { roganGladen } from '#evidence/rules/estimation/rogan-gladen';
import { allocateDay } from '#evidence/rules/time/allocate-day';
import { contextSwitches } from '#evidence/rules/time/context-switches';
import { fragmentation } from '#evidence/rules/time/fragmentation';
import { sessionise } from '#evidence/rules/time/sessionise';

import { vectorFunction, type VectorFunction } from './vector-function.ts';

const number = z.number();
const numbers = z.array(number);
const tokens = z.array(z.string());
const span = z.tuple([number, number]);
const conf = number.default(0.9);
const training = z.object({
  docs: z.array(z.tuple([tokens, z.string()]).transform(([t, label]) => ({ tokens: t, label }))),
  test: tokens,
  alpha: number.default(0.3),
});
const audited = z.object({
  minutes: number,
  p: number,
  pi: number.nullish(),
  y: z.union([z.literal(0), z.literal(1)]).nullish(),
});

/** Vectors of sections 1 and 2. */
export const evidenceFunctions: Record<string, VectorFunction> = {
  'time.allocateDay': vectorFunction(
    z.object({
      workSpans: z.array(span),
      items: z.array(z.object({ id: z.string(), s: number, e: number, cls: number, w: number })),
    }),
    allocateDay,
  ),
  'time.fragmentation': vectorFunction(
    z.object({ freeBlocks: numbers, workMinutes: number, focusMin: number.default(60) }),
    fragmentation,
  ),
  'time.contextSwitches': vectorFunction(
    z.object({
      segments: z.array(z.tuple([number, number, z.string()])),
      minSegment: number.default(5),
    }),
    contextSwitches,
  ),
  'time.sessionise': vectorFunction(
    z.object({ touches: numbers, gap: number.default(30), lead: number.default(15) }),
    sessionise,
  ),
  'share.manski': vectorFunction(
    z.object({ category: number, classified: number, unplaceable: number }),
    ({ category, classified, unplaceable }) => manskiShare(category, classified, unplaceable),
  ),
  'nb.multinomial': vectorFunction(training, ({ docs, test, alpha }) => {
    const scores = multinomialNaiveBayes(docs, test, alpha);
    return { posterior: byLabel(scores, 'posterior'), logJoint: byLabel(scores, 'score') };
  }),
  'nb.complement': vectorFunction(training, ({ docs, test, alpha }) => {
    const scores = complementNaiveBayes(docs, test, alpha);
    return { posterior: byLabel(scores, 'posterior'), score: byLabel(scores, 'score') };
  }),
  'calib.ece': vectorFunction(
    z.object({
      confidence: numbers,
      correct: z.array(z.union([number, z.boolean()])),
      bins: number.nullish(),
    }),
    ({ confidence, correct, bins }) =>
      expectedCalibrationError(
        confidence.map((c, i) => ({ confidence: c, isCorrect: Boolean(correct[i]) })),
        bins ?? undefined,
      ),
  ),
  'calib.temperature': vectorFunction(
    z.object({ logits: z.array(numbers), labels: numbers, logTrange: span.default([-3, 3]) }),
    ({ logits, labels, logTrange }) => {
      const items = logits.map((row, i) => ({ logits: row, right: labels[i] ?? -1 }));
      const fit = fitTemperature(items, logTrange);
      return fit === null ? null : { T: fit.temperature, nll: fit.meanNll };
    },
  ),
  'eval.macroF1': vectorFunction(
    z.object({ y: z.array(z.string()), p: z.array(z.string()) }),
    ({ y, p }) => macroF1(y.map((truth, i) => ({ truth, predicted: p[i] ?? '' }))),
  ),
  'hours.differenceEstimator': vectorFunction(
    z.object({ items: z.array(audited), conf }),
    ({ items, conf: level }) =>
      differenceEstimator(
        items.map(({ minutes, p, pi, y }) => {
          const isAudited = y !== undefined && y !== null;
          return isAudited ? { minutes, p, audit: { pi: pi ?? 1, y } } : { minutes, p };
        }),
        level,
      ),
  ),
  'hours.roganGladen': vectorFunction(
    z.object({ q: number, sens: number, spec: number }),
    ({ q, sens, spec }) => roganGladen(q, sens, spec),
  ),
  'select.riskUpperBound': vectorFunction(
    z.object({ errors: number, accepted: number, conf: number.default(0.95) }),
    ({ errors, accepted, conf: level }) => riskUpperBound(errors, accepted, level),
  ),
  'audit.inclusion': vectorFunction(
    z.object({
      minutes: numbers,
      pmax: numbers,
      budget: number.default(30),
      floor: number.default(auditFloor),
    }),
    ({ minutes, pmax, budget, floor }) =>
      auditInclusion(
        minutes.map((m, i) => ({ minutes: m, pMax: pmax[i] ?? Number.NaN })),
        budget,
        floor,
      ),
  ),
};

function byLabel(scores: readonly LabelScores[], key: 'posterior' | 'score'): unknown {
  return Object.fromEntries(scores.map((score) => [score.label, score[key]]));
}

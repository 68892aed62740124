import { categories, groupOf } from '#evidence/model/category';
import { defaultThreshold } from '#evidence/rules/classify/abstain';
import { expectedCalibrationError } from '#evidence/rules/estimation/calibration';
import { macroF1 } from '#evidence/rules/estimation/macro-f1';
import { uniformAt } from '#kernel/random';

import type { Prediction } from './predict.ts';

/** The figures of method 2.6 that this corpus can give: titles carry no minutes. */
export interface Figures {
  /** Of the placeable titles, counting acceptable seconds. */
  readonly categoryRight: number;
  readonly groupRight: number;
  readonly topThree: number;
  readonly macroF1: number;
  /** Answered at the threshold, of all titles. */
  readonly coverage: number;
  /** Right among the answered; an answer to an unplaceable title is wrong. */
  readonly rightWhenAnswered: number;
  readonly unplaceableAnswered: number;
  /** Of the placeable titles. */
  readonly calibrationError: number;
  /** Of all titles, an answer to an unplaceable one counted wrong. */
  readonly calibrationErrorAll: number;
  readonly brier: number;
}

const resamples = 1000;
const seed = 42;

export function figuresOf(
  predictions: readonly Prediction[],
  threshold: number = defaultThreshold,
): Figures {
  const placeable = predictions.filter(({ judged }) => judged.label !== 'UNCLEAR');
  const answered = predictions.filter(({ confidence }) => confidence >= threshold);
  return {
    categoryRight: share(placeable, ({ isRight }) => isRight),
    groupRight: share(placeable, isGroupRight),
    topThree: share(placeable, ({ top3, judged }) =>
      top3.some((one) => judged.acceptable.has(one)),
    ),
    macroF1:
      macroF1(
        placeable.map(({ judged, best, isRight }) => ({
          truth: judged.label,
          predicted: isRight ? judged.label : best,
        })),
      ) ?? 0,
    coverage: answered.length / predictions.length,
    rightWhenAnswered: share(
      answered,
      ({ isRight, judged }) => isRight && judged.label !== 'UNCLEAR',
    ),
    unplaceableAnswered: answered.filter(({ judged }) => judged.label === 'UNCLEAR').length,
    calibrationError: calibrationError(placeable),
    calibrationErrorAll: calibrationError(predictions),
    brier: mean(placeable.map(brierOf)),
  };
}

/** 95 % interval of each figure: titles drawn with replacement, stream "eval-boot" (method 2.6). */
export function intervalsOf(
  predictions: readonly Prediction[],
): Readonly<Record<keyof Figures, readonly [number, number]>> {
  const draws = Array.from({ length: resamples }, (_, draw) =>
    figuresOf(
      predictions.flatMap((_prediction, at) => {
        const index = draw * predictions.length + at;
        const drawn = Math.floor(uniformAt(seed, 'eval-boot', index) * predictions.length);
        return predictions[drawn] ?? [];
      }),
    ),
  );
  const between = (key: keyof Figures): readonly [number, number] => {
    const sorted = draws.map((figures) => figures[key]).toSorted((a, b) => a - b);
    return [
      sorted[Math.floor(resamples * 0.025)] ?? 0,
      sorted[Math.ceil(resamples * 0.975) - 1] ?? 0,
    ];
  };
  return {
    categoryRight: between('categoryRight'),
    groupRight: between('groupRight'),
    topThree: between('topThree'),
    macroF1: between('macroF1'),
    coverage: between('coverage'),
    rightWhenAnswered: between('rightWhenAnswered'),
    unplaceableAnswered: between('unplaceableAnswered'),
    calibrationError: between('calibrationError'),
    calibrationErrorAll: between('calibrationErrorAll'),
    brier: between('brier'),
  };
}

/** A line a class: how many titles, how many right, what the wrong ones were taken for. */
export function classLines(predictions: readonly Prediction[]): string[] {
  return categories.flatMap((category) => {
    const own = predictions.filter(({ judged }) => judged.label === category);
    if (own.length === 0) return [];
    const right = own.filter(({ isRight }) => isRight).length;
    const wrong = own.filter(({ isRight }) => !isRight).map(({ best }) => best);
    const taken = [...new Set(wrong)].map(
      (best) => `${best} ${wrong.filter((other) => other === best).length}`,
    );
    return [`  ${category.padEnd(11)} ${right} of ${own.length}   ${taken.join(', ')}`.trimEnd()];
  });
}

function isGroupRight({ best, judged }: Prediction): boolean {
  return categories.some(
    (category) => judged.acceptable.has(category) && groupOf[category] === groupOf[best],
  );
}

function calibrationError(predictions: readonly Prediction[]): number {
  const items = predictions.map(({ confidence, isRight, judged }) => ({
    confidence,
    isCorrect: isRight && judged.label !== 'UNCLEAR',
  }));
  return expectedCalibrationError(items) ?? 0;
}

/** Sum over the categories of (share - truth)^2; the truth is the answer given when it is acceptable. */
function brierOf({ shares, judged, best, isRight }: Prediction): number {
  const truth = isRight ? best : judged.label;
  return categories.reduce(
    (sum, category, at) => sum + ((shares[at] ?? 0) - (category === truth ? 1 : 0)) ** 2,
    0,
  );
}

function share(items: readonly Prediction[], holds: (item: Prediction) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * How well titles are placed, by the protocol of method 2.6:
 *
 *   npm run titles                 the figures
 *   npm run titles -- --weights    the likelihoods by which weights and temperature were chosen
 *
 * Reads the judged titles beside the repository and says so when they are not there. docs/classification.md holds the
 * figures this prints.
 */
import { thresholdFrom } from '#evidence/rules/classify/abstain';

import { hasTitles, judgedTitles, titlesFolder, type JudgedTitle } from './titles/corpus.ts';
import { predict, shippedBlending, type Blending, type Control } from './titles/predict.ts';
import { classLines, figuresOf, intervalsOf, type Figures } from './titles/report.ts';

/** The controls, from what the acceptance asks for to what ships. */
export const controls: readonly Control[] = [
  {
    name: 'support control, naive Bayes cross-validated by title',
    patterns: true,
    features: false,
    crossValidated: true,
  },
  {
    name: 'support control of patterns and of features, no label of the corpus learned',
    patterns: true,
    features: true,
    crossValidated: false,
  },
  { name: 'as it ships, no control', patterns: false, features: false, crossValidated: false },
];

const figureNames: Readonly<Record<keyof Figures, string>> = {
  categoryRight: 'category right',
  groupRight: 'group right',
  topThree: 'among the first three',
  macroF1: 'macro-F1',
  coverage: 'answered',
  rightWhenAnswered: 'right when answered',
  unplaceableAnswered: 'unplaceable titles answered',
  calibrationError: 'calibration error',
  calibrationErrorAll: 'calibration error, unplaceable counted wrong',
  brier: 'Brier score',
};

async function main(): Promise<void> {
  if (!hasTitles()) {
    console.log(`No judged titles at ${titlesFolder}: nothing to measure.`);
    return;
  }
  const titles = await judgedTitles('activity-titles.csv');
  if (process.argv.includes('--weights')) {
    printLikelihoods(titles);
    return;
  }
  for (const control of controls) {
    const predictions = predict(titles, control);
    const figures = figuresOf(predictions);
    const intervals = intervalsOf(predictions);
    console.log(`\n${control.name} (${titles.length} titles)`);
    for (const key of Object.keys(figureNames) as (keyof Figures)[]) {
      const [lo, hi] = intervals[key].map((value) => text(key, value));
      console.log(
        `  ${figureNames[key].padEnd(46)} ${text(key, figures[key]).padStart(7)}  (${lo} to ${hi})`,
      );
    }
    const audited = predictions.map(({ confidence, isRight, judged }) => ({
      confidence,
      isCorrect: isRight && judged.label !== 'UNCLEAR',
    }));
    console.log(
      `  ${'loosest threshold of the fixed sequence'.padEnd(46)} ${thresholdFrom(audited).toFixed(3).padStart(7)}`,
    );
    console.log(classLines(predictions).join('\n'));
  }
}

/** Mean negative log-likelihood of each combination, under both controls that measure more than memory. */
function printLikelihoods(titles: readonly JudgedTitle[]): void {
  console.log('naive Bayes  UNCLEAR  temperature  cross-validated  controlled');
  for (const model of [0.06, 0.08, 0.1, 0.12, 0.16, 0.2]) {
    for (const unclear of [0, 1, 2]) {
      for (const temperature of [0.7, 0.81, 0.95]) {
        const weights = { ...shippedBlending.weights, model, unclear };
        const likelihoods = controls
          .filter(({ patterns }) => patterns)
          .map((control) => meanNll(titles, control, { weights, temperature }).toFixed(3));
        console.log(
          `${model.toFixed(2).padStart(11)}  ${String(unclear).padStart(7)}  ${temperature.toFixed(2).padStart(11)}  ${(likelihoods[0] ?? '').padStart(15)}  ${(likelihoods[1] ?? '').padStart(10)}`,
        );
      }
    }
  }
}

function meanNll(titles: readonly JudgedTitle[], control: Control, blending: Blending): number {
  const predictions = predict(titles, control, blending);
  const sum = predictions.reduce((total, { likelihood }) => total - Math.log(likelihood), 0);
  return sum / predictions.length;
}

function text(key: keyof Figures, value: number): string {
  if (key === 'unplaceableAnswered') return String(value);
  if (key === 'brier' || key.startsWith('calibration') || key === 'macroF1')
    return value.toFixed(3);
  return `${(value * 100).toFixed(1)} %`;
}

await main();

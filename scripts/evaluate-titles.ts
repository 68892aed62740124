/**
 * How well titles are placed, by the protocol of method 2.6:
 *
 *   npm run titles
 *
 * Reads the judged titles beside the repository and says so when they are not there. docs/classification.md holds the
 * figures this prints.
 */
import { thresholdFrom } from '#evidence/rules/classify/abstain';

import { hasTitles, judgedTitles, titlesFolder } from './titles/corpus.ts';
import { predict, type Control } from './titles/predict.ts';
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

function text(key: keyof Figures, value: number): string {
  if (key === 'unplaceableAnswered') return String(value);
  if (key === 'brier' || key.startsWith('calibration') || key === 'macroF1')
    return value.toFixed(3);
  return `${(value * 100).toFixed(1)} %`;
}

await main();

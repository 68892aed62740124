import { zeros } from './classes.ts';
import { openFeatureTable } from './feature-table.ts';

export interface NaiveBayes {
  /** One document more; a feature that comes twice counts once. */
  learn(features: readonly number[], category: number): void;
  /** Takes back what `learn` added, to the last count. */
  unlearn(features: readonly number[], category: number): void;
  /** Takes over a model trained elsewhere, before anything was learned: a feature, then its counts. */
  loadFeature(feature: number): void;
  loadCount(category: number, count: number): void;
  loadDocuments(category: number, count: number): void;
  /** ln prior + ln likelihood of each class, unnormalised. */
  logScores(features: readonly number[]): number[];
  /** How much one feature speaks for a class against the average class, in nats; 0 when never seen. */
  leaning(feature: number, category: number): number;
  forEachCount(visit: (feature: number, category: number, count: number) => void): void;
}

const smoothing = 0.3;
const logSmoothing = Math.log(smoothing);

/**
 * Multinomial naive Bayes over binary features, exactly incremental in both directions.
 * Formula: ln((N_c + 1)/(N + C)) + sum over known features of ln((alpha + n_tc)/(alpha V + n_c)); features never seen in
 * training are ignored, V counts distinct known features, alpha = 0.3.
 * Source: method 2.2.3 (`nb.multinomial` with the pipeline's prior).
 * Example: classes A (one document of x and y) and B (none), feature x: ln(2/3) + ln(1.3/2.6) and ln(1/3) + ln(0.3/0.6).
 */
export function openNaiveBayes(classCount: number): NaiveBayes {
  const table = openFeatureTable(smoothing);
  const featuresIn = zeros(classCount);
  const documentsIn = zeros(classCount);
  let documents = 0;
  // priors and masses change with every document, not with every title
  let priors: number[] | undefined;
  let masses: number[] | undefined;

  const change = (features: readonly number[], category: number, by: 1 | -1): void => {
    const changed = table.change(features, category, by);
    featuresIn[category] = (featuresIn[category] ?? 0) + by * changed;
    documentsIn[category] = (documentsIn[category] ?? 0) + by;
    documents += by;
    priors = masses = undefined;
  };

  const massOf = (): number[] =>
    (masses ??= featuresIn.map((count) => Math.log(smoothing * table.known() + count)));

  return {
    learn: (features, category) => change(features, category, 1),
    unlearn: (features, category) => change(features, category, -1),
    loadFeature: (feature) => table.beginRow(feature),
    loadCount(category, count) {
      table.appendCount(category, count);
      featuresIn[category] = (featuresIn[category] ?? 0) + count;
      masses = undefined;
    },
    loadDocuments(category, count) {
      documentsIn[category] = (documentsIn[category] ?? 0) + count;
      documents += count;
      priors = undefined;
    },
    logScores(features) {
      priors ??= documentsIn.map((count) => Math.log((count + 1) / (documents + classCount)));
      const mass = massOf();
      const scores = zeros(classCount);
      const known = table.addLogs(features, scores);
      for (let category = 0; category < classCount; category++) {
        scores[category] =
          (scores[category] ?? 0) +
          (priors[category] ?? 0) +
          known * (logSmoothing - (mass[category] ?? 0));
      }
      return scores;
    },
    leaning(feature, category) {
      const likelihoods = massOf().map((mass) => -mass);
      if (table.addLogs([feature], likelihoods) === 0) return 0;
      const mean = likelihoods.reduce((sum, value) => sum + value, 0) / classCount;
      return (likelihoods[category] ?? 0) - mean;
    },
    forEachCount: (visit) => table.forEach(visit),
  };
}

export interface NaiveBayes {
  learn(features: Int32Array, category: number): void;
  /** Takes back what `learn` added, to the last count. */
  unlearn(features: Int32Array, category: number): void;
  /** ln prior + ln likelihood of each class, unnormalised. */
  logScores(features: Int32Array): Float64Array;
  /** How much one feature speaks for a class against the average class, in nats; 0 when never seen. */
  leaning(feature: number, category: number): number;
}

const smoothing = 0.3;

/**
 * Multinomial naive Bayes over binary features, exactly incremental in both directions.
 * Formula: ln((N_c + 1)/(N + C)) + sum over known features of ln((alpha + n_tc)/(alpha V + n_c)); features never seen in
 * training are ignored, V counts distinct known features, alpha = 0.3.
 * Source: method 2.2.3 (`nb.multinomial` with the pipeline's prior).
 */
export function openNaiveBayes(classCount: number): NaiveBayes {
  // counts[feature * classCount + class]; integers, so that unlearning is exact
  let counts = new Int32Array(classCount * 4096);
  let totals = new Int32Array(4096);
  const featuresIn = new Float64Array(classCount);
  const documentsIn = new Float64Array(classCount);
  let documents = 0;
  let known = 0;
  const logOf = logTable();

  const change = (features: Int32Array, category: number, by: 1 | -1): void => {
    for (const feature of features) {
      if (feature >= totals.length) {
        const capacity = Math.max(totals.length * 2, feature + 1);
        totals = copied(totals, capacity);
        counts = copied(counts, capacity * classCount);
      }
      const before = totals[feature] ?? 0;
      totals[feature] = before + by;
      if (before === 0) known++;
      else if (before + by === 0) known--;
      const cell = feature * classCount + category;
      counts[cell] = (counts[cell] ?? 0) + by;
    }
    featuresIn[category] = (featuresIn[category] ?? 0) + by * features.length;
    documentsIn[category] = (documentsIn[category] ?? 0) + by;
    documents += by;
  };

  return {
    learn: (features, category) => change(features, category, 1),
    unlearn: (features, category) => change(features, category, -1),
    logScores(features) {
      const scores = new Float64Array(classCount);
      let seen = 0;
      for (const feature of features) {
        if ((totals[feature] ?? 0) === 0) continue;
        seen++;
        const row = feature * classCount;
        for (let category = 0; category < classCount; category++) {
          scores[category] = (scores[category] ?? 0) + logOf(counts[row + category] ?? 0);
        }
      }
      for (let category = 0; category < classCount; category++) {
        const prior = Math.log(((documentsIn[category] ?? 0) + 1) / (documents + classCount));
        const mass = Math.log(smoothing * known + (featuresIn[category] ?? 0));
        scores[category] = (scores[category] ?? 0) + prior - seen * mass;
      }
      return scores;
    },
    leaning(feature, category) {
      if ((totals[feature] ?? 0) === 0) return 0;
      let mean = 0;
      const likelihood = (at: number): number =>
        logOf(counts[feature * classCount + at] ?? 0) -
        Math.log(smoothing * known + (featuresIn[at] ?? 0));
      for (let at = 0; at < classCount; at++) mean += likelihood(at) / classCount;
      return likelihood(category) - mean;
    },
  };
}

/** ln(alpha + count): counts are small, and a logarithm a cell would be most of the work. */
function logTable(): (count: number) => number {
  const table = Float64Array.from({ length: 512 }, (_, count) => Math.log(smoothing + count));
  return (count) => table[count] ?? Math.log(smoothing + count);
}

function copied(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

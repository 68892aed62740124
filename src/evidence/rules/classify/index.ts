export { openClassifier, type Classifier, type ClassifierOptions } from './open-classifier.ts';
export { defaultThreshold, thresholdFrom } from './abstain.ts';
export { normaliseTitle, titleKey, type NormalisedTitle } from './normalise.ts';
export { lexiconVersion } from '../lexicon.data.ts';
export { taxonomyVersion } from '../taxonomy.data.ts';

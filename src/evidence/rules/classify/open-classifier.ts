import { categories, groupOf } from '../../model/category.ts';
import type { Classification, SeriesContext } from '../../model/classification.ts';
import type { SeriesLabel } from '../../model/label.ts';
import type { JudgedScores } from '../estimation/calibration.ts';

import { defaultThreshold } from './abstain.ts';
import { answerOfLabel, answerOfRule, answerOfWords, type WordsAnswer } from './answers.ts';
import { softmax } from './blend.ts';
import { startTemperature, temperatureFrom } from './calibrate.ts';
import { textReasons } from './explain.ts';
import { structuredTokens } from './features.ts';
import { isSame, openMemory } from './memory.ts';
import { normaliseTitle, type NormalisedTitle } from './normalise.ts';
import {
  companyMeeting,
  firstRule,
  isSwitchedOff,
  rulePrecision,
  rules,
  type Rule,
  type RuleChecks,
} from './rules.ts';
import { featuresOf, openTextModel, type TextModel } from './text-model.ts';

export interface Classifier {
  /** Where a series belongs: by a person's label, else by a rule, else by the words of its title. */
  classify(title: string, context?: SeriesContext): Classification;
  /** The same as if this series had never been labelled: what the difference estimator asks for (method 2.5). */
  classifyUnlabelled(title: string, context?: SeriesContext): Classification;
  learn(label: SeriesLabel, context?: SeriesContext): void;
  /** Takes back exactly what `learn` added. */
  unlearn(label: SeriesLabel): void;
  /** Rules a person contradicted too often, by name (method 2.2.2). */
  rulesSwitchedOff(): readonly string[];
}

export interface ClassifierOptions {
  readonly labels?: readonly SeriesLabel[];
  /** Confidence below which the label is UNKNOWN; 0.6 until enough answers were audited. */
  readonly threshold?: number;
}

/** What a label left behind, so that it can be taken back. */
interface Lesson {
  readonly entry: SeriesLabel;
  readonly features: readonly number[];
  /** Index into `categories`; -1 for PRIVATE, which teaches no words. */
  readonly category: number;
  readonly predicted: JudgedScores | undefined;
  readonly checked: { readonly rule: string; readonly isConfirmed: boolean } | undefined;
}

const mostRemembered = 50_000;
const noContext: SeriesContext = {};

/**
 * A classifier of calendar and ticket titles that starts with our lexicon and examples and learns one label at a time.
 * Source: method 2.2. Labels are learned in order of their dates, so the same labels give the same classifier.
 * Example: `openClassifier().classify('Weekly standup').label` -> RHYTHM.
 */
export function openClassifier(options: ClassifierOptions = {}): Classifier {
  const threshold = options.threshold ?? defaultThreshold;
  const memory = openMemory();
  const lessons: Lesson[] = [];
  const answers = new Map<string, Classification>();
  let temperature = startTemperature;
  let opened: TextModel | undefined;
  // read on the first title: a run that is answered from labels alone never pays for it
  const model = (): TextModel => (opened ??= openTextModel());

  const checksOf = (name: string): RuleChecks => {
    const checks = lessons.flatMap(({ checked }) => (checked?.rule === name ? [checked] : []));
    const confirmed = checks.filter(({ isConfirmed }) => isConfirmed).length;
    return { confirmed, refuted: checks.length - confirmed };
  };

  const byWords = (title: NormalisedTitle, context: SeriesContext): WordsAnswer =>
    answerOfWords(softmax(model().logits(title, context), temperature), title.tokens.length > 0);

  const ruleFor = (
    title: NormalisedTitle,
    context: SeriesContext,
    words: WordsAnswer,
  ): Rule | undefined =>
    firstRule(
      { tokens: title.tokens, context, isPlacedByTitle: words.confidence >= threshold },
      checksOf,
    );

  const withoutLabel = (title: string, context: SeriesContext): Classification => {
    const normalised = normaliseTitle(title);
    const words = byWords(normalised, context);
    const rule = ruleFor(normalised, context, words);
    if (rule !== undefined) return answerOfRule(rule, rulePrecision(checksOf(rule.name)), words);
    const isAbstained = words.confidence < threshold;
    return {
      label: isAbstained ? 'UNKNOWN' : words.best,
      best: words.best,
      group: groupOf[words.best],
      confidence: words.confidence,
      isAbstained,
      posterior: words.posterior,
      source: 'model',
      why: () => textReasons(model(), normalised, words.best),
    };
  };

  const changed = (): void => {
    answers.clear();
    temperature = temperatureFrom(lessons.flatMap(({ predicted }) => predicted ?? []));
  };

  const learn = (entry: SeriesLabel, context: SeriesContext): void => {
    const title = normaliseTitle(entry.title);
    const category = entry.label === 'PRIVATE' ? -1 : categories.indexOf(entry.label);
    const features = featuresOf(title, context);
    let predicted: JudgedScores | undefined;
    let checked: Lesson['checked'];
    if (category !== -1) {
      // first predicted, then learned: the only honest exam (method 2.2.4)
      predicted = { logits: model().logits(title, context), right: category };
      const rule = ruleFor(title, context, byWords(title, context));
      if (rule !== undefined)
        checked = { rule: rule.name, isConfirmed: rule.label === entry.label };
      model().bayes.learn(features, category);
    }
    lessons.push({ entry, features, category, predicted, checked });
    memory.add(entry);
  };

  for (const entry of inOrder(options.labels ?? [])) learn(entry, noContext);
  changed();

  return {
    classify(title, context = noContext) {
      const key = `${title}\u0000${contextKey(context)}`;
      let answer = answers.get(key);
      if (answer === undefined) {
        const known = memory.find(title, context.seriesIds ?? []);
        answer =
          known === undefined
            ? withoutLabel(title, context)
            : answerOfLabel(known, context, () => withoutLabel(title, context));
        if (answers.size >= mostRemembered) answers.clear();
        answers.set(key, answer);
      }
      return answer;
    },
    classifyUnlabelled(title, context = noContext) {
      const known = memory.find(title, context.seriesIds ?? []);
      const lesson = lessons.find(({ entry }) => known !== undefined && isSame(entry, known));
      if (lesson === undefined || lesson.category === -1) return withoutLabel(title, context);
      model().bayes.unlearn(lesson.features, lesson.category);
      const answer = withoutLabel(title, context);
      model().bayes.learn(lesson.features, lesson.category);
      return answer;
    },
    learn(entry, context = noContext) {
      learn(entry, context);
      changed();
    },
    unlearn(entry) {
      const at = lessons.findLastIndex((lesson) => isSame(lesson.entry, entry));
      const lesson = lessons[at];
      if (lesson === undefined) return;
      if (lesson.category !== -1) model().bayes.unlearn(lesson.features, lesson.category);
      lessons.splice(at, 1);
      memory.remove(entry);
      changed();
    },
    rulesSwitchedOff: () =>
      rules.filter((rule) => isSwitchedOff(checksOf(rule.name))).map((rule) => rule.name),
  };
}

function inOrder(labels: readonly SeriesLabel[]): SeriesLabel[] {
  return labels.toSorted(
    (a, b) =>
      byCode(a.labelledAt, b.labelledAt) || byCode(a.series, b.series) || byCode(a.title, b.title),
  );
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Everything of a context that model, rules and memory can tell apart, and no more: minutes differ in every row. */
function contextKey(context: SeriesContext): string {
  if (context === noContext) return '';
  const ids = context.seriesIds?.join(' ') ?? '';
  const isCrowd = (context.attendees ?? 0) >= companyMeeting;
  return `${structuredTokens(context).join(' ')}|${isCrowd}|${context.isAllDay}|${context.isFree}|${ids}`;
}

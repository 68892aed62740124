import { classes, rhythm, zeros } from './classes.ts';
import type { NormalisedTitle } from './normalise.ts';

/** A pattern that fired on a title, and what it counted for. */
export interface LexiconHit {
  readonly pattern: string;
  /** Index into `classes`. */
  readonly category: number;
  /** Weight after the factors for place and length, before ranking. */
  readonly weight: number;
  /** First token of the match, and the token after it. */
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  /** Strongest first. */
  hits(title: NormalisedTitle): LexiconHit[];
}

interface Pattern {
  readonly text: string;
  readonly category: number;
  readonly weight: number;
  /** Built when a title first offers the pattern's first word: most patterns never meet their title. */
  elements: readonly Element[] | undefined;
}

interface Element {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Words that may stand between this element and the one before. */
  readonly gap: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const longestGap = 4;
const atStartFactor = 1.3;
const inLeadFactor = 1.3;
const longMatchFactor = 1.15;
const longMatchWords = 3;
const rankFactor = 0.5;
const taskRhythmFactor = 0.5;

/**
 * Which patterns of a word list fire on a title.
 * Formula: weight x 1.3 when the match starts the title, x 1.3 when it lies in the lead segment, x 1.15 when it spans
 * three words or more; the best match of a pattern counts once.
 * Source: method 2.2.3; syntax of the lexicon (a|b alternatives, trailing * any ending, ~ gap of 0 to 4 words,
 * ^ and $ the ends of the title).
 * Example: `4 scenario planning` on "Scenario planning: 2029" -> 4 x 1.3 x 1.3 = 6.76.
 */
export function openLexicon(...texts: readonly string[]): Lexicon {
  const byWord = new Map<string, Pattern[]>();
  const byStem = new Map<string, Pattern[]>();
  for (const text of texts) readPatterns(text, byWord, byStem);
  const offered = openOffers(byWord, byStem);

  return {
    hits({ tokens, leadLength }) {
      const hits: LexiconHit[] = [];
      for (let start = 0; start < tokens.length; start++) {
        for (const pattern of offered(tokens[start] ?? '')) {
          pattern.elements ??= elementsOf(pattern.text);
          const end = matchEnd(pattern.elements, 0, tokens, start);
          if (end === -1) continue;
          let weight = pattern.weight;
          if (start === 0) weight *= atStartFactor;
          if (end <= leadLength) weight *= inLeadFactor;
          if (end - start >= longMatchWords) weight *= longMatchFactor;
          keepBest(hits, { pattern: pattern.text, category: pattern.category, weight, start, end });
        }
      }
      return hits;
    },
  };
}

/** A pattern counts once, with its best match; hits stay in falling order of weight. */
function keepBest(hits: LexiconHit[], found: LexiconHit): void {
  const same = hits.findIndex(
    ({ pattern, category }) => pattern === found.pattern && category === found.category,
  );
  if (same !== -1) {
    if ((hits[same]?.weight ?? 0) >= found.weight) return;
    hits.splice(same, 1);
  }
  let at = hits.length;
  while (at > 0 && (hits[at - 1]?.weight ?? 0) < found.weight) at--;
  hits.splice(at, 0, found);
}

/**
 * How strongly the hits speak for each class.
 * Formula: weights of a class in falling order, sum of w x 0.5^rank; RHYTHM halved when the title, or what follows
 * its lead ("docs: add ..."), opens with a verb of doing ("book", "draft"): a task about a ceremony is not the ceremony.
 * Source: method 2.2.3, scoring of the lexicon.
 * Example: 4 and 2 in one class -> 4 + 2/2 = 5.
 */
export function lexiconScores(
  hits: readonly LexiconHit[],
  title: NormalisedTitle,
  taskVerbs: ReadonlySet<string>,
): number[] {
  const scores = zeros(classes.length);
  const ranks = zeros(classes.length);
  for (const { category, weight } of hits) {
    const rank = ranks[category] ?? 0;
    scores[category] = (scores[category] ?? 0) + weight * rankFactor ** rank;
    ranks[category] = rank + 1;
  }
  if (opensTask(title, taskVerbs)) {
    scores[rhythm] = (scores[rhythm] ?? 0) * taskRhythmFactor;
  }
  return scores;
}

function opensTask({ tokens, leadLength }: NormalisedTitle, verbs: ReadonlySet<string>): boolean {
  return verbs.has(tokens[0] ?? '') || verbs.has(tokens[leadLength] ?? '');
}

function readPatterns(
  text: string,
  byWord: Map<string, Pattern[]>,
  byStem: Map<string, Pattern[]>,
): void {
  let category = -1;
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (space === -1) {
      category = classes.findIndex((name) => name === line);
      continue;
    }
    const pattern: Pattern = {
      text: line.slice(space + 1),
      category,
      weight: Number(line.slice(0, space)),
      elements: undefined,
    };
    const firstEnds = line.indexOf(' ', space + 1);
    const first = line.slice(space + 1, firstEnds === -1 ? undefined : firstEnds);
    for (const word of bare(first).split('|')) {
      if (word.endsWith('*')) add(byStem, word.slice(0, -1), pattern);
      else add(byWord, word, pattern);
    }
  }
}

/** The patterns a word may open; remembered because calendars repeat their words. */
function openOffers(
  byWord: ReadonlyMap<string, readonly Pattern[]>,
  byStem: ReadonlyMap<string, readonly Pattern[]>,
): (word: string) => readonly Pattern[] {
  const stemLengths = [...new Set([...byStem.keys()].map((stem) => stem.length))];
  const remembered = new Map<string, readonly Pattern[]>();
  return (word) => {
    let offers = remembered.get(word);
    if (offers === undefined) {
      offers = byWord.get(word) ?? [];
      for (const length of stemLengths) {
        const more = length <= word.length ? byStem.get(word.slice(0, length)) : undefined;
        if (more !== undefined) offers = [...offers, ...more];
      }
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, offers);
    }
    return offers;
  };
}

const mostRemembered = 50_000;

const noStems: readonly string[] = [];

function elementsOf(pattern: string): Element[] {
  const isFirst = pattern.startsWith('^');
  const isLast = pattern.endsWith('$');
  const elements: Element[] = [];
  let gap = 0;
  const parts = bare(pattern).split(' ');
  for (const [at, part] of parts.entries()) {
    if (part === '~') {
      gap = longestGap;
      continue;
    }
    const alternatives = part.split('|');
    const hasStems = part.includes('*');
    elements.push({
      words: hasStems ? alternatives.filter((word) => !word.endsWith('*')) : alternatives,
      stems: hasStems
        ? alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
        : noStems,
      gap,
      isFirst: isFirst && elements.length === 0,
      isLast: isLast && at === parts.length - 1,
    });
    gap = 0;
  }
  return elements;
}

/** The token after the match of `elements` from `at` on, or -1. Shortest gaps first. */
function matchEnd(
  elements: readonly Element[],
  at: number,
  tokens: readonly string[],
  start: number,
): number {
  const element = elements[at];
  if (element === undefined) return start;
  const furthest = Math.min(start + element.gap, tokens.length - 1);
  for (let token = start; token <= furthest; token++) {
    if (element.isFirst && token !== 0) return -1;
    if (element.isLast && token !== tokens.length - 1) continue;
    if (!accepts(element, tokens[token] ?? '')) continue;
    const end = matchEnd(elements, at + 1, tokens, token + 1);
    if (end !== -1) return end;
  }
  return -1;
}

function accepts(element: Element, word: string): boolean {
  if (element.words.includes(word)) return true;
  for (const stem of element.stems) if (word.startsWith(stem)) return true;
  return false;
}

function bare(pattern: string): string {
  return pattern.slice(pattern.startsWith('^') ? 1 : 0, pattern.endsWith('$') ? -1 : undefined);
}

function add(index: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const patterns = index.get(key);
  if (patterns === undefined) index.set(key, [pattern]);
  else patterns.push(pattern);
}

import { classes, rhythm } from './classes.ts';
import type { NormalisedTitle } from './normalise.ts';

/** A pattern that fired on a title, and what it counted for. */
export interface LexiconHit {
  readonly pattern: string;
  /** Index into `classes`. */
  readonly category: number;
  /** Weight after the factors for place and length, before ranking. */
  readonly weight: number;
}

export interface Lexicon {
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
  readonly words: ReadonlySet<string>;
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
  const patterns: Pattern[] = [];
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  for (const text of texts) readPatterns(text, patterns, byWord, byStem);
  const offered = openOffers(byWord, byStem);

  return {
    hits({ tokens, leadLength }) {
      const best = new Map<number, number>();
      for (let start = 0; start < tokens.length; start++) {
        for (const id of offered(tokens[start] ?? '')) {
          const pattern = patterns[id];
          if (pattern === undefined) continue;
          pattern.elements ??= elementsOf(pattern.text);
          const end = matchEnd(pattern.elements, 0, tokens, start);
          if (end === -1) continue;
          let weight = pattern.weight;
          if (start === 0) weight *= atStartFactor;
          if (end <= leadLength) weight *= inLeadFactor;
          if (end - start >= longMatchWords) weight *= longMatchFactor;
          if (weight > (best.get(id) ?? 0)) best.set(id, weight);
        }
      }
      const hits: LexiconHit[] = [];
      for (const [id, weight] of best) {
        const pattern = patterns[id];
        if (pattern !== undefined) {
          hits.push({ pattern: pattern.text, category: pattern.category, weight });
        }
      }
      return hits;
    },
  };
}

/**
 * How strongly the hits speak for each class.
 * Formula: weights of a class in falling order, sum of w x 0.5^rank; RHYTHM halved when the title opens with a verb of
 * doing ("book", "draft"): a task about a ceremony is not the ceremony.
 * Source: method 2.2.3, scoring of the lexicon.
 * Example: 4 and 2 in one class -> 4 + 2/2 = 5.
 */
export function lexiconScores(
  hits: readonly LexiconHit[],
  firstWord: string | undefined,
  taskVerbs: ReadonlySet<string>,
): Float64Array {
  const scores = new Float64Array(classes.length);
  const ranks = new Float64Array(classes.length).fill(1);
  for (const hit of hits.toSorted(strongestFirst)) {
    const rank = ranks[hit.category] ?? 1;
    scores[hit.category] = (scores[hit.category] ?? 0) + hit.weight * rank;
    ranks[hit.category] = rank * rankFactor;
  }
  if (firstWord !== undefined && taskVerbs.has(firstWord)) {
    scores[rhythm] = (scores[rhythm] ?? 0) * taskRhythmFactor;
  }
  return scores;
}

export function strongestFirst(a: LexiconHit, b: LexiconHit): number {
  return b.weight - a.weight;
}

function readPatterns(
  text: string,
  patterns: Pattern[],
  byWord: Map<string, number[]>,
  byStem: Map<string, number[]>,
): void {
  let category = -1;
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    if (space === -1) {
      category = classes.findIndex((name) => name === line);
      continue;
    }
    const id = patterns.length;
    const pattern = line.slice(space + 1);
    patterns.push({
      text: pattern,
      category,
      weight: Number(line.slice(0, space)),
      elements: undefined,
    });
    const firstEnds = pattern.indexOf(' ');
    const first = firstEnds === -1 ? pattern : pattern.slice(0, firstEnds);
    for (const word of bare(first).split('|')) {
      if (word.endsWith('*')) add(byStem, word.slice(0, -1), id);
      else add(byWord, word, id);
    }
  }
}

/** The patterns a word may open, in order of the list; remembered because calendars repeat their words. */
function openOffers(
  byWord: ReadonlyMap<string, readonly number[]>,
  byStem: ReadonlyMap<string, readonly number[]>,
): (word: string) => readonly number[] {
  const stemLengths = [...new Set([...byStem.keys()].map((stem) => stem.length))];
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    let offers = remembered.get(word);
    if (offers === undefined) {
      const found = [...(byWord.get(word) ?? [])];
      for (const length of stemLengths) {
        if (length <= word.length) found.push(...(byStem.get(word.slice(0, length)) ?? []));
      }
      offers = [...new Set(found)].toSorted((a, b) => a - b);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, offers);
    }
    return offers;
  };
}

const mostRemembered = 50_000;

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
    elements.push({
      words: new Set(alternatives.filter((word) => !word.endsWith('*'))),
      stems: alternatives.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
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
  if (element.words.has(word)) return true;
  for (const stem of element.stems) if (word.startsWith(stem)) return true;
  return false;
}

function bare(pattern: string): string {
  return pattern.slice(pattern.startsWith('^') ? 1 : 0, pattern.endsWith('$') ? -1 : undefined);
}

function add(index: Map<string, number[]>, key: string, id: number): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, [id]);
  else ids.push(id);
}

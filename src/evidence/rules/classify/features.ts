/**
 * The features of a title and its context: words, pairs of words, parts of words, and structured tokens. Every feature
 * has a number for life, so that counts live in arrays; the numbers of a word's own features are remembered by word,
 * because calendars repeat their words far more than their titles.
 */
import type { SeriesContext } from '../../model/classification.ts';

export interface Vocabulary {
  /** Feature numbers of a title, each once: they make the model's features binary. */
  featuresOf(tokens: readonly string[], structured: readonly string[]): Int32Array;
  nameOf(feature: number): string;
  readonly size: number;
}

const shortestPart = 3;
const longestPart = 4;
const mostRemembered = 50_000;

/**
 * Which features a title has: lower-cased words (`w:`), pairs (`b:`), character 3- and 4-grams inside words (`c:`),
 * and the structured tokens given.
 * Source: method 2.2.3.
 * Example: "pm sync" -> w:pm, w:sync, b:pm sync, c:syn, c:ync, c:sync.
 */
export function openVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const remembered = new Map<string, readonly number[]>();
  let seenIn = new Int32Array(4096);
  let round = 0;

  const numberOf = (feature: string): number => {
    let number = numbers.get(feature);
    if (number === undefined) {
      number = names.push(feature) - 1;
      numbers.set(feature, number);
    }
    return number;
  };

  const wordFeatures = (word: string): readonly number[] => {
    let features = remembered.get(word);
    if (features === undefined) {
      features = partsOf(word).map(numberOf);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(word, features);
    }
    return features;
  };

  return {
    featuresOf(tokens, structured) {
      const all: number[] = [];
      round++;
      const take = (feature: number): void => {
        if (feature >= seenIn.length) seenIn = grown(seenIn, feature);
        if (seenIn[feature] === round) return;
        seenIn[feature] = round;
        all.push(feature);
      };
      let before: string | undefined;
      for (const token of tokens) {
        for (const feature of wordFeatures(token)) take(feature);
        if (before !== undefined) take(numberOf(`b:${before} ${token}`));
        before = token;
      }
      for (const feature of structured) take(numberOf(feature));
      return Int32Array.from(all);
    },
    nameOf: (feature) => names[feature] ?? '',
    get size() {
      return names.length;
    },
  };
}

/**
 * The structured tokens of a series' context; what is unknown gives no token.
 * Source: method 2.2.3.
 * Example: 30 minutes with the leader, two people, weekly -> att:2, role:leader, rec:weekly, dur:30.
 */
export function structuredTokens(context: SeriesContext): string[] {
  const tokens: string[] = [];
  if (context.organizer !== undefined) tokens.push(`org:${context.organizer}`);
  if (context.attendees !== undefined) {
    tokens.push(`att:${attendeeBand(context.attendees)}`);
    if (context.attendees <= 1) tokens.push('solo');
  }
  if (context.hasLeader === true) tokens.push('role:leader');
  if (context.recurrence !== undefined) tokens.push(`rec:${context.recurrence}`);
  if (context.minutes !== undefined) tokens.push(`dur:${durationBand(context.minutes)}`);
  if (context.leadHours !== undefined) tokens.push(`lag:${leadBand(context.leadHours)}`);
  return tokens;
}

function partsOf(word: string): string[] {
  const features = [`w:${word}`];
  for (let length = shortestPart; length <= longestPart; length++) {
    for (let at = 0; at + length <= word.length; at++) {
      features.push(`c:${word.slice(at, at + length)}`);
    }
  }
  return features;
}

function attendeeBand(attendees: number): string {
  if (attendees <= 1) return '1';
  if (attendees === 2) return '2';
  if (attendees <= 5) return '3-5';
  return attendees <= 9 ? '6-9' : '10+';
}

function durationBand(minutes: number): string {
  if (minutes <= 15) return '<=15';
  if (minutes <= 30) return '30';
  return minutes <= 60 ? '60' : '>60';
}

function leadBand(hours: number): string {
  if (hours < 24) return '<24h';
  return hours < 24 * 7 ? '<7d' : '>=7d';
}

function grown(array: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, index + 1));
  larger.set(array);
  return larger;
}

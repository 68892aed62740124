/**
 * The features of a title and its context, as 32-bit hashes: words, pairs of words, parts of words, structured tokens.
 * Hashes instead of strings because a title has sixty features and a calendar eight thousand titles. Two of the shipped
 * features never share a hash (a test says so); a stranger meets one of them by chance once in 400,000.
 */
import type { SeriesContext } from '../../model/classification.ts';

const shortestPart = 3;
const fnvStart = 0x811c9dc5;
const fnvPrime = 0x01000193;

const wordStart = hashOf('w:');
const pairStart = hashOf('b:');
const partStart = hashOf('c:');
const space = 32;

/**
 * Which features a title has: lower-cased words (`w:`), pairs (`b:`), character 3- and 4-grams inside words (`c:`), and
 * the structured tokens given. A feature may come twice; whoever counts makes them binary.
 * Source: method 2.2.3.
 * Example: "pm sync" -> w:pm, w:sync, b:pm sync, c:syn, c:sync, c:ync.
 */
export function titleFeatures(tokens: readonly string[], structured: readonly string[]): number[] {
  const features: number[] = [];
  let before = '';
  for (const token of tokens) {
    features.push(wordFeature(token));
    if (before !== '') features.push(pairFeature(before, token));
    addParts(token, features);
    before = token;
  }
  for (const token of structured) features.push(hashOf(token));
  return features;
}

export function wordFeature(word: string): number {
  return extended(wordStart, word);
}

/** FNV-1a over the code units of a text. */
export function hashOf(text: string): number {
  return extended(fnvStart, text);
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

function pairFeature(first: string, second: string): number {
  return extended(step(extended(pairStart, first), space), second);
}

function addParts(word: string, features: number[]): void {
  for (let at = 0; at + shortestPart <= word.length; at++) {
    let hash = step(partStart, word.charCodeAt(at));
    hash = step(hash, word.charCodeAt(at + 1));
    hash = step(hash, word.charCodeAt(at + 2));
    features.push(hash);
    // the 4-gram from the same place is the 3-gram and one more letter
    if (at + shortestPart < word.length) features.push(step(hash, word.charCodeAt(at + 3)));
  }
}

function extended(start: number, text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = step(hash, text.charCodeAt(at));
  return hash;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, fnvPrime);
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

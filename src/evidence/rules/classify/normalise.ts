/** A title as the lexicon and the model read it. */
export interface NormalisedTitle {
  readonly tokens: readonly string[];
  /** Tokens before the first colon when there are one to four of them, else 0. */
  readonly leadLength: number;
}

const longestLead = 4;
// eslint-disable-next-line no-control-regex -- the range of ASCII is meant
const beyondAscii = /[^\u0000-\u007f]/;
const notWord = /[^\p{L}\p{N}\p{M}]/u;

/**
 * Which words a title is made of: NFKC, lower case, apostrophes dropped, `1:1` read as `1on1`, `w/` as `with`,
 * `<>` as `x`, all other punctuation a space, `&` kept.
 * Source: method 2.2, syntax of the lexicon.
 * Example: `FO <> Axoni: Q&A w/ Sam's team` -> fo x axoni q&a with sams team, lead of 3.
 */
export function normaliseTitle(title: string): NormalisedTitle {
  const text = (beyondAscii.test(title) ? title.normalize('NFKC') : title).toLowerCase();
  const tokens: string[] = [];
  let word = '';
  let leadLength = 0;
  let colonSeen = false;

  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (isWordCode[text.charCodeAt(at)] === 1) at++;
    if (at > start) word += text.slice(start, at);
    if (at === text.length) break;
    const code = text.charCodeAt(at);
    // dropped without a trace: "don't" is one word
    if (isApostrophe(code) || isVariationSelector(code)) continue;
    const isTimeLike = code === colon && isBetweenDigits(text, at);
    if (code >= 128) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? code);
      at += letter.length - 1;
      if (!notWord.test(letter)) {
        word += letter;
        continue;
      }
    } else if (isTimeLike) {
      // "1:1" is a kind of meeting, "10:30" a time; neither colon opens a subject
      if (word === '1' && text[at + 1] === '1' && isWordCode[text.charCodeAt(at + 2)] !== 1) {
        word = '1on1';
        at++;
      }
    } else if (code === slash && word === 'w') {
      word = 'with';
    } else if (code === lessThan && text[at + 1] === '>') {
      if (word !== '') tokens.push(word);
      word = 'x';
      at++;
    }
    if (word !== '') tokens.push(word);
    word = '';
    if (code === colon && !colonSeen && !isTimeLike) {
      colonSeen = true;
      if (tokens.length <= longestLead) leadLength = tokens.length;
    }
  }
  if (word !== '') tokens.push(word);
  return { tokens, leadLength };
}

/** The exact key under which a confirmed title is remembered; a title without words is its own key. */
export function titleKey(title: string): string {
  return normaliseTitle(title).tokens.join(' ') || title.trim();
}

const colon = 58;
const slash = 47;
const lessThan = 60;

/** a-z, 0-9 and & by code. */
const isWordCode = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 38 ? 1 : 0,
);

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 96;
}

/** They choose how the sign before them looks, and are neither letter nor sign. */
function isVariationSelector(code: number): boolean {
  return code >= 0xfe00 && code <= 0xfe0f;
}

function isBetweenDigits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return before >= 48 && before <= 57 && after >= 48 && after <= 57;
}

/** A title as the lexicon and the model read it. */
export interface NormalisedTitle {
  readonly tokens: readonly string[];
  /** Tokens before the first colon when there are one to four of them, else 0. */
  readonly leadLength: number;
}

const longestLead = 4;
const notWord = /[^\p{L}\p{N}\p{M}]/u;

/**
 * Which words a title is made of: NFKC, lower case, apostrophes dropped, `1:1` read as `1on1`, `w/` as `with`,
 * `<>` as `x`, all other punctuation a space, `&` kept.
 * Source: method 2.2, syntax of the lexicon.
 * Example: `FO <> Axoni: Q&A w/ Sam's team` -> fo x axoni q&a with sams team, lead of 3.
 */
export function normaliseTitle(title: string): NormalisedTitle {
  const text = title.normalize('NFKC').toLowerCase();
  const tokens: string[] = [];
  let word = '';
  let leadLength = 0;
  let colonSeen = false;

  const close = (): void => {
    if (word !== '') tokens.push(word);
    word = '';
  };

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlainWord(code)) {
      const start = at;
      while (at + 1 < text.length && isPlainWord(text.charCodeAt(at + 1))) at++;
      word += text.slice(start, at + 1);
    } else if (isApostrophe(code)) {
      // dropped: "don't" is one word
    } else if (code >= 128) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? code);
      if (letter.length === 2) at++;
      if (notWord.test(letter)) close();
      else word += letter;
    } else if (code === colon && isBetweenDigits(text, at)) {
      // "1:1" is a kind of meeting, "10:30" a time; neither colon opens a subject
      if (word === '1' && text[at + 1] === '1' && !isPlainWord(text.charCodeAt(at + 2))) {
        word = '1on1';
        at++;
      }
      close();
    } else if (code === slash && word === 'w') {
      word = 'with';
      close();
    } else if (code === lessThan && text[at + 1] === '>') {
      close();
      tokens.push('x');
      at++;
    } else {
      close();
      if (code === colon && !colonSeen) {
        colonSeen = true;
        if (tokens.length <= longestLead) leadLength = tokens.length;
      }
    }
  }
  close();
  return { tokens, leadLength };
}

/** The exact key under which a confirmed title is remembered. */
export function titleKey(title: string): string {
  return normaliseTitle(title).tokens.join(' ');
}

const colon = 58;
const slash = 47;
const lessThan = 60;

function isPlainWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 38; /* & */
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 96;
}

function isBetweenDigits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return before >= 48 && before <= 57 && after >= 48 && after <= 57;
}

/** A label set as a sentence of its own: "first look, 2 of 4 indicators" becomes "First look, 2 of 4 indicators." */
export function asSentence(text: string): string {
  const first = text.slice(0, 1).toUpperCase() + text.slice(1);
  return /[.?!:]$/.test(first) ? first : `${first}.`;
}

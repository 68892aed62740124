/**
 * JSON in which nothing acts on a terminal: JSON.stringify escapes the C0 controls, this escapes DEL, the C1 controls
 * and the invisible characters that turn text around. Whoever parses it gets the same value.
 */
export function inertJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replaceAll(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

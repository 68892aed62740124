import type { Say } from '#edge/words/say';
import type { Message } from '#kernel/message';

/** Blocks of Markdown with one empty line between them. */
export function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

export function heading(say: Say, message: Message): string {
  return `## ${say(message)}`;
}

export function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

export function columns(say: Say, ids: readonly string[]): readonly string[] {
  return ids.map((id) => say({ id: `column.${id}` }));
}

export function table(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(titles),
    line(titles.map((_, index) => (rightAligned.includes(index) ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

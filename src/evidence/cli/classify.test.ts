import { expect, test } from 'vitest';

import type { ClassifiedTitle } from '../actions/classify-titles.ts';
import { writeClassifiedJson, writeClassifiedLines } from './classify.ts';

const answer = (title: string): ClassifiedTitle => ({
  title,
  label: 'UNKNOWN',
  best: 'RHYTHM',
  group: 'O',
  confidence: 0.416,
  abstained: true,
  top3: ['RHYTHM', 'XFUNC', 'CHORES'],
  why: ['"sync" speaks for RHYTHM (1.0)'],
});

async function* stream(titles: readonly string[]): AsyncIterable<ClassifiedTitle> {
  for (const title of titles) yield answer(title);
}

async function written(write: (output: { write(text: string): Promise<void> }) => Promise<void>) {
  let text = '';
  await write({ write: async (piece) => void (text += piece) });
  return text;
}

test('JSON is one object with its rows in order, however many', async () => {
  const titles = Array.from({ length: 450 }, (_, at) => `Sync ${at}`);
  const text = await written((output) => writeClassifiedJson(stream(titles), output));
  expect(JSON.parse(text)).toEqual({ schema: 'trimtab.classified/1', rows: titles.map(answer) });
  const none = await written((output) => writeClassifiedJson(stream([]), output));
  expect(JSON.parse(none)).toEqual({ schema: 'trimtab.classified/1', rows: [] });
});

// oxlint-disable-next-line no-control-regex -- controls are what we look for; line breaks are ours
const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

test('no title acts on a terminal, and JSON still gives it back as it was', async () => {
  const hostile = 'a\u001b[2Jb\u009b31mc\u202ed\u0000\ud800"\n';
  const json = await written((output) => writeClassifiedJson(stream([hostile]), output));
  expect(json.slice(0, -1)).not.toMatch(acting);
  expect(JSON.parse(json)).toMatchObject({ rows: [{ title: hostile }] });
  const lines = await written((output) => writeClassifiedLines(stream([hostile]), 80, output));
  expect(lines).not.toMatch(acting);
  expect(lines.trimEnd().split('\n')).toHaveLength(2);
});

test('a line says the label, how sure, the title, the guess when it abstains, and why', async () => {
  const lines = await written((output) => writeClassifiedLines(stream(['Sync']), 80, output));
  expect(lines).toBe(
    'UNKNOWN     42 %  Sync (perhaps RHYTHM)\n                  "sync" speaks for RHYTHM (1.0)\n',
  );
});

import { expect, test } from 'vitest';

import { asSentence } from './sentence.ts';

test('a label becomes a sentence, a sentence stays one', () => {
  expect(asSentence('first look, 2 of 4 indicators')).toBe('First look, 2 of 4 indicators.');
  expect(asSentence('Name your leader.')).toBe('Name your leader.');
});

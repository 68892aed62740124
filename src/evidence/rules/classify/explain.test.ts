import { describe, expect, test } from 'vitest';

import { textReasons } from './explain.ts';
import { normaliseTitle } from './normalise.ts';
import { openTextModel } from './text-model.ts';

const model = openTextModel();

describe('why a title was put where it is', () => {
  test('the words that speak for the answer are named with what they counted', () => {
    const reasons = textReasons(model, normaliseTitle('Incident war room'), 'FIRES');
    expect(
      reasons.some((reason) =>
        /^".*(incident|war room).*" speaks for FIRES \(\d\.\d\)$/.test(reason),
      ),
    ).toBe(true);
  });

  test('what speaks against it is not kept back', () => {
    const reasons = textReasons(model, normaliseTitle('Incident war room'), 'STRATEGY');
    expect(
      reasons.some((reason) => reason.startsWith('against it: ') && reason.includes('FIRES')),
    ).toBe(true);
  });

  test('a title of unknown words says so', () => {
    expect(textReasons(model, normaliseTitle('Zzyzx qwfp'), 'NEUTRAL')).toEqual([
      'no pattern and no known word',
    ]);
  });

  test('no reason is given twice', () => {
    const reasons = textReasons(
      model,
      normaliseTitle('Roadmap planning, roadmap planning'),
      'PLANNING',
    );
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});

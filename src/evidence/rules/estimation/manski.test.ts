import { expect, test } from 'vitest';

import { manskiShare } from './manski.ts';

test('private time could belong to the category entirely or not at all', () => {
  const share = manskiShare(300, 1200, 300);
  expect(share).toEqual({ point: 0.25, lo: 0.2, hi: 0.4, unplaceable: 0.2 });
});

test('with everything placed the bounds close on the share', () => {
  expect(manskiShare(300, 1200, 0)).toEqual({ point: 0.25, lo: 0.25, hi: 0.25, unplaceable: 0 });
});

test('with nothing placed anything is possible and there is no point', () => {
  expect(manskiShare(0, 0, 300)).toEqual({ point: null, lo: 0, hi: 1, unplaceable: 1 });
});

test('no time at all is undefined, not zero', () => {
  expect(manskiShare(0, 0, 0)).toEqual({ point: null, lo: null, hi: null, unplaceable: null });
});

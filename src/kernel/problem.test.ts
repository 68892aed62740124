import { expect, it } from 'vitest';

import { invariant } from './problem.ts';

it('a state that only a bug can produce stops the program and says why', () => {
  expect(() => invariant('Europe/Stockholm', 'the calendar has a zone')).not.toThrow();
  expect(() => invariant(null, 'the calendar has a zone')).toThrow(
    'Invariant broken: the calendar has a zone',
  );
});

import { expect, it } from 'vitest';

import { accepted, refused, type Result } from './result.ts';

it('an answer is a value or a refusal that says why, never both', () => {
  const answers: Result<number>[] = [
    accepted(42),
    refused({ code: 'calendar.empty', message: 'The file holds no event.' }),
  ];
  expect(answers.map((answer) => (answer.ok ? answer.value : answer.problem.code))).toEqual([
    42,
    'calendar.empty',
  ]);
});

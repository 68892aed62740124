import { isCancel, select } from '@clack/prompts';

/** Asks at the terminal whose calendar it is; null when the person would rather not say. */
export async function askWhoIsMe(candidates: readonly string[]): Promise<string | null> {
  const answer = await select({
    message: 'Several people are in most of these events. Which one are you?',
    options: candidates.map((address) => ({ value: address, label: address })),
    output: process.stderr,
  });
  return isCancel(answer) ? null : answer;
}

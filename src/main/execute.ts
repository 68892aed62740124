import type { Invocation } from './invocation.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

/** Runs one command here. Each is loaded when it is asked for, so that `--help` pays for none of them. */
export async function execute(
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<Outcome> {
  switch (invocation.command) {
    case 'score':
      return (await import('./commands/score.ts')).score(invocation.request, surroundings);
    case 'occurrences':
      return (await import('./commands/occurrences.ts')).occurrences(
        invocation.request,
        surroundings,
      );
    case 'classify':
      return (await import('./commands/classify.ts')).classify(invocation.request, surroundings);
    case 'review':
      return (await import('./commands/review.ts')).review(invocation.request, surroundings);
  }
}

/** The files a command will read, so that the shell knows how much work is coming. */
export function filesOf({ request }: Invocation): readonly string[] {
  return 'files' in request ? request.files : [request.file];
}

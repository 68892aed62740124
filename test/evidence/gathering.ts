import { readFileSync } from 'node:fs';

import {
  eventSpan,
  occurrencesIn,
  plannedStarts,
  readCalendars,
} from '#evidence/importers/ics/index';
import type { GatherDeps } from '#evidence/actions/gather-evidence';
import type { SeriesLabel } from '#evidence/model/label';
import type { CalendarReading } from '#evidence/model/reading';
import { openClassifier } from '#evidence/rules/classify/index';

/** What gathering needs, with the real engine and the real classifier. */
export function deps(labels: readonly SeriesLabel[] = []): GatherDeps {
  return {
    engine: { eventSpan, occurrencesIn, plannedStarts },
    classifier: openClassifier({ labels }),
  };
}

export async function readText(...texts: readonly string[]): Promise<CalendarReading> {
  const files = texts.map((text, index) => ({
    name: `calendar-${index + 1}.ics`,
    chunks: [new TextEncoder().encode(text)],
  }));
  return valueOf(await readCalendars(files));
}

export async function readFile(path: string): Promise<CalendarReading> {
  return valueOf(await readCalendars([{ name: path, chunks: [readFileSync(path)] }]));
}

export function valueOf<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly problem: { readonly message: string } },
): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

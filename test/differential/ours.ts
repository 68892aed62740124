import { occurrencesIn, readCalendars } from '#evidence/importers/ics/index';

import { type Answer, calendarText, type GeneratedCase, occurrenceText } from './generated-case.ts';

export interface OurAnswer {
  readonly answer: Answer;
  readonly problems: readonly string[];
}

/** What our whole engine says: bytes in, occurrences out. */
export async function ourAnswer(item: GeneratedCase): Promise<OurAnswer> {
  const bytes = new TextEncoder().encode(calendarText(item));
  const read = await readCalendars([{ name: 'case.ics', chunks: [bytes] }]);
  if (!read.ok) return { answer: [], problems: [read.problem.code] };
  const window = { from: item.from, to: item.to, zone: 'UTC' };
  const { table, problems } = occurrencesIn(read.value, window);
  const answer: string[] = [];
  for (let row = 0; row < table.count; row += 1) {
    const [start = Number.NaN, end = Number.NaN] = [table.start[row], table.end[row]];
    answer.push(occurrenceText(item.kind === 'date', start, end));
  }
  const codes = [...read.value.problems, ...problems].map((problem) => problem.code);
  return { answer: answer.sort(), problems: codes };
}

import { larkfield, larkfieldCalendar } from '#evidence/demo/larkfield';
import { openedBytes } from '#edge/files/open-file';

import type { ScoreRequest } from '../invocation.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { score } from './score.ts';

/** What of the demo to show. */
export type DemoShown = Pick<ScoreRequest, 'format' | 'explain'>;

/** `trimtab demo`: the very command a person would type, on the bundled and plainly invented Larkfield calendar. */
export async function demo(
  { format, explain }: DemoShown,
  surroundings: Surroundings,
): Promise<Outcome> {
  const calendar = new TextEncoder().encode(larkfieldCalendar());
  await surroundings.messages.write(
    'DEMO. Larkfield and everybody in it are invented; the figures come from the same engine as yours.\n\n',
  );
  return score(
    {
      files: [larkfield.fileName],
      me: larkfield.me,
      leader: larkfield.leaders,
      productPeople: larkfield.productPeople.join(','),
      zone: larkfield.zone,
      asOf: larkfield.asOf,
      compare: false,
      redact: false,
      format,
      explain,
      next,
    },
    {
      ...surroundings,
      open: async () => ({ ok: true, value: openedBytes(larkfield.fileName, calendar) }),
    },
  );
}

/** The files of the demo are nowhere on the reader's disk, so its next steps are those that work from here. */
const next = {
  title: { id: 'next.title.demo' },
  steps: [
    { command: 'trimtab score calendar.ics --me you@example.com', why: { id: 'next.yours' } },
    { command: 'trimtab demo --explain horizon', why: { id: 'next.demo-explain' } },
    { command: 'trimtab demo --format html > larkfield.html', why: { id: 'next.demo-page' } },
  ],
};

import { larkfield, larkfieldCalendar } from '#evidence/demo/larkfield';
import { openedBytes } from '#edge/files/open-file';

import type { ScoreRequest } from '../invocation.ts';
import type { Outcome, Surroundings } from '../surroundings.ts';
import { score } from './score.ts';

/** `trimtab demo`: the very command a person would type, on the bundled and plainly invented Larkfield calendar. */
export async function demo(
  format: ScoreRequest['format'],
  surroundings: Surroundings,
): Promise<Outcome> {
  const calendar = new TextEncoder().encode(larkfieldCalendar());
  await surroundings.messages.write(
    'DEMO. Larkfield and everybody in it are invented; the figures come from the same engine as yours.\n\n',
  );
  const outcome = await score(
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
    },
    {
      ...surroundings,
      open: async () => ({ ok: true, value: openedBytes(larkfield.fileName, calendar) }),
    },
  );
  if (format === 'terminal') {
    await surroundings.messages.write('\nNow yours: trimtab score calendar.ics\n');
  }
  return outcome;
}

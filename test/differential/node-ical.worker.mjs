// Answers a case as node-ical reads it. Runs in a worker so that a rule that does not end can be killed.
import { parentPort } from 'node:worker_threads';

import ical from 'node-ical';

parentPort.on('message', ({ text, from, to, slack }) => {
  try {
    const events = Object.values(ical.sync.parseICS(text)).filter(
      (event) => event.type === 'VEVENT',
    );
    const options = { from: new Date(from - slack), to: new Date(to + slack) };
    const rows = events.flatMap((event) =>
      ical
        .expandRecurringEvent(event, options)
        .map((found) => [found.start.getTime(), found.end.getTime()]),
    );
    parentPort.postMessage({ rows });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error).slice(0, 200) });
  }
});

// Answers a case as ical.js reads it. Runs in a worker so that a rule that does not end can be killed.
import { parentPort, workerData } from 'node:worker_threads';

import ICAL from 'ical.js';

for (const text of workerData.timezones) {
  ICAL.TimezoneService.register(new ICAL.Component(ICAL.parse(text)));
}

parentPort.on('message', ({ text, from, to, slack }) => {
  try {
    parentPort.postMessage({ rows: rowsOf(text, from, to + slack) });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.message ?? error).slice(0, 200) });
  }
});

function rowsOf(text, from, to) {
  const root = new ICAL.Component(ICAL.parse(text));
  const components = root.getAllSubcomponents('vevent');
  const master = components.find((component) => !component.hasProperty('recurrence-id'));
  const event = new ICAL.Event(master);
  for (const component of components) if (component !== master) event.relateException(component);
  const rows = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (next.toUnixTime() * 1000 >= to) break;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    rows.push([startDate.toUnixTime() * 1000, endDate.toUnixTime() * 1000]);
  }
  return rows;
}

/** VTIMEZONE as vendors export it: the rules of today for every zone the events name. */
const rules: readonly (readonly [string, string, string, string | null, string | null])[] = [
  ['Europe/Berlin', '+0100', '+0200', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['Europe/London', '+0000', '+0100', 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ['America/New_York', '-0500', '-0400', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
  ['America/Los_Angeles', '-0800', '-0700', 'FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
  ['Asia/Kolkata', '+0530', '+0530', null, null],
];

export const zoneNames = rules.map(([name]) => name);

export const timezoneBlocks = rules.flatMap(([name, standard, daylight, begins, ends]) => [
  'BEGIN:VTIMEZONE',
  `TZID:${name}`,
  ...(begins === null
    ? []
    : [
        'BEGIN:DAYLIGHT',
        'DTSTART:20070311T020000',
        `TZOFFSETFROM:${standard}`,
        `TZOFFSETTO:${daylight}`,
        `RRULE:${begins}`,
        'END:DAYLIGHT',
      ]),
  'BEGIN:STANDARD',
  'DTSTART:20071104T020000',
  `TZOFFSETFROM:${daylight}`,
  `TZOFFSETTO:${standard}`,
  ...(ends === null ? [] : [`RRULE:${ends}`]),
  'END:STANDARD',
  'END:VTIMEZONE',
]);

import { expect, test } from 'vitest';

import { readCalendars } from '#evidence/importers/ics/index';

import { checkedAddresses, unnamedAddresses } from './addresses.ts';

test('an option without an address names the option and what stood there', () => {
  const checked = checkedAddresses([
    { option: '--me', value: 'ana@x.example' },
    { option: '--leader', value: 'Dana Okafor' },
  ]);
  expect(checked.ok ? null : checked.problem).toMatchObject({
    code: 'evidence.address-unreadable',
    message: '--leader "Dana Okafor" is no e-mail address.',
  });
});

test('an address may be copied out of a calendar as it is', () => {
  expect(checkedAddresses([{ option: '--me', value: 'MAILTO:Ana@x.example' }]).ok).toBe(true);
});

test('an address that no event names is found, in any spelling of case', async () => {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20260105T090000Z',
    'ORGANIZER:mailto:Dana@X.example',
    'ATTENDEE:mailto:ana@x.example',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const chunks = [new TextEncoder().encode(lines.join('\r\n'))];
  const reading = await readCalendars([{ name: 'a.ics', chunks }]);
  if (!reading.ok) throw new Error(reading.problem.code);
  const named = ['ANA@x.example', 'dana@x.example', 'anna@x.example'];
  expect(unnamedAddresses(named, reading.value)).toEqual(['anna@x.example']);
});

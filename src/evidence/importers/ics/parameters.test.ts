import { expect, test } from 'vitest';

import { parametersOf, valueColon } from './parameters.ts';

test.each([
  ['plain', ';TZID=Europe/Berlin', 'Europe/Berlin'],
  ['quoted', ';TZID="Europe/Berlin"', 'Europe/Berlin'],
  ['in lower case, with spaces', ' ; tzid = Europe/Berlin ', 'Europe/Berlin'],
  ['escaped', ';TZID="(UTC+01:00) Berlin\\, Bern"', '(UTC+01:00) Berlin, Bern'],
  ['after a quoted semicolon', ';CN="a;TZID=x";TZID=y', 'y'],
  ['twice', ';TZID=a;TZID=b', 'a'],
  ['with a quote that is never closed', ';TZID="a', '"a'],
  ['empty', ';TZID=', null],
  ['not at all', '', null],
])('a parameter may be written %s', (_, text, tzid) => {
  expect(parametersOf(text).tzid).toBe(tzid);
});

test('carets stand for what cannot be written (RFC 6868)', () => {
  expect(parametersOf(';CN="a^nb^\'c^^d"').cn).toBe('a\nb"c^d');
});

test('the value begins after the first colon outside quotes', () => {
  const at = (line: string): number => valueColon(Buffer.from(line), 0, line.length);
  expect(at(';A="b:c":d')).toBe(8);
  expect(at(';A=b:c:d')).toBe(4);
  expect(at(';A="b:c')).toBe(5);
  expect(at(';A=b')).toBe(4);
});

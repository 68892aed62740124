import { calendar, event, hostile, type HostileCase } from '../case.ts';

/** Titles that act in a terminal, a spreadsheet or a page. They stay what they are: text. */
const hostileTitles: readonly (readonly [name: string, title: string])[] = [
  [
    'terminal escape codes',
    '\u001B[2J\u001B]0;owned\u0007\u001B]8;;http://example.invalid\u0007here\u001B]8;;\u0007',
  ],
  ['eight-bit escape codes', '\u009B31mred\u009D0;owned\u009C'],
  ['text that runs backwards', 'invoice\u202Efdp.exe\u2066\u2069\u200F'],
  ['a bell, a backspace and a delete', 'a\u0007\u0008\u007Fb'],
  ['a spreadsheet formula', '=HYPERLINK("http://example.invalid"\\,"click")+cmd|\'/c calc\'!A0'],
  ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['markdown', '[click](javascript:alert(1)) `code` | cell | # heading'],
  ['a property inside a title', 'Real\\nEND:VEVENT\\nBEGIN:VEVENT\\nSUMMARY:Injected'],
  ['object keys of JavaScript', '__proto__'],
  ['every plane of Unicode', '\u{1F469}\u200D\u{1F4BB} \u{10FFFF} \uFFFE e\u0301\u0301\u0301'],
];

/** The titles as they are listed; JSON keeps them whole, escaped where JSON needs it. */
export const textCases: readonly HostileCase[] = [
  ...hostileTitles.map(([name, title]) =>
    hostile(`a title of ${name}`, () => calendar(event(`SUMMARY:${title}`)), {
      exit: 0,
      titles: [title.replaceAll('\\n', '\n').replace(/\\([\\,;])/g, '$1')],
      problems: {},
    }),
  ),
  hostile('a UID that acts', () => calendar(event('UID:\u001B[31m<b>=1+1', 'SUMMARY:Fine')), {
    exit: 0,
    titles: ['Fine'],
  }),
  hostile(
    'a status that acts',
    () => calendar(event('STATUS:\u001B[31mCANCELLED', 'SUMMARY:Fine')),
    { exit: 0, titles: ['Fine'] },
  ),
  hostile('a private title is dropped', () => calendar(event('SUMMARY:Secret', 'CLASS:X-HIDDEN')), {
    exit: 0,
    titles: [''],
    problems: {},
  }),
];

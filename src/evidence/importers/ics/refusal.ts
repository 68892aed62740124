import { refused } from '#kernel/result';

import type { CalendarRefusal, CalendarRefusalCode } from '../../ports/calendar-engine.ts';

/** What happened, and what to do, for each reason to refuse a whole file. */
const words: Readonly<Record<CalendarRefusalCode, readonly [message: string, fix: string]>> = {
  'evidence.calendar-empty': ['The file is empty.', 'Export the calendar again.'],
  'evidence.not-a-calendar': [
    'This is no calendar: it holds no BEGIN:VCALENDAR and no event.',
    'Name an .ics file, as Google, Outlook and Apple export it.',
  ],
  'evidence.calendar-damaged': [
    'The calendar is damaged: none of its events could be read whole.',
    'Export it again; the file was probably cut off.',
  ],
  'evidence.calendar-too-large': [
    'The calendar is larger than 64 MB.',
    'Export fewer years, or fewer calendars at a time.',
  ],
  'evidence.too-many-events': [
    'The calendar holds more than 200,000 events.',
    'Export fewer years.',
  ],
  'evidence.nested-too-deep': [
    'Components are nested more than 32 deep, which no calendar program writes.',
    'Export it again from the program that keeps the calendar.',
  ],
  'evidence.line-too-long': [
    'A line is longer than 1 MB, which no calendar program writes.',
    'Export it again from the program that keeps the calendar.',
  ],
  'evidence.archive-damaged': [
    'The archive is damaged or protected by a password.',
    'Unpack it yourself and name the .ics files in it.',
  ],
  'evidence.archive-without-calendar': [
    'The archive holds no .ics file.',
    'Name the archive that your calendar program made, or an .ics file.',
  ],
  'evidence.too-many-calendars': [
    'The archive holds more than 1,000 calendars.',
    'Unpack it and name the calendars that are yours.',
  ],
};

export function refusal(
  code: CalendarRefusalCode,
  file: string,
  line = 0,
): { readonly ok: false; readonly problem: CalendarRefusal } {
  const [message, fix] = words[code];
  return refused({ code, message, where: line > 0 ? { file, line } : { file }, fix });
}

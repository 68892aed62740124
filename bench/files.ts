import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { calendarText, type CalendarPlan } from './calendar.ts';

/** Where bench writes: outside version control, inside the tree. */
export const workFolder = fileURLToPath(
  new URL('../node_modules/.cache/trimtab-bench/', import.meta.url),
);

export const plans = {
  /** P1 and P2: 50,000 events, about 28 MB. */
  large: { events: 50_000, titles: 8_000, people: 400, firstYear: 2020, years: 6, seed: 1 },
  /** A second, different file of the same size. */
  second: { events: 50_000, titles: 8_000, people: 400, firstYear: 2020, years: 6, seed: 2 },
  /** P13: one person's year. */
  year: { events: 1_000, titles: 250, people: 60, firstYear: 2025, years: 1, seed: 3 },
} satisfies Record<string, CalendarPlan>;

/** In smoke mode everything runs on a twentieth of the data: it shows that bench works, not how fast we are. */
export function reduced(plan: CalendarPlan): CalendarPlan {
  const part = (count: number) => Math.max(1, Math.round(count / 20));
  return { ...plan, events: part(plan.events), titles: part(plan.titles) };
}

/** Writes the file of a plan, unless it is there. */
export function calendarFile(name: string, plan: CalendarPlan): string {
  mkdirSync(workFolder, { recursive: true });
  const file = path.join(workFolder, `${name}-${plan.events}-${plan.seed}.ics`);
  const text = [...calendarText(plan)].join('');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  return file;
}

/** The same events in many files, as a folder of exports: P2's second half. */
export function splitFiles(file: string, count: number): string {
  const folder = `${file.replace(/\.ics$/, '')}-in-${count}`;
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(file, 'utf8');
  const first = text.indexOf('BEGIN:VEVENT');
  const header = text.slice(0, first);
  const events = text.slice(first).split(/(?=^BEGIN:VEVENT)/m);
  const size = Math.ceil(events.length / count);
  for (let part = 0; part < count; part += 1) {
    const body = events.slice(part * size, (part + 1) * size).join('');
    const end = body.endsWith('END:VCALENDAR\r\n') ? '' : 'END:VCALENDAR\r\n';
    writeFileSync(path.join(folder, `${String(part).padStart(3, '0')}.ics`), header + body + end);
  }
  return folder;
}

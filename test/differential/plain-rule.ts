import {
  civilFromDays,
  dayOf,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  weekdayOf,
} from '#kernel/civil';
import { type LocalMs, msPerDay } from '#kernel/units';

/**
 * RFC 5545 3.3.10 read aloud: every day from the first period on is asked every question of the rule, and every
 * period is made whole before BYSETPOS picks from it. Slow, without a jump and without a mask, and it shares no code
 * with the engine: where both peers contradict us, this is the third opinion.
 */
export interface PlainRule {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number;
  readonly until: string | null;
  readonly weekStart: number;
  readonly lists: ReadonlyMap<string, readonly number[]>;
  readonly days: readonly { readonly weekday: number; readonly ordinal: number }[];
}

const shortFrequencies = ['SECONDLY', 'MINUTELY', 'HOURLY'];
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

export function plainRuleOf(text: string): PlainRule {
  const parts = new Map(
    text.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name, value];
    }),
  );
  const lists = new Map<string, readonly number[]>();
  for (const [name, value] of parts) {
    if (/^BY(?!DAY$)/.test(name)) lists.set(name, value.split(',').map(Number));
  }
  return {
    frequency: parts.get('FREQ') ?? '',
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY),
    until: parts.get('UNTIL') ?? null,
    weekStart: codes.indexOf(parts.get('WKST') ?? 'MO') + 1,
    lists,
    days: (parts.get('BYDAY')?.split(',') ?? []).map((item) => ({
      weekday: codes.indexOf(item.slice(-2)) + 1,
      ordinal: Number(item.slice(0, -2)),
    })),
  };
}

/** The dates of a rule from its first to `last`, in order. UNTIL and COUNT are the caller's. */
export function* plainDates(
  rule: PlainRule,
  { start, last, isDate }: { start: LocalMs; last: LocalMs; isDate: boolean },
): Generator<LocalMs> {
  let period = Number.NaN;
  let set: LocalMs[] = [];
  // BYSETPOS needs the whole of the first and the last period, which may be a year; of a short one, not even a day.
  const margin = shortFrequencies.includes(rule.frequency) ? 0 : 400;
  const lastDay = dayOf(last) + margin;
  for (let day = dayOf(start) - margin; day <= lastDay; day += 1) {
    if (!isDayAllowed(rule, day, dayOf(start))) continue;
    for (const at of timesOf(rule, day, start, isDate)) {
      const number = periodOf(rule, at);
      if ((number - periodOf(rule, start)) % rule.interval !== 0) continue;
      if (number !== period) {
        yield* picked(rule, set, start);
        set = [];
        period = number;
      }
      set.push(at);
    }
  }
  yield* picked(rule, set, start);
}

function* picked(rule: PlainRule, set: readonly LocalMs[], start: LocalMs): Generator<LocalMs> {
  const positions = rule.lists.get('BYSETPOS');
  for (const [index, at] of set.entries()) {
    const isPicked =
      positions === undefined ||
      positions.includes(index + 1) ||
      positions.includes(index - set.length);
    if (isPicked && at >= start) yield at;
  }
}

/** A number for each period, one more for the next. */
function periodOf(rule: PlainRule, at: LocalMs): number {
  const day = dayOf(at);
  const { year, month } = civilFromDays(day);
  switch (rule.frequency) {
    case 'YEARLY':
      return rule.lists.has('BYWEEKNO') ? weekOf(day, rule.weekStart).year : year;
    case 'MONTHLY':
      return year * 12 + month;
    case 'WEEKLY':
      return (day - ((weekdayOf(day) - rule.weekStart + 7) % 7) + 7_000_006 + rule.weekStart) / 7;
    case 'DAILY':
      return day;
    case 'HOURLY':
      return Math.floor(at / 3_600_000);
    case 'MINUTELY':
      return Math.floor(at / 60_000);
    default:
      return Math.floor(at / 1_000);
  }
}

function isDayAllowed(rule: PlainRule, day: number, startDay: number): boolean {
  const { year, month, day: monthDay } = civilFromDays(day);
  const start = civilFromDays(startDay);
  const isListed = (name: string, ...values: readonly number[]) => {
    const list = rule.lists.get(name);
    return list === undefined || values.some((value) => list.includes(value));
  };
  const yearDay = day - daysFromCivil(year, 1, 1) + 1;
  const week = weekOf(day, rule.weekStart);
  const has = (name: string) => (name === 'BYDAY' ? rule.days.length > 0 : rule.lists.has(name));
  const namesDay = ['BYMONTHDAY', 'BYYEARDAY', 'BYDAY'].some(has);
  const isYearly = rule.frequency === 'YEARLY';
  if (!namesDay && has('BYWEEKNO') && weekdayOf(day) !== weekdayOf(startDay)) return false;
  if (!namesDay && !has('BYWEEKNO')) {
    if ((isYearly || rule.frequency === 'MONTHLY') && monthDay !== start.day) return false;
    if (isYearly && !has('BYMONTH') && month !== start.month) return false;
    if (rule.frequency === 'WEEKLY' && weekdayOf(day) !== weekdayOf(startDay)) return false;
  }
  return (
    isListed('BYMONTH', month) &&
    isListed('BYMONTHDAY', monthDay, monthDay - daysInMonth(year, month) - 1) &&
    isListed('BYYEARDAY', yearDay, yearDay - (isLeapYear(year) ? 366 : 365) - 1) &&
    isListed('BYWEEKNO', week.number, week.number - week.total - 1) &&
    (!has('BYDAY') || rule.days.some((entry) => isWeekday(rule, entry, day)))
  );
}

function isWeekday(rule: PlainRule, entry: PlainRule['days'][number], day: number): boolean {
  if (entry.weekday !== weekdayOf(day)) return false;
  if (entry.ordinal === 0) return true;
  const { year, month } = civilFromDays(day);
  const isOfYear = rule.frequency === 'YEARLY' && !rule.lists.has('BYMONTH');
  const first = daysFromCivil(year, isOfYear ? 1 : month, 1);
  const length = isOfYear ? (isLeapYear(year) ? 366 : 365) : daysInMonth(year, month);
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = Math.floor((first + length - 1 - day) / 7) + 1;
  return entry.ordinal === fromStart || entry.ordinal === -fromEnd;
}

/** The year a week counts in holds at least four of its days. */
function weekOf(day: number, weekStart: number): { year: number; number: number; total: number } {
  const firstOf = (year: number) => {
    const newYear = daysFromCivil(year, 1, 1);
    const late = (weekdayOf(newYear) - weekStart + 7) % 7;
    return late <= 3 ? newYear - late : newYear - late + 7;
  };
  const own = civilFromDays(day).year;
  const year = [own + 1, own].find((candidate) => firstOf(candidate) <= day) ?? own - 1;
  const total = (firstOf(year + 1) - firstOf(year)) / 7;
  return { year, number: Math.floor((day - firstOf(year)) / 7) + 1, total };
}

function timesOf(rule: PlainRule, day: number, start: LocalMs, isDate: boolean): LocalMs[] {
  if (isDate) return [day * msPerDay];
  const second = Math.floor((start - dayOf(start) * msPerDay) / 1_000);
  const all = (size: number) => Array.from({ length: size }, (_, value) => value);
  const open = shortFrequencies.indexOf(rule.frequency);
  const values = (name: string, size: number, usual: number, isOpen: boolean) =>
    [...new Set(rule.lists.get(name) ?? (isOpen ? all(size) : [usual]))].sort((a, b) => a - b);
  const times: LocalMs[] = [];
  for (const h of values('BYHOUR', 24, Math.floor(second / 3_600), open >= 0)) {
    for (const m of values(
      'BYMINUTE',
      60,
      Math.floor(second / 60) % 60,
      open === 0 || open === 1,
    )) {
      for (const s of values('BYSECOND', 60, second % 60, open === 0)) {
        times.push(day * msPerDay + (h * 3_600 + m * 60 + s) * 1_000);
      }
    }
  }
  return times;
}

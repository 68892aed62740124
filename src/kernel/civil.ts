import { type EpochMs, type IsoDate, type LocalMs, msPerDay } from './units.ts';

/**
 * The proleptic Gregorian calendar on numbers. A `LocalMs` (or an instant read in UTC) is days times 86 400 000
 * plus the time of day, so nothing here knows a zone. `Date` is not used: it is slow, and it silently reads the
 * years 0 to 99 as 1900 to 1999.
 */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** 400 Gregorian years: 146 097 days, a whole number of weeks. */
export const daysPerCycle = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const daysToEpoch = 719_468;

/**
 * Answers how many days a civil day lies after 1970-01-01.
 * Unit: days, negative before 1970. A day beyond its month counts on (31 April is 1 May).
 * Formula: years start on 1 March, so that the leap day is the last day of its year.
 * Example: daysFromCivil(2026, 3, 8) = 20520
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = (yearOfCycle >> 2) - Math.floor(yearOfCycle / 100);
  return cycle * daysPerCycle + yearOfCycle * 365 + leapDays + dayOfYear - daysToEpoch;
}

/**
 * Answers which civil day it is: the inverse of `daysFromCivil`.
 * Example: civilFromDays(20520) = { year: 2026, month: 3, day: 8 }
 */
export function civilFromDays(days: number): CivilDay {
  const shifted = days + daysToEpoch;
  const cycle = Math.floor(shifted / daysPerCycle);
  const dayOfCycle = shifted - cycle * daysPerCycle;
  const leapDays =
    Math.floor(dayOfCycle / 1_460) -
    Math.floor(dayOfCycle / 36_524) +
    Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + (yearOfCycle >> 2) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Unit: days. Example: daysInMonth(2024, 2) = 29 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Answers the day of the week by ISO 8601: Monday 1 to Sunday 7.
 * Example: weekdayOf(20520) = 7, for 2026-03-08 is a Sunday
 */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/**
 * Answers on which Monday the ISO week of a day begins.
 * Unit: days after 1970-01-01. Example: isoWeekStart(20520) = 20514 (2026-03-02)
 */
export function isoWeekStart(days: number): number {
  return days - weekdayOf(days) + 1;
}

/** Builds a wall-clock time. Fields out of range count on, as in `daysFromCivil`. */
export function localFromCivil(
  date: CivilDay,
  time: { readonly hour: number; readonly minute: number; readonly second: number },
): LocalMs {
  const seconds = time.hour * 3_600 + time.minute * 60 + time.second;
  return daysFromCivil(date.year, date.month, date.day) * msPerDay + seconds * 1_000;
}

/** Answers the day number of a wall-clock time, rounding down before 1970 too. */
export function dayOf(local: LocalMs): number {
  return Math.floor(local / msPerDay);
}

/**
 * Reads `YYYY-MM-DD`; answers null for anything else and for days that do not exist.
 * Unit: days after 1970-01-01. Example: daysFromIsoDate('2026-03-08') = 20520
 */
export function daysFromIsoDate(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return daysFromCivil(year, month, day);
}

/** Writes a day as `YYYY-MM-DD`; years beyond 0000 to 9999 in the expanded form of ISO 8601, `+010000-01-01`. */
export function isoDateOf(days: number): IsoDate {
  const { year, month, day } = civilFromDays(days);
  return `${yearText(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Writes a wall-clock time as `YYYY-MM-DDTHH:MM:SS`; parts of a second are cut off. */
export function localText(local: LocalMs): string {
  const days = dayOf(local);
  const seconds = Math.floor((local - days * msPerDay) / 1_000);
  const hour = Math.floor(seconds / 3_600);
  const minute = Math.floor(seconds / 60) % 60;
  return `${isoDateOf(days)}T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(seconds % 60)}`;
}

/** Writes an instant as `YYYY-MM-DDTHH:MM:SSZ`. Example: instantText(0) = '1970-01-01T00:00:00Z' */
export function instantText(instant: EpochMs): string {
  return `${localText(instant)}Z`;
}

/**
 * Reads `YYYY-MM-DDTHH:MM`, with seconds or without; answers null for anything else. 24:00 is refused: RFC 5545
 * and our own output never write it.
 */
export function localFromText(text: string): LocalMs | null {
  const match = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  const days = daysFromIsoDate(match?.[1] ?? '');
  if (match === null || days === null) return null;
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return days * msPerDay + seconds * 1_000;
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9_999) return String(year).padStart(4, '0');
  return (year < 0 ? '-' : '+') + String(Math.abs(year)).padStart(6, '0');
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

import type { RecurrenceRule } from '../../../model/recurrence-rule.ts';

/**
 * Answers why the parts of a rule may not stand together, or null when they may.
 * Source: RFC 5545 3.3.10, each MUST NOT in the order of its text.
 * Example: FREQ=WEEKLY;BYMONTHDAY=1 may not, for BYMONTHDAY MUST NOT be given with WEEKLY.
 */
export function conflictIn(rule: RecurrenceRule): string | null {
  const { frequency } = rule;
  const hasOrdinals = rule.weekdays.some((entry) => entry.ordinal !== 0);
  if (hasOrdinals && frequency !== 'MONTHLY' && frequency !== 'YEARLY') {
    return `BYDAY counts weekdays (such as 1MO), which is not allowed with FREQ=${frequency}`;
  }
  if (hasOrdinals && rule.weeks.length > 0) {
    return 'BYDAY counts weekdays (such as 1MO), which is not allowed with BYWEEKNO';
  }
  if (rule.monthDays.length > 0 && frequency === 'WEEKLY') {
    return 'BYMONTHDAY is not allowed with FREQ=WEEKLY';
  }
  const isDailyToMonthly =
    frequency === 'DAILY' || frequency === 'WEEKLY' || frequency === 'MONTHLY';
  if (rule.yearDays.length > 0 && isDailyToMonthly) {
    return `BYYEARDAY is not allowed with FREQ=${frequency}`;
  }
  if (rule.weeks.length > 0 && frequency !== 'YEARLY') {
    return `BYWEEKNO is not allowed with FREQ=${frequency}`;
  }
  const hasOtherPart =
    rule.seconds.length +
      rule.minutes.length +
      rule.hours.length +
      rule.weekdays.length +
      rule.monthDays.length +
      rule.yearDays.length +
      rule.weeks.length +
      rule.months.length >
    0;
  if (rule.positions.length > 0 && !hasOtherPart) {
    return 'BYSETPOS is only allowed beside another BY part';
  }
  return null;
}

/**
 * Answers why a valid rule cannot be used with a DTSTART of this type, or null when it can. A DATE has no hours to
 * repeat by; BYHOUR, BYMINUTE and BYSECOND are merely ignored there (RFC 5545 3.3.10).
 * Example: FREQ=HOURLY cannot be used with DTSTART;VALUE=DATE:20260105
 */
export function misfitOf(rule: RecurrenceRule, isDate: boolean): string | null {
  const { frequency } = rule;
  const isTimed = frequency === 'SECONDLY' || frequency === 'MINUTELY' || frequency === 'HOURLY';
  return isDate && isTimed ? `FREQ=${frequency} needs a start with a time of day` : null;
}

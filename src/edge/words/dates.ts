import { civilFromDays, daysFromIsoDate, weekdayOf } from '#kernel/civil';
import type { IsoDate } from '#kernel/units';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** How a day is written: `17 Nov`, `17 Nov 2026`, `Tue 17 Nov`, `Tue 17 Nov 2026`. */
export type DayStyle = 'day' | 'year' | 'weekday' | 'full';

/** A civil day in words, without the host's locale. Text that is not a day is returned as it is. */
export function dayText(day: IsoDate, style: DayStyle): string {
  const days = daysFromIsoDate(day);
  if (days === null) return day;
  const { year, month, day: date } = civilFromDays(days);
  const weekday = weekdays[weekdayOf(days) - 1] ?? '?';
  const short = `${date} ${months[month - 1] ?? '?'}`;
  switch (style) {
    case 'day':
      return short;
    case 'year':
      return `${short} ${year}`;
    case 'weekday':
      return `${weekday} ${short}`;
    case 'full':
      return `${weekday} ${short} ${year}`;
    default:
      return style satisfies never;
  }
}

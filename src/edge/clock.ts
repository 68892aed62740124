import type { IsoDate } from '#kernel/units';

/** Today where the person sits. For dates people write down; no score ever asks. */
export function today(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

import { describe, expect, it } from 'vitest';

import { larkfield, larkfieldCalendar } from './larkfield.ts';

const text = larkfieldCalendar();
const unfolded = text.replaceAll('\r\n ', '');

describe('the Larkfield calendar', () => {
  it('is the same bytes every time', () => {
    expect(larkfieldCalendar()).toBe(text);
  });

  it('is plainly invented: every address ends in .example and the file says so', () => {
    const addresses = unfolded.match(/mailto:\S+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(1_000);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
    expect(text).toContain('PRODID:-//Larkfield is invented');
  });

  it('keeps every line within 75 bytes, as RFC 5545 asks', () => {
    const lengths = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  });

  it('closes every event and names each one', () => {
    expect(count(/^BEGIN:VEVENT$/gm)).toBe(count(/^END:VEVENT$/gm));
    expect(count(/^UID:/gm)).toBe(count(/^BEGIN:VEVENT$/gm));
  });

  it('holds what a real half year holds: moved, cancelled, declined, tentative, private and whole days', () => {
    for (const trait of [
      /^RECURRENCE-ID/m,
      /^EXDATE/m,
      /^STATUS:CANCELLED$/m,
      /PARTSTAT=DECLINED;CN=Mara/,
      /PARTSTAT=TENTATIVE;CN=Mara/,
      /PARTSTAT=NEEDS-ACTION;CN=Mara/,
      /PARTSTAT=DECLINED;CN=Dana/,
      /^CLASS:PRIVATE$/m,
      /^DTSTART;VALUE=DATE:/m,
      /^X-MICROSOFT-CDO-BUSYSTATUS:OOF$/m,
      /^UID:\S+_R\d{8}T\d{6}@/m,
    ]) {
      expect(unfolded).toMatch(trait);
    }
  });

  it('contains nothing that was made after its export', () => {
    const exported = /^DTSTAMP:(\S+)$/m.exec(unfolded)?.[1] ?? '';
    expect(exported.startsWith(larkfield.asOf.replaceAll('-', ''))).toBe(true);
    const created = [...unfolded.matchAll(/^CREATED:(\S+)$/gm)].map((match) => match[1] ?? '');
    expect(created.every((stamp) => stamp <= exported)).toBe(true);
  });
});

function count(pattern: RegExp): number {
  return unfolded.match(pattern)?.length ?? 0;
}

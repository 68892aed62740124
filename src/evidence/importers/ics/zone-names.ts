import { type Zone, utc, zoneNamed } from '#kernel/time';

import { windowsDisplayNames } from './windows-display-names.data.ts';
import { windowsZones } from './windows-zones.data.ts';

/**
 * Answers which zone a TZID (unescaped, unquoted) means, whatever program wrote it; null when only the file's own
 * VTIMEZONE can tell (`Customized Time Zone`, `Eastern`), or nobody (`Europe/Germany`).
 * Source: RFC 5545 3.2.19 (a leading slash makes a name globally unique; vendors put theirs before the IANA name);
 * Windows names by Unicode CLDR.
 * Example: zoneForId('/mozilla.org/20050126_1/Europe/Berlin')?.name = 'Europe/Berlin'
 */
export function zoneForId(tzid: string): Zone | null {
  const name = tzid.trim();
  // Longer than any name, but a hostile line may be a megabyte; the searches below are not for that.
  if (name === '' || name.length > 200) return null;
  return (
    zoneNamed(name) ??
    universal(name) ??
    zoneAtTail(name) ??
    zoneOfWindows(name) ??
    zoneAtOffset(name)
  );
}

/** `Z` and Microsoft's own address of UTC. */
function universal(name: string): Zone | null {
  return /^(z|tzone:\/\/microsoft\/utc)$/i.test(name) ? utc : null;
}

/**
 * The longest tail that is an IANA name: `Tzfile/America/Argentina/Buenos_Aires` has three parts. One part alone
 * counts only in a name with a leading slash: a firm's own `Sales/EST` need not be the tz database's EST.
 */
function zoneAtTail(name: string): Zone | null {
  const parts = name.split('/').filter((part) => part !== '');
  const fewest = name.startsWith('/') ? 1 : 2;
  for (let length = Math.min(parts.length, 3); length >= fewest; length -= 1) {
    const zone = zoneNamed(parts.slice(-length).join('/'));
    if (zone !== null) return zone;
  }
  return null;
}

let windowsTable: ReadonlyMap<string, string> | null = null;

function zoneOfWindows(name: string): Zone | null {
  windowsTable ??= new Map([...rowsOf(windowsDisplayNames), ...rowsOf(windowsZones)]);
  const words = name
    .replace(/^\((UTC|GMT)([+-]\d\d?:\d\d)?\)\s*/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const found = windowsTable.get(words) ?? '';
  return zoneNamed(windowsTable.get(found) ?? found);
}

function rowsOf(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((row) => {
      const [left = '', right = ''] = row.split('=');
      return [left, right];
    });
}

/** `UTC+01`, `GMT-3:00`: whole hours, ahead of UTC is plus, the other way round than in `Etc/GMT-1`. */
function zoneAtOffset(name: string): Zone | null {
  const match = /^(?:UTC|GMT)([+-])(\d\d?)(?::?00)?$/i.exec(name);
  return match === null
    ? null
    : zoneNamed(`Etc/GMT${match[1] === '+' ? '-' : '+'}${Number(match[2])}`);
}

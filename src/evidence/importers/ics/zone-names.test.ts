import { describe, expect, test } from 'vitest';

import { zoneNamed } from '#kernel/time';

import { windowsDisplayNames } from './windows-display-names.data.ts';
import { windowsZones } from './windows-zones.data.ts';
import { zoneForId } from './zone-names.ts';

function nameOf(tzid: string): string | null {
  return zoneForId(tzid)?.name ?? null;
}

describe('what a TZID means', () => {
  test('an IANA name means itself, in any letter case and with spaces around it', () => {
    expect(nameOf('Europe/Berlin')).toBe('Europe/Berlin');
    expect(nameOf(' america/new_york ')).toBe('America/New_York');
    expect(nameOf('US/Central')).toBe('US/Central');
    expect(nameOf('Japan')).toBe('Japan');
    expect(nameOf('Etc/GMT-2')).toBe('Etc/GMT-2');
  });

  test('a vendor may put its own path before the IANA name', () => {
    const ids: [string, string][] = [
      ['/Europe/Stockholm', 'Europe/Stockholm'],
      ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
      [
        '/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires',
        'America/Argentina/Buenos_Aires',
      ],
      ['/mozilla.org/20070129_1/America/New_York', 'America/New_York'],
      ['/softwarestudio.org/Olson_20011030_5/Pacific/Auckland', 'Pacific/Auckland'],
      ['/softwarestudio.org/Tzfile/America/Chicago', 'America/Chicago'],
      ['/citadel.org/20210210_1/Asia/Tokyo', 'Asia/Tokyo'],
      ['/citadel.org/20210210_1/UTC', 'UTC'],
    ];
    for (const [id, name] of ids) expect(nameOf(id)).toBe(name);
  });

  test('Windows names are read by the Unicode table, in any letter case', () => {
    expect(nameOf('W. Europe Standard Time')).toBe('Europe/Berlin');
    expect(nameOf('pacific standard time')).toBe('America/Los_Angeles');
    expect(nameOf('Arabian Standard Time')).toBe('Asia/Dubai');
    expect(nameOf('Tokyo Standard Time')).toBe('Asia/Tokyo');
  });

  test('so are the words Outlook shows for them', () => {
    expect(nameOf('(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna')).toBe(
      'Europe/Berlin',
    );
    expect(nameOf('(GMT-05:00) Eastern Time (US & Canada)')).toBe('America/New_York');
    expect(nameOf('Canberra, Melbourne, Sydney')).toBe('Australia/Sydney');
    expect(nameOf('Kuala Lumpur, Singapore')).toBe('Asia/Singapore');
    expect(nameOf('Pacific Time (US & Canada), Tijuana')).toBe('America/Los_Angeles');
    expect(nameOf('(UTC) Coordinated Universal Time')).toBe('Etc/UTC');
  });

  test('UTC has several names, and a plain offset from it has the sign people mean', () => {
    for (const id of ['UTC', 'GMT', 'Z', 'tzone://Microsoft/Utc'])
      expect(zoneForId(id)?.offsetAt(0)).toBe(0);
    expect(zoneForId('UTC+01')?.offsetAt(0)).toBe(3_600_000);
    expect(zoneForId('UTC+11')?.offsetAt(0)).toBe(39_600_000);
    expect(zoneForId('GMT-3')?.offsetAt(0)).toBe(-10_800_000);
    expect(zoneForId('UTC+12')?.offsetAt(0)).toBe(43_200_000);
  });

  test('a name only its own file can explain is left to the file', () => {
    const ids = [
      'Customized Time Zone',
      'Customized Time Zone 1',
      'CUSTOM_tzid',
      'MyTimezone',
      'Eastern',
      ' 1',
      '13',
      '/Europe/CUSTOM',
      'Europe/Germany',
      'TZID=Europe/Germany',
      'Western/Central Europe',
      'Sales/EST',
      '(UTC+01:00) Our own office',
      'tzone://Microsoft/Custom',
      'UTC+99',
      '',
      '/',
      'Europe/'.repeat(50_000),
    ];
    for (const id of ids) expect(nameOf(id)).toBeNull();
  });

  test('every Windows name leads to a zone this machine knows, and every display name to a Windows name', () => {
    const windows = windowsZones
      .trim()
      .split('\n')
      .map((row) => row.split('='));
    expect(windows.length).toBeGreaterThan(130);
    expect(windows.filter(([, iana]) => zoneNamed(iana ?? '') === null)).toEqual([]);
    const names = new Set(windows.map(([name]) => name));
    const shown = windowsDisplayNames
      .trim()
      .split('\n')
      .map((row) => row.split('='));
    expect(shown.filter(([, name]) => !names.has(name ?? ''))).toEqual([]);
  });
});

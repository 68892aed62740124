/** The properties that are looked at; all others are passed over without being decoded. Position is the id. */
const names = [
  '',
  'BEGIN',
  'END',
  'UID',
  'SUMMARY',
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'ORGANIZER',
  'ATTENDEE',
  'STATUS',
  'TRANSP',
  'CLASS',
  'DTSTAMP',
  'CREATED',
  'LAST-MODIFIED',
  'SEQUENCE',
  'CATEGORIES',
  'X-MICROSOFT-CDO-BUSYSTATUS',
  'X-GOOGLE-EVENT-TYPE',
  'X-WR-CALNAME',
  'X-WR-TIMEZONE',
  'TZID',
  'TZOFFSETFROM',
  'TZOFFSETTO',
] as const;

export type PropertyName = Exclude<(typeof names)[number], ''>;

/** 0 is every property that is not looked at. */
export type PropertyId = number;

export const unknownProperty: PropertyId = 0;

export function propertyId(name: PropertyName): PropertyId {
  return names.indexOf(name);
}

/** A set of properties as a table by id, quick to ask. BEGIN and END are always in it. */
export function propertySet(...wanted: readonly PropertyName[]): Uint8Array {
  const set = new Uint8Array(names.length);
  for (const name of ['BEGIN', 'END', ...wanted] as const) set[propertyId(name)] = 1;
  return set;
}

const encoder = new TextEncoder();
const spellings = names.map((name) => encoder.encode(name));
const tableSize = 256;
const table = filledTable();

function filledTable(): Uint8Array {
  const slots = new Uint8Array(tableSize);
  for (let id = 1; id < spellings.length; id++) {
    const bytes = spellings[id] ?? new Uint8Array();
    let slot = nameHash(bytes, 0, bytes.length);
    while (slots[slot] !== 0) slot = (slot + 1) % tableSize;
    slots[slot] = id;
  }
  return slots;
}

/** Upper and lower case give the same: bit 32 is set in each byte, which leaves digits and the hyphen alone. */
function nameHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = Math.imul(hash, 31) + ((bytes[i] ?? 0) | 32);
  return hash & (tableSize - 1);
}

/** Answers which property a name is; names are case-insensitive (RFC 5545 2). */
export function propertyNamed(bytes: Uint8Array, from: number, to: number): PropertyId {
  for (let slot = nameHash(bytes, from, to); ; slot = (slot + 1) % tableSize) {
    const id = table[slot] ?? 0;
    if (id === 0 || isSpelt(spellings[id], bytes, from, to)) return id;
  }
}

function isSpelt(
  spelling: Uint8Array | undefined,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  if (spelling === undefined || spelling.length !== to - from) return false;
  for (let i = 0; i < spelling.length; i++) {
    if (((spelling[i] ?? 0) | 32) !== ((bytes[from + i] ?? 0) | 32)) return false;
  }
  return true;
}

import { readFileSync } from 'node:fs';

import ICAL from 'ical.js';

/** The peer of P1 and P2: a bare parse of the whole file, nothing expanded, nothing looked at. */
const parsed: unknown = ICAL.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
process.stdout.write(`${Array.isArray(parsed) ? parsed.length : 0}\n`);

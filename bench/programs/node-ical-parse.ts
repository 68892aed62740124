import { readFileSync } from 'node:fs';

import ical from 'node-ical';

/** The other peer: parse alone, for the picture. */
const parsed = ical.sync.parseICS(readFileSync(process.argv[2] ?? '', 'utf8'));
process.stdout.write(`${Object.keys(parsed).length}\n`);
